import { chunk, compressedPixels, headerChunk, SIGNATURE } from "./png_chunks.ts";

/** Pictures of one size, one after the other. */
export interface Animation {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** How many there are, at least 1. */
  readonly frames: number;
  /** How many are shown in a second. */
  readonly framesPerSecond: number;
}

/**
 * An animated PNG of 8-bit RGB, which plays again and again, in parts that are made while its frames arrive: no more
 * than one is in memory, however many there are. What does not know animations shows the first. W3C PNG specification,
 * third edition, 11.3.6.
 *
 * Why no library: those on npm (upng-js and its descendants) want every frame as RGBA in memory, and ImageMagick
 * writes this format by way of ffmpeg.
 *
 * @param pictures Pixels of a frame each, [height, width, 3]
 * @throws {RangeError} where a frame has another size, or there are more or fewer of them
 */
export async function* streamAnimatedPng(
  { width, height, frames, framesPerSecond }: Animation,
  pictures: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield SIGNATURE;
  yield headerChunk(width, height);
  yield chunk("acTL", words(frames, ENDLESS));
  let frame = 0, sequence = 0;
  for await (const pixels of pictures) {
    if (frame === frames) throw new RangeError(`Cannot animate more than the ${frames} frames announced`);
    yield chunk("fcTL", frameControl(sequence++, width, height, framesPerSecond));
    for await (const part of compressedPixels({ width, height }, once(pixels))) {
      yield frame === 0 ? chunk("IDAT", part) : chunk("fdAT", numbered(sequence++, part));
    }
    frame++;
  }
  if (frame !== frames) throw new RangeError(`Cannot animate ${frames} frames: there were ${frame}`);
  yield chunk("IEND", new Uint8Array());
}

/** How often it is played, as acTL says for ever. */
const ENDLESS = 0;

/** Parts of a second that are told apart where frames in a second are no whole number. */
const FINE = 1000;

/** A frame that covers everything and replaces what was there. */
function frameControl(sequence: number, width: number, height: number, framesPerSecond: number): Uint8Array {
  const content = new Uint8Array(26), view = new DataView(content.buffer);
  content.set(words(sequence, width, height)); // at 0, 0
  const [delay, unit] = Number.isInteger(framesPerSecond)
    ? [1, framesPerSecond]
    : [Math.round(FINE / framesPerSecond), FINE];
  view.setUint16(20, delay);
  view.setUint16(22, unit);
  return content;
}

function numbered(sequence: number, data: Uint8Array): Uint8Array {
  const content = new Uint8Array(4 + data.length);
  content.set(words(sequence));
  content.set(data, 4);
  return content;
}

function words(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, i) => view.setUint32(4 * i, value));
  return new Uint8Array(view.buffer);
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
