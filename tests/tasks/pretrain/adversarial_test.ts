import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { basename, join } from "@std/path";
import { decodePng } from "../../../models/images/decode_png.ts";
import { stylegan2 } from "../../../models/stylegan2/mod.ts";
import { openSafetensors, readSafetensors } from "../../../models/weights/safetensors.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import type { HostTree } from "../../../pipeline/storage/tree.ts";
import { encodeTreeFile, readTreeFile } from "../../../pipeline/storage/tree_file.ts";
import { type AdversarialOptions, pretrainAdversarially } from "../../../tasks/pretrain/adversarial.ts";
import { Stopped } from "../../../tasks/pretrain/training.ts";
import { readTrainingPictures } from "../../../tasks/pretrain/training_pictures.ts";
import { testOnBackends } from "../../support/backends.ts";
import { filesIn } from "../../support/folders.ts";
import { assertExplained } from "../../support/explained.ts";
import { assertClose } from "../../support/fixtures.ts";
import { dogFolder } from "./_picture_folders.ts";

const source = await dogFolder(12, 16);
const pictures = await readTrainingPictures({
  folder: source,
  heldOut: undefined,
  size: 8,
  resize: "crop",
  over: "white",
});
await Deno.remove(source, { recursive: true });

/** Trains at 8 px, and keeps the lines that it says. */
async function learn(folder: string, steps: number, options: Partial<AdversarialOptions> = {}) {
  const lines: string[] = [];
  const choice = { seed: 4, batch: 4, learningRate: 0.0025, mirror: true } as const;
  const rest = { augment: "ada", reconstruction: 0 } as const;
  const log = (line: string) => lines.push(line);
  const often = { saveEvery: 2, measureEvery: 4, log, warn: log };
  await pretrainAdversarially({ pictures, steps, folder, ...choice, ...rest, ...often, ...options });
  return lines;
}

/** Ends a training at a step after which nothing is saved. */
function killAt(step: number): (line: string) => void {
  return (line) => {
    if (line.includes(`step ${step}/`)) throw new Error("killed");
  };
}

/** A test on wasm, in a folder of its own. */
function testIn(name: string, test: (folder: string) => Promise<void>): void {
  testOnBackends(name, async () => {
    const folder = await Deno.makeTempDir();
    await test(folder);
    await Deno.remove(folder, { recursive: true });
  }, ["wasm"]);
}

/** The records of a training's curve. */
async function curveIn(folder: string): Promise<Record<string, unknown>[]> {
  const text = await Deno.readTextFile(join(folder, "curve.jsonl"));
  return text.trimEnd().split("\n").map((line) => JSON.parse(line));
}

/** The files whose bytes a resumed training has in common with an uninterrupted one. */
async function filesOf(folder: string): Promise<Record<string, Uint8Array>> {
  const names = (await filesIn(folder)).filter((name) => /\.(safetensors|png)$/.test(name));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await Deno.readFile(join(folder, name))])),
  );
}

testOnBackends("A generator learns from pictures, and what is measured stands in its curve", async () => {
  const folder = await Deno.makeTempDir(), before = tf.memory().numTensors;
  await learn(folder, 1);
  const file = join(folder, "generator.safetensors"), first = await readSafetensors(file);
  const lines = await learn(folder, 3);
  assertMatch(lines[0]!, /^Of the Fréchet distance: Only 2 images, not more than the 64 dimensions/);
  assertEquals(lines[1], "Goes on at step 1 of 3");
  const whole = await readSafetensors(file);
  const moved = [...first].filter(([name, { data }]) =>
    name !== "latent_avg" && data.some((value, i) => value !== whole.get(name)!.data[i])
  ).map(([name]) => name);
  assert(moved.includes("style.1.weight"), "the mapping network has not learned");
  assert(moved.includes("to_rgbs.0.bias"), "the synthesis network has not learned");
  assertEquals([...whole].filter(([name]) => name.endsWith("noise.weight")).map(([, { data }]) => data[0]), [
    ...Array(3).fill(0),
  ]);

  const unaveraged = new Map(whole);
  unaveraged.delete("latent_avg");
  const generator = await stylegan2({ weights: unaveraged }).load("opened");
  assertEquals([generator.width, generator.latentDim], [8, 128]);
  await assertClose(whole.get("latent_avg")!.data as Float32Array, await generator.latentAverage.data());
  generator.dispose();

  const { frechet, frechet_floor, spread, ...last } = (await curveIn(folder)).at(-1) as Record<
    string,
    number
  >;
  assertEquals([last.step, last.images, last.ada_p], [3, 12, 0]);
  assertExplained(["frechet", "frechet_floor", "spread", "warnings", ...Object.keys(last)]);
  assert(last.loss! > 0 && last.opponentLoss! > 0 && last.secondsPerStep! > 0);
  assert(
    frechet! > frechet_floor! && frechet_floor! > 0 && spread! > 0,
    `${[frechet, frechet_floor, spread]}`,
  );
  for (const kind of ["training", "held_out", "made"]) {
    assert(Number.isFinite(last[`score_${kind}`]), kind);
    assert(Math.abs(last[`sign_${kind}`]!) <= 1, kind);
  }
  const { width, height } = decodePng(await Deno.readFile(join(folder, "samples", "000003.png")));
  assertEquals([width, height], [8 * 10 - 2, 4 * 10 - 2]);
  assertEquals(tf.memory().numTensors, before);
  await Deno.remove(folder, { recursive: true });
});

