/** JPEG, WebP and animated WebP, read back by ImageMagick. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { MagickFormat, MagickImageCollection, MagickReadSettings } from "@imagemagick/magick-wasm";
import type { RgbImage } from "../../../../models/images/png.ts";
import { encodeAnimatedWebp } from "../../../../tasks/images/pictures/animated_webp.ts";
import { decodePicture } from "../../../../tasks/images/pictures/decode_picture.ts";
import { encodePicture } from "../../../../tasks/images/pictures/encode_picture.ts";
import { UsageError } from "../../../../tasks/shell/command.ts";

/** Colours that change slowly, another way for each number. */
function picture(number: number, width = 21, height = 12): RgbImage {
  const data = Uint8Array.from(
    { length: width * height * 3 },
    (_, i) => 4 * (Math.floor(i / 3) % width) + 6 * Math.floor(i / 3 / width) + 30 * (i % 3) + 3 * number,
  );
  return { width, height, data };
}

function farthest(a: Uint8Array, b: Uint8Array): number {
  assertEquals(a.length, b.length);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

Deno.test("encodePicture() writes what comes back nearly, and a WebP of quality 100 exactly", async () => {
  const image = picture(0);
  for (const [format, quality, most] of [["JPEG", 95, 8], ["WebP", 95, 24], ["WebP", 100, 0]] as const) {
    const { width, height, data } = await decodePicture(await encodePicture(image, format, quality));
    assertEquals([width, height], [21, 12]);
    assert(farthest(data, image.data) <= most, `${format} ${quality}: ${farthest(data, image.data)}`);
  }
  const small = await encodePicture(image, "JPEG", 10), large = await encodePicture(image, "JPEG", 95);
  assert(small.length < large.length);
});

Deno.test("encodePicture() refuses sides that a format has not", async () => {
  const wide = { width: 16_384, height: 1, data: new Uint8Array(16_384 * 3) };
  await assertRejects(
    () => encodePicture(wide, "WebP"),
    UsageError,
    "A picture of 16384 x 1 pixels is no WebP, whose sides have at most 16383: write a .png, or fewer images",
  );
});

Deno.test("encodeAnimatedWebp() holds every frame and its time", async () => {
  const pictures = [0, 1, 2].map((number) => picture(number)),
    animation = { width: 21, height: 12, frames: 3 };
  const given = async function* () {
    for (const { data } of pictures) yield await Promise.resolve(data);
  };
  const parts = await encodeAnimatedWebp({ ...animation, framesPerSecond: 30 }, given(), 100);
  const file = new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  const read = MagickImageCollection.create();
  read.read(file, new MagickReadSettings({ format: MagickFormat.WebP }));
  assertEquals(read.length, 3);
  read.forEach((frame, i) => {
    const pixels = frame.getPixels((all) => all.toByteArray(0, 0, 21, 12, "RGB")!);
    assertEquals(farthest(pixels, pictures[i]!.data), 0);
    assertEquals(frame.animationIterations, 0);
  });
  read.dispose();
  const durations = [...String.fromCharCode(...file).matchAll(/ANMF/g)].map(({ index }) => file[index + 20]!);
  assertEquals(durations, [33, 34, 33]); // milliseconds: 100 in all
  await assertRejects(
    () => encodeAnimatedWebp({ ...animation, frames: 4, framesPerSecond: 30 }, given()),
    RangeError,
    "Cannot animate 4 frames: there were 3",
  );
});
