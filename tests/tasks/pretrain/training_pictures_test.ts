import { assert, assertEquals, assertRejects } from "@std/assert";
import { basename, join } from "@std/path";
import { decodePng } from "../../../models/images/decode_png.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import type { BytePictures } from "../../../tasks/pretrain/fixed_features.ts";
import { pictureBatch } from "../../../tasks/pretrain/picture_batch.ts";
import {
  type PictureSource,
  readTrainingPictures,
  splitPictures,
} from "../../../tasks/pretrain/training_pictures.ts";
import { testOnBackends } from "../../support/backends.ts";
import { testIn } from "../../support/folders.ts";
import { dogFolder, dogPng } from "./_picture_folders.ts";

/** Reads dogs of 16 px as they are. */
function read(folder: string, source: Partial<PictureSource> = {}) {
  return readTrainingPictures({
    folder,
    heldOut: undefined,
    size: 16,
    resize: "none",
    over: "white",
    ...source,
  });
}

/** What is said of a folder of ten pictures of 16 px after a change, the folder's path being FOLDER. */
async function complaint(
  change: (folder: string) => Promise<unknown>,
  source: Partial<PictureSource> = {},
): Promise<string> {
  const folder = await dogFolder(10, 16);
  await change(folder);
  const { message } = await assertRejects(() => read(folder, source), WeightsError);
  await Deno.remove(folder, { recursive: true }).catch(() => {});
  return message.replaceAll(folder, "FOLDER");
}

/** One-pixel pictures, numbered. */
function numbered(count: number): BytePictures {
  return { count, size: 1, bytes: Uint8Array.from({ length: 3 * count }, (_, i) => Math.floor(i / 3)) };
}

/** The pictures of a set, as texts. */
function each({ count, bytes }: BytePictures): string[] {
  const stride = bytes.length / count;
  return Array.from({ length: count }, (_, i) => String(bytes.subarray(i * stride, (i + 1) * stride)));
}

Deno.test("a fifth of the pictures is held out, always the same ones, and nothing is lost", async () => {
  const folder = await dogFolder(12, 16);
  const { training, heldOut, notes } = await read(folder);
  assertEquals([training.count, heldOut.count, training.size, notes], [10, 2, 16, []]);
  const all = Array.from({ length: 12 }, (_, i) => String(decodePng(dogPng(i, 16)).data));
  assertEquals([...each(training), ...each(heldOut)].sort(), all.sort());
  assertEquals(await read(folder), { name: basename(folder), training, heldOut, notes });
  await Deno.remove(folder, { recursive: true });

  assertEquals(splitPictures(numbered(10)).heldOut.count, 2);
  assertEquals(splitPictures(numbered(250)).heldOut.count, 50);
  assertEquals(splitPictures(numbered(1001)).heldOut.count, 200);
  const drawn = each(splitPictures(numbered(250)).heldOut).map((text) => Number(text.split(",")[0]));
  assertEquals(drawn, drawn.toSorted((a, b) => a - b));
  assert(drawn[0]! < 50 && drawn.at(-1)! > 200, "drawn from all over the folder");
});

testIn("pictures of other sizes are cropped, and what was left out is said", async (folder) => {
  await Deno.mkdir(join(folder, "within"));
  for (let i = 0; i < 10; i++) {
    await Deno.writeFile(join(folder, i < 5 ? "within" : ".", `${i}.png`), dogPng(i, i % 2 ? 32 : 16));
  }
  await Deno.writeTextFile(join(folder, "11.jpg"), "no picture");
  await Deno.writeTextFile(join(folder, "notes.txt"), "no picture");
  const { training, heldOut, notes } = await read(folder, { size: 8, resize: "crop" });
  assertEquals([training.count, heldOut.count, training.size], [8, 2, 8]);
  assertEquals(notes, ["1 left out: 11.jpg (text)", "1 other file that is no picture"]);
});

Deno.test("pictures to measure with may come from a folder of their own, as many as train at most", async () => {
  const folder = await dogFolder(8, 16), other = await dogFolder(9, 16);
  for (let i = 1; i < 9; i++) await Deno.writeFile(join(other, `${i}.png`), dogPng(100 + i, 16));
  const { training, heldOut, notes } = await read(folder, { heldOut: other });
  assertEquals([training.count, heldOut.count], [8, 8]);
  assertEquals(notes[0], "Of the held-out pictures: 1 picture beyond 8 not used");
  await Deno.remove(join(other, "8.png"));
  assertEquals((await read(folder, { heldOut: other })).notes, [
    "Of the held-out pictures: 1 also among those to learn from",
  ]);
  for (const made of [folder, other]) await Deno.remove(made, { recursive: true });
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
    (await assertRejects(() => read(file), WeightsError)).message,
    `"${file}" is a file: give the folder that holds the pictures`,
  );
  await Deno.remove(file);
  const few = ", and a thousand or more for a generator that does not learn them by heart";
  assertEquals(
    await complaint((folder) => Deno.remove(join(folder, "0.png"))),
    `"FOLDER" holds 9 pictures: at least 10 are needed${few}`,
  );
  assertEquals(
    await complaint(async (folder) => {
      const png = dogPng(0, 16);
      await Deno.writeFile(join(folder, "3.png"), png.subarray(0, png.length - 40));
    }),
    `"FOLDER" holds 9 pictures (1 left out: 3.png (its data end early)): at least 10 are needed${few}`,
  );
  const one = await dogFolder(1, 16);
  assertEquals(
    (await complaint(() => Promise.resolve(), { heldOut: one })).replace(one, "OTHER"),
    '"OTHER" holds 1 picture: at least 2 are needed to measure with',
  );
  await Deno.remove(one, { recursive: true });
});

Deno.test("Pictures of several sizes, or of another one, where none is to be resized", async () => {
  const remedy = "Let them be resized by --resize crop or --resize pad, or bring them to one size";
  assertEquals(
    await complaint((folder) => Deno.writeFile(join(folder, "3.png"), dogPng(3, 32))),
    `"FOLDER" holds pictures of 2 sizes: 16 x 16 (0.png), 32 x 32 (3.png). ${remedy}`,
  );
  assertEquals(
    await complaint(() => Promise.resolve(), { size: 64 }),
    `"FOLDER" holds pictures of 16 x 16 pixels, and 64 x 64 are asked for. ${remedy}`,
  );
});
