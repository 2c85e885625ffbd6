import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { decodePng } from "../../../models/images/decode_png.ts";
import { encodePng } from "../../../models/images/png.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { pictureBatch, readPictureFolder } from "../../../tasks/pretrain/picture_folder.ts";
import { testOnBackends } from "../../support/backends.ts";
import { dogFolder, dogPng } from "./_picture_folders.ts";

/** What is said of a folder of eight pictures of 16 px after a change, the folder's path being FOLDER. */
async function complaint(change: (folder: string) => Promise<unknown>, size = 16): Promise<string> {
  const folder = await dogFolder(8, 16);
  await change(folder);
  const { message } = await assertRejects(() => readPictureFolder(folder, size, 8), WeightsError);
  await Deno.remove(folder, { recursive: true }).catch(() => {});
  return message.replaceAll(folder, "FOLDER");
}

Deno.test("Pictures are read in the order of their names, and shrunk by means over squares", async () => {
  const folder = await dogFolder(3, 16);
  await Deno.writeTextFile(join(folder, "notes.txt"), "no picture");
  const whole = await readPictureFolder(folder, 16, 3);
  assertEquals([whole.count, whole.size], [3, 16]);
  const second = whole.bytes.subarray(16 * 16 * 3, 2 * 16 * 16 * 3);
  assertEquals(second, decodePng(dogPng(1, 16)).data);
  const half = await readPictureFolder(folder, 8, 3);
  const at = (x: number, y: number) => second[(y * 16 + x) * 3]!;
  const mean = (at(4, 2) + at(5, 2) + at(4, 3) + at(5, 3)) / 4;
  assert(Math.abs(half.bytes[8 * 8 * 3 + (1 * 8 + 2) * 3]! - mean) <= 0.51);
  await Deno.remove(folder, { recursive: true });
});

testOnBackends("pictureBatch() shows chosen pictures, mirrored where it says so", async () => {
  const bytes = Uint8Array.from({ length: 2 * 2 * 2 * 3 }, (_, i) => i);
  const batch = pictureBatch({ count: 2, size: 2, bytes }, [
    { number: 1, mirrored: false },
    { number: 0, mirrored: true },
  ]);
  const shown = Array.from(await batch.data(), (value) => Math.round((value + 1) * 127.5));
  assertEquals(batch.shape, [2, 2, 2, 3]);
  assertEquals(shown, [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 3, 4, 5, 0, 1, 2, 9, 10, 11, 6, 7, 8]);
  batch.dispose();
});

Deno.test("Folders that are missing, empty, or hold too few pictures", async () => {
  assertEquals(
    await complaint((folder) => Deno.remove(folder, { recursive: true })),
    '"FOLDER" does not exist: check the path',
  );
  const file = await Deno.makeTempFile();
  assertEquals(
    (await assertRejects(() => readPictureFolder(file, 16, 8), WeightsError)).message,
    `"${file}" is a file: give the folder that holds the pictures`,
  );
  await Deno.remove(file);
  const empty = (folder: string) =>
    Promise.all(Array.from({ length: 8 }, (_, i) => Deno.remove(join(folder, `${i}.png`))));
  assertEquals(
    await complaint(empty),
    '"FOLDER" holds no PNG files: give the folder that holds the pictures',
  );
  assertEquals(
    await complaint(async (folder) => {
      await empty(folder);
      await Deno.writeTextFile(join(folder, "a.JPG"), "");
    }),
    '"FOLDER" holds no PNG files, but 1 picture of other kinds. Convert them first',
  );
  assertEquals(
    await complaint((folder) => Deno.remove(join(folder, "0.png"))),
    '"FOLDER" holds 7 PNG files: at least 8 are needed, and a thousand or more for a generator that does not ' +
      "learn them by heart",
  );
});

Deno.test("Pictures that cannot be read are counted, and the first ones named", async () => {
  const message = await complaint(async (folder) => {
    const png = dogPng(0, 16);
    await Deno.writeFile(join(folder, "3.png"), png.subarray(0, png.length - 40));
    await Deno.writeTextFile(join(folder, "5.png"), "no picture");
  });
  assertEquals(
    message.replaceAll(/(Cannot read the PNG): [^."]+/g, "$1"),
    '"FOLDER" holds 2 pictures that cannot be read. "FOLDER/3.png" is no picture that can be read. Cannot read ' +
      'the PNG. "FOLDER/5.png" is no picture that can be read. Cannot read the PNG. Take them out',
  );
});

Deno.test("Pictures of several sizes, of another shape, or no multiple of the size", async () => {
  const remedy = (size: number) =>
    `Bring them to ${size} x ${size}, e.g. by ImageMagick into another folder: magick mogrify -path FOLDER ` +
    `-resize ${size}x${size}^ -gravity center -extent ${size}x${size} *.png`;
  assertEquals(
    await complaint((folder) => Deno.writeFile(join(folder, "3.png"), dogPng(3, 32))),
    `"FOLDER" holds pictures of 2 sizes: 16 x 16 (0.png), 32 x 32 (3.png). ${remedy(16)}`,
  );
  assertEquals(
    await complaint(() => Promise.resolve(), 64),
    `"FOLDER" holds pictures of 16 x 16 pixels: they are shrunk by whole numbers only, and 64 is asked for. ${
      remedy(64)
    }`,
  );
  const wide = encodePng({ width: 32, height: 16, data: new Uint8Array(32 * 16 * 3) });
  assertEquals(
    await complaint(async (folder) => {
      for (let i = 0; i < 8; i++) await Deno.writeFile(join(folder, `${i}.png`), wide);
    }),
    `"FOLDER" holds pictures of 32 x 16 pixels: they must be square. ${remedy(16)}`,
  );
});
