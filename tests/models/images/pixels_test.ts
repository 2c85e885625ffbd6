import { assertEquals, assertThrows } from "@std/assert";
import { fromBytes, gridSize, imageGrid, placeImage, toBytes } from "../../../models/images/pixels.ts";

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

Deno.test("placeImage() makes the grid that imageGrid() makes, an image at a time", () => {
  const values = Float32Array.from({ length: 3 * 2 * 1 }, (_, i) => i / 3 - 1); // three grey images of 2 x 1
  const layout = { width: 1, height: 2, columns: 2, channels: 1 }, size = gridSize(3, layout);
  const grid = { ...size, data: new Uint8Array(size.width * size.height * 3).fill(255) };
  for (let i = 0; i < 3; i++) placeImage(grid, i, values.subarray(2 * i, 2 * i + 2), layout);
  assertEquals(grid, imageGrid(values, layout));
});