testOnBackends(
  "A training killed between two snapshots ends with the bytes of one that was not",
  async () => {
    const [whole, killed] = [await Deno.makeTempDir(), await Deno.makeTempDir()];
    await learn(whole, 9);
    const kill = (line: string) => {
      if (line.includes("step 7/")) throw new Error("killed");
    };
    await assertRejects(() => learn(killed, 9, { progress: kill }), Error, "killed");
    const lines = await learn(killed, 9);
    assertEquals(lines[1], "Goes on at step 6 of 9");
    assertEquals(await filesOf(killed), await filesOf(whole));
    const timeless = (records: Record<string, unknown>[]) =>
      records.map(({ secondsPerStep: _, ...record }) => record);
    assertEquals(timeless(await curveIn(killed)), timeless(await curveIn(whole)));

    const curve = await curveIn(whole), measured = curve.filter(({ frechet }) => frechet !== undefined);
    assertEquals(curve.map(({ step }) => step), [2, 4, 6, 8, 9]);
    assertEquals(measured.map(({ step }) => step), [4, 8, 9]);
    const distances = measured.map(({ frechet }) => frechet as number);
    const best = measured[distances.indexOf(Math.min(...distances))]!;
    const kept = await openSafetensors(join(whole, "best.safetensors"));
    assertEquals(kept.metadata, { steps: String(best.step), seed: "4" });
    kept.close();
    for (const folder of [whole, killed]) await Deno.remove(folder, { recursive: true });
  },
  ["wasm"],
);

testIn("a snapshot holds what adaptive augmentation goes on from", async (folder) => {
  const begun = join(folder, "begun"), file = join(begun, "snapshot.safetensors");
  await learn(begun, 2);
  const { tree } = await readTreeFile(file), saved = tree as Record<string, HostTree>;
  const memory = JSON.parse(saved["memory"] as string);
  assertEquals([memory.p, memory.steps, memory.count], [0, 2, 8]);
  const augmented = JSON.stringify({ ...memory, p: 0.7 }); // as after thousands of steps
  await Deno.writeFile(file, encodeTreeFile({ ...saved, step: 15, memory: augmented })); // R1 is taken at step 16

  const ended: Record<string, Uint8Array>[] = [], before = tf.memory().numTensors;
  for (const name of ["whole", "killed"]) {
    const copied = join(folder, name);
    await Deno.mkdir(join(copied, "samples"), { recursive: true });
    for (const file of await filesIn(begun)) await Deno.copyFile(join(begun, file), join(copied, file));
    if (name === "killed") {
      await assertRejects(() => learn(copied, 18, { progress: killAt(17) }), Error, "killed");
    }
    await learn(copied, 18);
    assertEquals(tf.memory().numTensors, before);
    const { ada_p } = (await curveIn(copied)).at(-1) as { readonly ada_p: number };
    assert(ada_p !== 0.7 && Math.abs(ada_p - 0.7) < 1e-3, `p is ${ada_p}`);
    ended.push(await filesOf(copied));
  }
  assertEquals(ended[0], ended[1]);
});

