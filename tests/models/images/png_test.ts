import { assert, assertEquals } from "@std/assert";
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
