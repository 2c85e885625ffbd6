/** Every kind of picture against Pillow's pixels; tests/fixtures/pictures/make.py says how they were made. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { deflateSync } from "node:zlib";
import { decodePicture } from "../../../../tasks/images/pictures/decode_picture.ts";
import { readFixture } from "../../../support/fixtures.ts";
import { concatenate } from "../../../support/mutate.ts";
import { picture, pngChunk, refusal } from "./_files.ts";

const expected = await readFixture("pictures/expected.safetensors");
const files = [...expected.tensors.keys()].filter((name) => /\.(png|jpg|webp)$/.test(name));

function largestDifference(actual: ArrayLike<number>, right: ArrayLike<number>): number {
  assertEquals(actual.length, right.length);
  return Array.from(right).reduce((most, value, i) => Math.max(most, Math.abs(value - actual[i]!)), 0);
}

Deno.test("decodePicture() gives Pillow's pixels: exactly, but for a level in JPEGs", async () => {
  assertEquals(files.length, 55);
  for (const name of files) {
    const { shape, data } = expected.host(name), read = await decodePicture(picture(name));
    assertEquals([read.height, read.width, read.channels], shape, name);
    const difference = largestDifference(read.data, data as Uint8Array);
    assert(difference <= (name.endsWith("jpg") ? 1 : 0), `${name} is off by ${difference}`);
  }
});

Deno.test("decodePicture() says what it decided", async () => {
  const choices = async (name: string) => (await decodePicture(picture(name))).choices.join();
  assertEquals(await choices("baseline_420.jpg"), "");
  assertEquals(await choices("orientation_1.jpg"), "");
  for (const kind of ["jpg", "png", "webp"]) assertEquals(await choices(`orientation_6.${kind}`), "turned");
  assertEquals(await choices("cmyk.jpg"), "cmyk");
  assertEquals(await choices("ycck.jpg"), "cmyk");
  assertEquals(await choices("lossy_alpha.webp"), "transparent");
  assertEquals(await choices("png_grey16_interlaced.png"), "transparent,deep");
  assertEquals(await choices("png_rgb16.png"), "deep");
});

Deno.test("what is transparent shows the background that is asked for", async () => {
  const over = async (over: "white" | "black" | [number, number, number]) =>
    (await decodePicture(picture("rgba.png"), { over })).data;
  const [white, black, blue] = [await over("white"), await over("black"), await over([0, 0, 255])];
  assertEquals(white, expected.host("rgba.png").data);
  for (let i = 0; i < white.length; i++) {
    assert(black[i]! <= white[i]!);
    const same = i % 3 === 2 ? white : black;
    assertEquals(blue[i], same[i]);
  }
  assert(largestDifference(white, black) > 200);
  await assertRejects(
    () => decodePicture(picture("rgba.png"), { over: [0, 0, 256] }),
    RangeError,
    'Expected a background of "white", "black" or three whole numbers from 0 to 255, got [0,0,256]',
  );
});

Deno.test("one channel keeps grey, and makes colours grey as Pillow does", async () => {
  const grey = await decodePicture(picture("large.png"), { channels: 1 });
  assertEquals([grey.height, grey.width, grey.channels, grey.choices], [64, 96, 1, ["colourless"]]);
  assertEquals(grey.data, expected.host("grey").data);
  const kept = await decodePicture(picture("png_grey8.png"), { channels: 1 });
  assertEquals(kept.choices, []);
  assertEquals(
    [...kept.data],
    [...(expected.host("png_grey8.png").data as Uint8Array)].filter((_, i) => i % 3 === 0),
  );
});

Deno.test("a 16-bit picture with a transparent colour keeps its orientation", async () => {
  const deep = picture("png_rgb16_interlaced.png"), end = 8 + 12 + 13;
  const turned = picture("orientation_6.png"),
    eXIf = new TextDecoder("latin1").decode(turned).indexOf("eXIf");
  const length = new DataView(turned.buffer).getUint32(eXIf - 4);
  const both = concatenate([
    deep.subarray(0, end),
    turned.subarray(eXIf - 4, eXIf + length + 8),
    deep.subarray(end),
  ]);
  const [upright, read] = [await decodePicture(deep), await decodePicture(both)];
  assertEquals([read.width, read.height, read.choices.join()], [11, 13, "transparent,turned,deep"]);
  assertEquals([...read.data.subarray(0, 3)], [...upright.data.subarray(10 * 13 * 3, 10 * 13 * 3 + 3)]);
});

Deno.test("a file that is cut off is refused at every length", async () => {
  for (
    const name of [
      "baseline_420.jpg",
      "progressive.jpg",
      "cmyk.jpg",
      "lossy.webp",
      "lossless.webp",
      "rgba.png",
    ]
  ) {
    const whole = picture(name);
    for (let length = 40; length < whole.length; length += 37) {
      const message = await refusal(decodePicture(whole.slice(0, length)));
      assertEquals(
        message,
        "is cut off: its data end early. Copy or download it again",
        `${name}, ${length} bytes`,
      );
    }
  }
});

Deno.test("what follows a picture's end is ignored", async () => {
  for (const name of ["baseline_420.jpg", "rgba.png", "lossless.webp"]) {
    const longer = concatenate([picture(name), new Uint8Array(1000).fill(7)]);
    assertEquals((await decodePicture(longer)).data, expected.host(name).data, name);
  }
});

Deno.test("a damaged picture is refused with what is wrong", async () => {
  const png = picture("rgba.png"), jpeg = picture("baseline_444.jpg"), webp = picture("lossless.webp");
  const flipped = (bytes: Uint8Array, at: number) => bytes.with(at, bytes[at]! ^ 0xff);
  assertEquals(
    await refusal(decodePicture(flipped(png, png.length - 30))),
    "is damaged: the checksum of its chunk IDAT does not fit. Copy or download it again",
  );
  const scan = jpeg.length - 200;
  const holed = concatenate([jpeg.subarray(0, scan), jpeg.subarray(jpeg.length - 2)]);
  assertEquals(
    await refusal(decodePicture(holed)),
    "is damaged: Corrupt JPEG data: premature end of data segment. Copy or download it again",
  );
  const broken = await refusal(decodePicture(flipped(webp, 30)));
  assert(/^is (damaged|cut off): /.test(broken), broken);
});

Deno.test("animations are refused", async () => {
  for (const name of ["animation.webp", "animation.png"]) {
    assertEquals(
      await refusal(decodePicture(picture(name))),
      "is an animation: save the frame that is meant as a picture",
    );
  }
});

/** Pictures of a size that nobody can hold, in a few bytes. */
function bombs(): Record<string, Uint8Array> {
  const header = new Uint8Array(13), view = new DataView(header.buffer);
  view.setUint32(0, 60_000);
  view.setUint32(4, 60_000);
  header.set([8, 2], 8);
  const data = deflateSync(new Uint8Array(1000));
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const png = concatenate([
    Uint8Array.from(signature),
    pngChunk("IHDR", header),
    pngChunk("IDAT", data),
    pngChunk("IEND", new Uint8Array()),
  ]);
  const jpeg = picture("baseline_444.jpg").slice(),
    frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
  new DataView(jpeg.buffer).setUint32(frame + 5, 60_000 << 16 | 60_000);
  const webp = picture("lossy_alpha.webp").slice();
  webp.set([0x5f, 0xea, 0, 0x5f, 0xea, 0], 24); // 59,999, twice
  return { png, jpeg, webp };
}

