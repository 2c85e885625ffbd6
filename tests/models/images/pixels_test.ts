import { assertEquals, assertThrows } from "@std/assert";
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

Deno.test("imageGrid() shows grey images in all three channels, and refuses pairs of channels", () => {
  const layout = { width: 1, height: 2, columns: 2, gap: 1 };
  const grid = imageGrid(Float32Array.of(-1, 1, 0, -1), { ...layout, channels: 1 });
  assertEquals([grid.width, grid.height], [3, 2]);
  const values = [0, 255, 128, 255, 255, 0]; // two columns of pixels, and the gap between them
  assertEquals([...grid.data], values.flatMap((value) => [value, value, value]));
  assertThrows(
    () => imageGrid(new Float32Array(8), { ...layout, channels: 2 }),
    RangeError,
    "Cannot show images of 2 channels: expected 1, 3 or 4",
  );
});
