import { assertEquals, assertRejects } from "@std/assert";
import { decodeApng } from "fast-png";
import { streamAnimatedPng } from "../../../models/images/animated_png.ts";
import { decodePng } from "../../../models/images/decode_png.ts";
import { Random } from "../../../models/random/random.ts";

const width = 5, height = 4;

/** Some frames, each of noise. */
function frames(count: number): Uint8Array[] {
  return Array.from(
    { length: count },
    (_, i) => Uint8Array.from(new Random("frames").fork(i).normals(width * height * 3), (x) => 64 * x + 128),
  );
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return await new Response(ReadableStream.from(parts)).bytes();
}

async function* given(pictures: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pictures;
}

Deno.test("streamAnimatedPng() holds every frame, its time, and for readers of pictures the first", async () => {
  const three = frames(3);
  for (const [framesPerSecond, delay] of [[25, [1, 25]], [12.5, [80, 1000]]] as const) {
    const file = await bytesOf(
      streamAnimatedPng({ width, height, frames: 3, framesPerSecond }, given(three)),
    );
    const read = decodeApng(file, { checkCrc: true });
    assertEquals([read.width, read.height, read.channels, read.numberOfPlays], [width, height, 3, 0]);
    assertEquals(read.frames.map(({ data }) => new Uint8Array(data)), three);
    for (const { delayNumber, delayDenominator } of read.frames) {
      assertEquals([delayNumber, delayDenominator], [...delay]);
    }
    assertEquals(decodePng(file).data, three[0]);
  }
});

Deno.test("streamAnimatedPng() refuses more and fewer frames than it has announced, and others' sizes", async () => {
  const animation = { width, height, frames: 2, framesPerSecond: 1 };
  const written = (pictures: readonly Uint8Array[]) => bytesOf(streamAnimatedPng(animation, given(pictures)));
  await assertRejects(() => written(frames(3)), RangeError, "more than the 2 frames announced");
  await assertRejects(() => written(frames(1)), RangeError, "Cannot animate 2 frames: there were 1");
  await assertRejects(() => written([new Uint8Array(6)]), RangeError, "5 x 4 pixels from 6 samples");
});