testIn(
  "a training that first reproduces its pictures is the same one when killed then, or later",
  async (folder) => {
    const options = { reconstruction: 96 }; // 6 steps of 16
    const before = tf.memory().numTensors, ended: Record<string, Uint8Array>[] = [];
    for (const [name, killed] of [["whole", []], ["killed", ["step 3/6", "step 1/4", "step 3/4"]]] as const) {
      const place = join(folder, name);
      for (const moment of killed) {
        const progress = (line: string) => {
          if (line.includes(moment)) throw new Error("killed");
        };
        await assertRejects(() => learn(place, 4, { ...options, progress }), Error, "killed");
      }
      const lines = await learn(place, 4, options);
      const begins = lines.includes("First the generator learns to reproduce the pictures");
      assertEquals(begins, killed.length === 0, lines.join("\n"));
      ended.push(await filesOf(place));
    }
    assertEquals(ended[0], ended[1]);
    assert("reconstruction/8/snapshot.safetensors" in ended[0]!);
    const page = await Deno.readTextFile(join(folder, "whole", "card.md"));
    assertMatch(
      page,
      /^Trained for 4 steps, 16 images, [\d.]+ hours, after 96 images of reconstruction, by /m,
    );
    const { recipe, constants } = JSON.parse(await Deno.readTextFile(join(folder, "whole", "card.json")));
    assertEquals(recipe.reconstruction, 96);
    assertEquals(constants["images in which the generator's rate rises"], 2000);
    assertEquals(tf.memory().numTensors, before);
  },
);

testIn("a training stopped while it reproduces its pictures says so, and goes on there", async (folder) => {
  const stop = new AbortController(), options = { reconstruction: 96 }, before = tf.memory().numTensors;
  const [stopping, whole] = [join(folder, "stopped"), join(folder, "whole")];
  const progress = (line: string) => line.includes("step 2/6") && stop.abort();
  const stopped = await assertRejects(
    () => learn(stopping, 4, { ...options, signal: stop.signal, progress }),
    Stopped,
  );
  assertEquals(stopped.message, "Stopped while the generator learns to reproduce the pictures");
  const lines = await learn(stopping, 4, options);
  assert(lines.includes("Goes on at step 3 of 6"), lines.join("\n"));
  await learn(whole, 4, options);
  assertEquals(await filesOf(stopping), await filesOf(whole));
  assertEquals(tf.memory().numTensors, before);
});

testIn("a folder in which a training has begun belongs to its choice of a reconstruction", async (folder) => {
  const complaint = async (name: string, options: Partial<AdversarialOptions>) => {
    const { message } = await assertRejects(() => learn(join(folder, name), 4, options), Error);
    return message.replace(folder, "FOLDER");
  };
  const stop = { reconstruction: 96, signal: AbortSignal.abort() };
  await assertRejects(() => learn(join(folder, "first"), 4, stop), Stopped);
  assertEquals(
    await complaint("first", { reconstruction: 0 }),
    '"FOLDER/first/reconstruction/8" holds the beginning of another training, of its --reconstruction at 8 px. Ask for ' +
      "what it was begun with, or give another --out",
  );
  await learn(join(folder, "alone"), 2);
  assertEquals(
    await complaint("alone", { reconstruction: 96 }),
    '"FOLDER/alone/snapshot.safetensors" is a snapshot of another training: its reconstruction is none, not 96. Ask for ' +
      "what it was begun with, or give another --out",
  );
  await Deno.mkdir(join(folder, "file"));
  await Deno.writeTextFile(join(folder, "file", "reconstruction"), "");
  assertEquals(
    await complaint("file", { reconstruction: 96 }),
    '"FOLDER/file/reconstruction" is no folder, as it must be here. Move it away, or give another --out',
  );
});

testIn("a card stands beside the weights", async (folder) => {
  await learn(folder, 4, { augment: "none" });
  const card = JSON.parse(await Deno.readTextFile(join(folder, "card.json")));
  assertEquals([card.trained.step, card.trained.images], [4, 16]);
  assertEquals(card.pictures, { name: basename(source), training: 10, held_out: 2, notes: [] });
  assertEquals([card.recipe.size, card.recipe.mirror, card.recipe.augment], [8, "half", "none"]);
  assertEquals(card.constants["R1 weight"], 0.96);
  assertEquals([card.best, card.last], [card.curve[0], card.curve[0]]);
  assertEquals([card.last.step, card.last.ada_p], [4, null]);
  const page = await Deno.readTextFile(join(folder, "card.md"));
  assert(page.startsWith("# A StyleGAN2 of 8 px, from 10 pictures\n"), page);
  assert(
    page.includes(`- best, kept in best.safetensors: ${card.best.frechet.toPrecision(4)} at step 4`),
    page,
  );
});

testIn("another recipe would be another training", async (folder) => {
  await learn(folder, 1);
  const other = { seed: 5, mirror: false, learningRate: 0.01, augment: "none" } as const;
  const refused = await assertRejects(() => learn(folder, 4, other), WeightsError);
  assertEquals(
    refused.message,
    `"${
      join(folder, "snapshot.safetensors")
    }" is a snapshot of another training: its seed is 4, not 5, its ` +
      "learning rate is 0.0025, not 0.01, its mirror is half, not none, its augment is ada, not none. " +
      "Ask for what it was begun with, or give another --out",
  );
});
