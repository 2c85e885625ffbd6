import { assert, assertEquals, assertThrows } from "@std/assert";
import { encode } from "fast-png";
import { fromBytes, imageGrid, toBytes } from "../../../models/images/pixels.ts";
import { decodePng, encodePng } from "../../../models/images/png.ts";

/** Smooth in part and noisy in part, so that every filter wins somewhere. */
function picture(width: number, height: number): Uint8Array {
  return Uint8Array.from(
    { length: width * height * 3 },
    (_, i) => i < width * height ? i % 251 : (i * 7919 ^ i >> 3) & 255,
  );
}

Deno.test("encodePng() writes what decodePng() reads, sample by sample", () => {
  for (const [width, height] of [[1, 1], [3, 5], [64, 33]] as const) {
    const image = { width, height, data: picture(width, height) };
    assertEquals(decodePng(encodePng(image)), image);
  }
});

Deno.test("encodePng() makes flat pictures small", () => {
  assert(encodePng({ width: 256, height: 256, data: new Uint8Array(256 * 256 * 3).fill(90) }).length < 2000);
});

Deno.test("decodePng() reads grey, transparent and 16-bit pictures as RGB over white", () => {
  const grey = encode({ width: 2, height: 1, channels: 1, depth: 8, data: Uint8Array.of(0, 200) });
  assertEquals([...decodePng(grey).data], [0, 0, 0, 200, 200, 200]);
  const half = encode({ width: 1, height: 1, channels: 4, depth: 8, data: Uint8Array.of(255, 0, 0, 51) });
  assertEquals([...decodePng(half).data], [255, 204, 204]); // a fifth red, four fifths white
  const deep = encode({ width: 1, height: 1, channels: 3, depth: 16, data: Uint16Array.of(65535, 32768, 0) });
  assertEquals([...decodePng(deep).data], [255, 128, 0]);
});

Deno.test("decodePng() refuses what is no PNG, and damaged ones", () => {
  assertThrows(() => decodePng(new Uint8Array(20)), TypeError, "Cannot read the PNG");
  const bytes = encodePng({ width: 4, height: 4, data: picture(4, 4) });
  bytes[50]! ^= 1;
  assertThrows(() => decodePng(bytes), TypeError, "Cannot read the PNG");
});

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
