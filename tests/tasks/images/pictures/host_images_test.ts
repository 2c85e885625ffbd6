import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { writeSafetensors } from "../../../../models/weights/safetensors.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { readHostImages } from "../../../../tasks/images/pictures/host_images.ts";
import { fixturePath, readFixture } from "../../../support/fixtures.ts";
import { folderOf, picture } from "./_files.ts";

Deno.test("readHostImages() gives a picture's values in [-1, 1], and says what it decided", async () => {
  const expected = await readFixture("pictures/expected.safetensors");
  for (const name of ["lossless_alpha.webp", "rgba.png", "orientation_6.jpg"]) {
    const { images, notes } = await readHostImages(fixturePath(`pictures/${name}`));
    const { shape, data } = expected.host(name);
    assertEquals([images.count, images.height, images.width, 3], [1, ...shape]);
    images.data.forEach((value, i) => assert(Math.abs((value + 1) * 127.5 - Number(data[i])) < 1.001));
    assertEquals(notes.length, 1);
  }
});

Deno.test("readHostImages() reads a safetensors file's images", async () => {
  const folder = await folderOf({}), path = join(folder, "x");
  const data = Float32Array.from({ length: 2 * 3 * 4 * 5 }, (_, i) => i / 200);
  await writeSafetensors(path, new Map([["images", { dtype: "F32", shape: [2, 3, 4, 5], data }]]));
  const { images, notes } = await readHostImages(path);
  assertEquals([images.count, images.height, images.width, notes], [2, 4, 5, []]);
  assertEquals(images.data[1], data[20]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("readHostImages() names what is wrong, in a sentence that begins with the file", async () => {
  const folder = await folderOf({
    "a.png": "text",
    "a.pdf": "%PDF-1.7",
    "b.png": picture("rgba.png").slice(0, 200),
    "c.png": Uint8Array.of(0, 1, 2, 3),
  });
  const message = async (name: string) => {
    const error = await assertRejects(() => readHostImages(join(folder, name)), WeightsError);
    return error.message.replace(folder, "FOLDER");
  };
  assertEquals(
    await message("a.png"),
    '"FOLDER/a.png" is text, not a picture: give a PNG, JPEG or WebP file',
  );
  assertEquals(
    await message("a.pdf"),
    '"FOLDER/a.pdf" is a PDF, not a picture: give a PNG, JPEG or WebP file',
  );
  assertEquals(
    await message("b.png"),
    '"FOLDER/b.png" is cut off: its data end early. Copy or download it again',
  );
  assertEquals(
    await message("c.png"),
    '"FOLDER/c.png" holds no picture that is known: give a PNG, JPEG or WebP file',
  );
  assertEquals(await message("absent.png"), '"FOLDER/absent.png" does not exist: check the path');
  assertEquals(await message("."), '"FOLDER" is a folder: give its files, such as *.png');
  await Deno.remove(folder, { recursive: true });
});
