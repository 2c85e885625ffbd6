import { assert, assertEquals, assertThrows } from "@std/assert";
import { encode } from "fast-png";
import { crc32, deflateSync } from "node:zlib";
import { fromBytes, imageGrid, toBytes } from "../../../models/images/pixels.ts";
import { decodePng } from "../../../models/images/decode_png.ts";
import { encodePng } from "../../../models/images/png.ts";

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

Deno.test("imageGrid() shows grey images in all three channels, and refuses what is neither grey nor RGB", () => {
  const layout = { width: 1, height: 2, columns: 2, gap: 1 };
  const grid = imageGrid(Float32Array.of(-1, 1, 0, -1), { ...layout, channels: 1 });
  assertEquals([grid.width, grid.height], [3, 2]);
  const values = [0, 255, 128, 255, 255, 0]; // two columns of pixels, and the gap between them
  assertEquals([...grid.data], values.flatMap((value) => [value, value, value]));
  assertThrows(
    () => imageGrid(new Float32Array(8), { ...layout, channels: 4 }),
    RangeError,
    "Cannot show images of 4 channels: expected 1 or 3",
  );
});

Deno.test("decodePng() reads grey, transparent and 16-bit pictures as RGB over white", () => {
  const grey = encode({ width: 2, height: 1, channels: 1, depth: 8, data: Uint8Array.of(0, 200) });
  assertEquals([...decodePng(grey).data], [0, 0, 0, 200, 200, 200]);
  const half = encode({ width: 1, height: 1, channels: 4, depth: 8, data: Uint8Array.of(255, 0, 0, 51) });
  assertEquals([...decodePng(half).data], [255, 204, 204]); // a fifth red, four fifths white
  const deep = encode({ width: 1, height: 1, channels: 3, depth: 16, data: Uint16Array.of(65535, 32768, 0) });
  assertEquals([...decodePng(deep).data], [255, 128, 0]);
});

/** A PNG of one row, built by hand: the encoder at hand writes no palettes and no transparent colours. */
function handmade(
  { width, depth, type, row, chunks = [], interlace = 0 }: {
    width: number;
    depth: number;
    type: number;
    row: number[];
    chunks?: [string, number[]][];
    interlace?: number;
  },
): Uint8Array {
  const header = [0, 0, 0, width, 0, 0, 0, 1, depth, type, 0, 0, interlace];
  const all: [string, number[]][] = [
    ["IHDR", header],
    ...chunks,
    ["IDAT", [...deflateSync(Uint8Array.of(0, ...row))]],
    ["IEND", []],
  ];
  const bytes = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  for (const [name, content] of all) {
    const body = [...new TextEncoder().encode(name), ...content], sum = crc32(Uint8Array.from(body));
    bytes.push(...bigEndian(content.length), ...body, ...bigEndian(sum));
  }
  return Uint8Array.from(bytes);
}

function bigEndian(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => value >>> shift & 255);
}

Deno.test("decodePng() unpacks samples of 1, 2 and 4 bits, as greys and through a palette", () => {
  const greys = (depth: number, row: number[]) =>
    [...decodePng(handmade({ width: 3, depth, type: 0, row })).data].filter((_, i) => i % 3 === 0);
  assertEquals(greys(1, [0b10100000]), [255, 0, 255]);
  assertEquals(greys(2, [0b00011100]), [0, 85, 255]);
  assertEquals(greys(4, [0x0f, 0x30]), [0, 255, 51]);
  const palette: [string, number[]] = ["PLTE", [9, 8, 7, 6, 5, 4, 3, 2, 1]];
  const coloured = (row: number[], chunks = [palette]) =>
    decodePng(handmade({ width: 3, depth: 2, type: 3, row, chunks }));
  assertEquals([...coloured([0b00011000]).data], [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  assertEquals([...coloured([0b00011000], [palette, ["tRNS", [255, 0]]]).data], [
    9,
    8,
    7,
    255,
    255,
    255,
    3,
    2,
    1,
  ]);
  assertThrows(() => coloured([0b11000000]), TypeError, "its palette has no colour 3");
});

Deno.test("decodePng() takes the colour that a file declares transparent for white", () => {
  const grey = handmade({ width: 2, depth: 8, type: 0, row: [7, 9], chunks: [["tRNS", [0, 9]]] });
  assertEquals([...decodePng(grey).data], [7, 7, 7, 255, 255, 255]);
  const row = [1, 2, 3, 1, 2, 4, 9, 9, 9];
  const rgb = handmade({ width: 3, depth: 8, type: 2, row, chunks: [["tRNS", [0, 1, 0, 2, 0, 3]]] });
  assertEquals([...decodePng(rgb).data], [255, 255, 255, 1, 2, 4, 9, 9, 9]);
});

Deno.test("decodePng() refuses the one kind that it would read wrongly", () => {
  const file = handmade({ width: 1, depth: 1, type: 0, row: [0], interlace: 1 });
  assertThrows(() => decodePng(file), TypeError, "Save it without interlacing");
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
