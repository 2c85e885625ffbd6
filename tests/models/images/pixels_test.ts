import { assertEquals } from "@std/assert";
import { fromBytes, imageGrid, toBytes } from "../../../models/images/pixels.ts";

Deno.test("bytes stand for values in [-1, 1], and values beyond are clamped", () => {
  assertEquals([...toBytes([-3, -1, 0, 1, 2])], [0, 0, 128, 255, 255]);
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  assertEquals(toBytes(fromBytes(all)), all);
});

Deno.test("imageGrid() lays images row by row with white between", () => {
  const images = new Float32Array(3 * 3).fill(-1); // three black pixels
  const grid = imageGrid(images, { width: 1, height: 1, columns: 2, gap: 1 });
  assertEquals([grid.width, grid.height], [3, 3]);
  const black = [...Array(9).keys()].filter((pixel) => grid.data[pixel * 3] === 0);
  assertEquals(black, [0, 2, 6]);
});
