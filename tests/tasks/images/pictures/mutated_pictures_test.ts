/**
 * Files that nobody made on purpose: seeded mutations of every picture. Each must give a picture or a PictureError: no
 * other exception, no long wait, no memory beyond what the file justifies.
 */
import { assert } from "@std/assert";
import alea from "seedrandom/lib/alea";
import { decodePicture } from "../../../../tasks/images/pictures/decode_picture.ts";
import { PictureError } from "../../../../tasks/images/pictures/picture_error.ts";
import { fixturePath } from "../../../support/fixtures.ts";
import { mutate } from "../../../support/mutate.ts";
import { picture, pngChunk } from "./_files.ts";

const FILES = 2000, LONGEST_MS = 10_000; // some 50 ms, were the machine not shared
const MOST_MEMORY = 2 ** 30;

Deno.test(`${FILES} mutated pictures give pixels or a PictureError`, async () => {
  const uniform = alea("variegate/pictures/mutated"), before = Deno.memoryUsage().rss;
  const names = [...Deno.readDirSync(fixturePath("pictures"))].map(({ name }) => name)
    .filter((name) => /\.(png|jpg|webp)$/.test(name)).sort();
  const choose = () => picture(names[Math.floor(uniform() * names.length)]!);
  const counts = { read: 0, refused: 0 };
  for (let i = 0; i < FILES; i++) {
    const damaged = mutate(choose(), choose(), uniform);
    const start = performance.now();
    try {
      await decodePicture(uniform() < 0.7 ? withChecksums(damaged) : damaged);
      counts.read++;
    } catch (error) {
      assert(error instanceof PictureError, `file ${i}: ${(error as Error).stack}`);
      assert(/^[a-z][^\n]*[^.]$/.test(error.message), error.message);
      counts.refused++;
    }
    assert(performance.now() - start < LONGEST_MS, `file ${i} took ${performance.now() - start} ms`);
  }
  assert(counts.read > FILES / 20 && counts.refused > FILES / 2, JSON.stringify(counts));
  assert(Deno.memoryUsage().rss - before < MOST_MEMORY);
});

/** A PNG behind checksums that are right again, so that the damage is met where it lies; other files as they are. */
function withChecksums(bytes: Uint8Array): Uint8Array {
  if (bytes[1] !== 0x50) return bytes;
  const mended = bytes.slice(), view = new DataView(mended.buffer);
  for (let at = 8; at + 12 <= mended.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > mended.length) break;
    const type = new TextDecoder("latin1").decode(mended.subarray(at + 4, at + 8));
    mended.set(pngChunk(type, mended.slice(at + 8, end - 4)).subarray(-4), end - 4);
    at = end;
  }
  return mended;
}
