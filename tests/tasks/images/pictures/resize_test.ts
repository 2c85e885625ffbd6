import { assert, assertEquals } from "@std/assert";
import { decodePicture, type Picture } from "../../../../tasks/images/pictures/decode_picture.ts";
import { resizePicture } from "../../../../tasks/images/pictures/resize.ts";
import { readFixture } from "../../../support/fixtures.ts";
import { picture } from "./_files.ts";

const expected = await readFixture("pictures/expected.safetensors");
const large = await decodePicture(picture("large.png"));

function assertPillows(name: string, { width, height, data }: Picture): void {
  const { shape, data: right } = expected.host(name);
  assertEquals([height, width, 3], shape);
  const worst = data.reduce((most, value, i) => Math.max(most, Math.abs(value - Number(right[i]))), 0);
  assert(worst <= 1, `${name} is off by ${worst}`);
}

Deno.test("crop keeps the middle, shrunk and enlarged as Pillow does", () => {
  for (const size of [16, 13, 100]) {
    const cropped = resizePicture(large, { width: size, height: size }, "crop", "white");
    assertPillows(`resized.crop.${size}x${size}`, cropped);
    assertEquals(cropped.choices, size > 64 ? ["enlarged"] : []);
  }
});

Deno.test("crop at the picture's own scale moves pixels and changes none", () => {
  const { data } = resizePicture(large, { width: 64, height: 64 }, "crop", "white");
  const pixel = (
    from: Uint8Array,
    width: number,
    x: number,
    y: number,
  ) => [...from.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
  for (const [x, y] of [[0, 0], [63, 5], [31, 63]] as const) {
    assertEquals(pixel(data, 64, x, y), pixel(large.data, 96, x + 16, y));
  }
});

Deno.test("pad keeps the whole over the background", () => {
  assertPillows("resized.pad.30x30", resizePicture(large, { width: 30, height: 30 }, "pad", "white"));
  const blue = resizePicture(large, { width: 30, height: 30 }, "pad", [0, 0, 255]).data;
  assertEquals([...blue.subarray(0, 3), ...blue.subarray(-3)], [0, 0, 255, 0, 0, 255]);
});

Deno.test("a size that is no square is met by crop and by pad, however thin the picture", () => {
  const thin: Picture = { width: 1, height: 40, channels: 1, data: new Uint8Array(40).fill(9), choices: [] };
  const tall = { width: 6, height: 10 };
  const cropped = resizePicture(thin, tall, "crop", "white"),
    padded = resizePicture(thin, tall, "pad", [255, 0, 0]);
  assertEquals([cropped.width, cropped.height, cropped.channels], [6, 10, 1]);
  assertEquals([...cropped.data], Array(60).fill(9));
  assertEquals([...padded.data.subarray(0, 6)], [76, 76, 9, 76, 76, 76]); // red is 76 in grey
});
