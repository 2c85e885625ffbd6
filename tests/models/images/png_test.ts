import { assert, assertEquals, assertRejects } from "@std/assert";
import { inflateSync } from "node:zlib";
import { decodePng } from "../../../models/images/decode_png.ts";
import { gridPieces, gridSize, imageGrid } from "../../../models/images/pixels.ts";
import { encodePng, streamPng } from "../../../models/images/png.ts";
import { concatenated } from "../../../models/weights/bytes.ts";

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

/** Each row after its filter's number, as the format tells it: sample by sample, three filters side by side. */
function plainFilters(data: Uint8Array, stride: number): number[] {
  return Array.from({ length: data.length / stride }, (_, y) => {
    const at = (x: number, y: number) => x < 0 || y < 0 ? 0 : data[y * stride + x]!;
    const rows = [() => 0, (x: number) => at(x - 3, y), (x: number) => at(x, y - 1)].map((before) =>
      Array.from({ length: stride }, (_, x) => at(x, y) - before(x) & 255)
    );
    const costs = rows.map((row) => row.reduce((sum, byte) => sum + Math.min(byte, 256 - byte), 0));
    const best = costs.indexOf(Math.min(...costs));
    return [best, ...rows[best]!];
  }).flat();
}

Deno.test("encodePng() filters each row by what leaves least of it, of equals by the first", () => {
  const data = picture(64, 33), file = encodePng({ width: 64, height: 33, data });
  const length = new DataView(file.buffer).getUint32(33); // IDAT follows a signature of 8 bytes and a header of 25
  assertEquals([...inflateSync(file.subarray(41, 41 + length))], plainFilters(data, 64 * 3));
  const filters = plainFilters(data, 64 * 3).filter((_, i) => i % (64 * 3 + 1) === 0);
  assertEquals(new Set(filters), new Set([0, 1, 2]));
});

async function* batchesOf(images: Float32Array, size: number): AsyncGenerator<Float32Array> {
  for (let begin = 0; begin < images.length; begin += size) yield images.slice(begin, begin + size);
}

Deno.test("streamPng() writes the grid that encodePng() writes of all images, whatever comes at a time", async () => {
  for (const [count, channels, columns, gap] of [[7, 3, 3, 2], [4, 1, 2, 0], [2, 4, 5, 3]] as const) {
    const layout = { width: 5, height: 4, channels, columns, gap }, size = 5 * 4 * channels;
    const images = Float32Array.from({ length: count * size }, (_, i) => Math.sin(i * i));
    const pieces = gridPieces(batchesOf(images, 2 * size), layout);
    const file = concatenated(await Array.fromAsync(streamPng(gridSize(count, layout), pieces)));
    const whole = imageGrid(images, layout);
    assertEquals(decodePng(file), whole);
    assertEquals(decodePng(encodePng(whole)), whole);
  }
});

Deno.test("streamPng() passes on what its pixels throw, and refuses pixels that do not fill the image", async () => {
  const all = (pieces: AsyncIterable<Uint8Array>) =>
    Array.fromAsync(streamPng({ width: 2, height: 2 }, pieces));
  const rows = async function* (...sizes: number[]) {
    for (const size of sizes) {
      if (size === 0) throw new SyntaxError("given up");
      yield await Promise.resolve(new Uint8Array(size));
    }
  };
  await assertRejects(() => all(rows(6, 0)), SyntaxError, "given up");
  for (const sizes of [[6], [6, 12], [6, 5]]) {
    await assertRejects(() => all(rows(...sizes)), RangeError, "Cannot encode 2 x 2 pixels from");
  }
  assertEquals(decodePng(concatenated(await all(rows(6, 6)))).height, 2);
});
