import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { WeightsError } from "../../../../models/weights/types.ts";
import { picturesIn } from "../../../../tasks/images/pictures/pictures_in.ts";
import {
  type PictureSetOptions,
  readPictureFolder,
  roomFor,
} from "../../../../tasks/images/pictures/read_folder.ts";
import { readFixture } from "../../../support/fixtures.ts";
import { folderOf, picture } from "./_files.ts";

const expected = await readFixture("pictures/expected.safetensors");
const SMALL = { width: 8, height: 8 };

/** What is said of a folder of these files, the folder's path being FOLDER. */
async function complaint(
  files: Readonly<Record<string, Uint8Array | string>>,
  options: PictureSetOptions = {},
): Promise<string> {
  const folder = await folderOf(files);
  const { message } = await assertRejects(() => readPictureFolder(folder, options), WeightsError);
  await Deno.remove(folder, { recursive: true });
  return message.replaceAll(folder, "FOLDER");
}

Deno.test("pictures of all kinds and of folders within are read in the order of their paths", async () => {
  const files = {
    "z.PNG": picture("orientation_1.jpg"), // the content decides
    "a.jpg": picture("baseline_444.jpg"),
    "within/deeper/ö 写.webp": picture("lossless.webp"),
    "within/no extension": picture("lossy.webp"),
  };
  const folder = await folderOf(files);
  const read = await readPictureFolder(folder);
  assertEquals(read.names, ["a.jpg", "within/deeper/ö 写.webp", "within/no extension", "z.PNG"]);
  assertEquals([read.count, read.height, read.width, read.channels], [4, 16, 24, 3]);
  assertEquals(read.bytes.length, 4 * 16 * 24 * 3);
  assertEquals(read.bytes.subarray(16 * 24 * 3, 2 * 16 * 24 * 3), expected.host("lossless.webp").data);
  assertEquals(read.notes, []);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("what is left out is counted by reason and named, and what was decided is said", async () => {
  const cut = picture("baseline_444.jpg").slice(0, 700);
  const folder = await folderOf({
    "1.jpg": cut,
    "2.jpg": cut,
    "3/3.jpg": cut,
    "4.jpg": cut,
    "anim.webp": picture("animation.webp"),
    "cmyk.jpg": picture("cmyk.jpg"),
    "deep.png": picture("png_rgb16.png"),
    "readme.png": "no picture",
    "rgba.png": picture("rgba.png"),
    "turned.jpg": picture("orientation_6.jpg"),
    "x.gif": "GIF89a",
    "notes.txt": "no picture",
    "labels.json": "{}",
    ".hidden.png": picture("rgba.png"),
    ".git/HEAD": "ref",
    "Thumbs.db": "x",
  });
  await Deno.symlink(join(folder, "rgba.png"), join(folder, "link.png"));
  const { count, names, notes } = await readPictureFolder(folder, {
    size: { width: 12, height: 12 },
    resize: "crop",
    over: "black",
  });
  assertEquals([count, names], [4, ["cmyk.jpg", "deep.png", "rgba.png", "turned.jpg"]]);
  assertEquals(notes, [
    "8 left out: 1.jpg, 2.jpg, 3/3.jpg and 1 more (its data end early), link.png (links are not followed), " +
    "anim.webp (an animation) and 2 more",
    "5 other files that are no picture",
    "1 picture with transparent pixels is laid over black",
    "1 picture is turned as its EXIF orientation says",
    "1 picture of 16 bits a sample is rounded to 8",
    "1 picture of inks (CMYK) becomes RGB without a colour profile",
    "1 picture smaller than the size asked for is enlarged",
  ]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a broken picture ends the reading where that is asked for, and a text beside does not", async () => {
  const files = { "a.png": picture("rgba.png"), "b.txt": "text", "c.png": picture("rgba.png").slice(0, 300) };
  assertEquals(
    await complaint(files, { broken: "refuse" }),
    '"FOLDER/c.png" is cut off: its data end early. Copy or download it again',
  );
});

Deno.test("folders without a picture that is read", async () => {
  const remedy = ": give the folder that holds the pictures, as PNG, JPEG or WebP";
  assertEquals(await complaint({}), `"FOLDER" holds no picture that is read${remedy}`);
  assertEquals(await complaint({ "a.txt": "text" }), `"FOLDER" holds no picture that is read${remedy}`);
  assertEquals(
    await complaint({ "a.gif": "GIF89a", "b.gif": "GIF87a" }),
    '"FOLDER" holds no picture that is read. 2 left out: a.gif, b.gif (GIF is not read)',
  );
  const missing = join(await Deno.makeTempDir(), "missing");
  await assertRejects(() => readPictureFolder(missing), WeightsError, "does not exist: check the path");
  const file = await Deno.makeTempFile();
  await assertRejects(() => readPictureFolder(file), WeightsError, "is a file: give the folder");
  await Deno.remove(file);
});

Deno.test("too few pictures are refused with those that were left out", async () => {
  const files = { "a.png": picture("rgba.png"), "b.gif": "GIF89a" };
  assertEquals(
    await complaint(files, { least: 8, why: ", and a thousand or more for a generator" }),
    '"FOLDER" holds 1 picture (1 left out: b.gif (GIF is not read)): at least 8 are needed, and a thousand or more ' +
      "for a generator",
  );
});

Deno.test("pictures of several sizes are refused unless they are resized", async () => {
  const files = { "a.png": picture("rgba.png"), "b.png": picture("large.png") };
  const remedy = "Let them be resized by --resize crop or --resize pad, or bring them to one size";
  assertEquals(
    await complaint(files),
    `"FOLDER" holds pictures of 2 sizes: 24 x 16 (a.png), 96 x 64 (b.png). ${remedy}`,
  );
  assertEquals(
    await complaint({ "a.png": files["a.png"] }, { size: SMALL }),
    `"FOLDER" holds pictures of 24 x 16 pixels, and 8 x 8 are asked for. ${remedy}`,
  );
  const folder = await folderOf(files);
  for (const resize of ["crop", "pad"] as const) {
    const { count, width, height, bytes } = await readPictureFolder(folder, { size: SMALL, resize });
    assertEquals([count, width, height, bytes.length], [2, 8, 8, 2 * 8 * 8 * 3]);
  }
  await Deno.remove(folder, { recursive: true });
});

Deno.test("pictures that the memory does not hold together are refused", () => {
  assertThrows(
    () => roomFor("FOLDER", 2 ** 20, 2 ** 25 * 3),
    WeightsError,
    '"FOLDER" holds 1,048,576 files whose pictures take 98,304 GiB together, which the memory does not hold: ' +
      "choose a smaller size, or fewer of them",
  );
});

Deno.test("one channel a pixel is kept where it is asked for", async () => {
  const folder = await folderOf({ "a.png": picture("png_grey8.png"), "b.png": picture("png_rgb8.png") });
  const { channels, bytes, notes } = await readPictureFolder(folder, { channels: 1 });
  assertEquals([channels, bytes.length, notes], [1, 2 * 13 * 11, ["1 picture of colours becomes grey"]]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("progress is told for every file, and may give up", async () => {
  const folder = await folderOf({
    "a.png": picture("rgba.png"),
    "b.txt": "text",
    "c.png": picture("rgba.png"),
  });
  const told: number[] = [];
  const progress = (done: number, of: number) => {
    told.push(done, of);
    return done === 2 ? Promise.reject(new Error("enough")) : Promise.resolve();
  };
  await assertRejects(() => readPictureFolder(folder, { progress }), Error, "enough");
  assertEquals(told, [1, 3, 2, 3]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("pictures of any sizes are read one by one", async () => {
  const folder = await folderOf({
    "a.png": picture("rgba.png"),
    "b.png": picture("large.png"),
    "c.gif": "GIF89a",
  });
  const { files, account, pictures } = await picturesIn(folder);
  const sizes: string[] = [];
  for await (const { name, width, height } of pictures) sizes.push(`${name} ${width} x ${height}`);
  assertEquals([files, sizes], [3, ["a.png 24 x 16", "b.png 96 x 64"]]);
  assertEquals([account.read, account.others, [...account.leftOut]], [2, 0, [["GIF is not read", [
    "c.gif",
  ]]]]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("names cannot command the terminal", async () => {
  const folder = await folderOf({ "a.png": picture("rgba.png"), "\x1b[2J.gif": "GIF89a" });
  const { notes } = await readPictureFolder(folder);
  assert(notes[0]!.includes("\ufffd[2J.gif"));
  await Deno.remove(folder, { recursive: true });
});
