import { assertEquals, assertThrows } from "@std/assert";
import { encode } from "fast-png";
import { crc32, deflateSync } from "node:zlib";
import { decodePng } from "../../../models/images/decode_png.ts";
import { encodePng } from "../../../models/images/png.ts";

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
  const bytes = encodePng({ width: 4, height: 4, data: Uint8Array.from({ length: 48 }, (_, i) => i) });
  bytes[50]! ^= 1;
  assertThrows(() => decodePng(bytes), TypeError, "Cannot read the PNG");
});