Deno.test("pictures of 60,000 x 60,000 pixels are refused before memory is taken", async () => {
  const before = Deno.memoryUsage().rss;
  for (const [kind, bomb] of Object.entries(bombs())) {
    assertEquals(
      await refusal(decodePicture(bomb)),
      "claims 60,000 x 60,000 pixels: at most 268,435,456 are read. Make it smaller",
      kind,
    );
  }
  assert(Deno.memoryUsage().rss - before < 2 ** 26);
});

Deno.test("a picture larger than its bytes can tell is refused before memory is taken", async () => {
  const jpeg = bombs()["jpeg"]!, frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
  new DataView(jpeg.buffer).setUint32(frame + 5, 16_000 << 16 | 16_000);
  const start = performance.now();
  assertEquals(
    await refusal(decodePicture(jpeg)),
    "is cut off: its data end early. Copy or download it again",
  );
  assert(performance.now() - start < 1000);
});

Deno.test("a 16-bit picture whose data go on for ever is refused", async () => {
  const small = picture("png_rgb16_interlaced.png"),
    at = (type: string) => new TextDecoder("latin1").decode(small).indexOf(type) - 4;
  const endless = deflateSync(new Uint8Array(2 ** 26));
  const bomb = concatenate([
    small.subarray(0, at("IDAT")),
    pngChunk("IDAT", endless),
    small.subarray(at("IEND")),
  ]);
  assert((await refusal(decodePicture(bomb))).startsWith("is damaged: "));
});
