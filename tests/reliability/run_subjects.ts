/** What runs, ablations and pretrainings read again of what they have written. */
import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { Random } from "../../models/random/random.ts";
import { adam } from "../../pipeline/mod.ts";
import { planRun } from "../../pipeline/plan/plan.ts";
import { folderCache } from "../../pipeline/storage/cache.ts";
import { lockFolder } from "../../pipeline/storage/folder_lock.ts";
import { sha256 } from "../../pipeline/storage/manifest.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { findStart } from "../../tasks/adapt/start.ts";
import { encodeCell, readCell } from "../../tasks/ablation/cell_file.ts";
import { strip } from "../../tasks/ablation/sheet.ts";
import { SETTINGS } from "../../tasks/ablation/rows.ts";
import { readRun } from "../../tasks/evaluate/run_record.ts";
import { train } from "../../tasks/pretrain/training.ts";
import { runInto, smallConfig } from "./small_run.ts";
import type { Subject } from "./subject.ts";

const quiet = () => {};

/** The run goes on to its end, as by `adapt --continue`: whatever it accepts, it must end with the same weights. */
const run: Subject = {
  name: "run folder",
  share: 30,
  damaged: /^(run\.json|manifest\.json|\.owned|lock|metrics\.jsonl|snapshots\/.*|generator\.safetensors)$/,
  async make(folder) {
    await runInto(folder, { steps: 2 });
    const time = new Date().toISOString();
    const lease = { host: "here", pid: 1, command: "adapt", since: time, beat: time };
    await Deno.writeTextFile(join(folder, "lock"), `${JSON.stringify(lease)}\n`);
    await Deno.writeTextFile(join(folder, "notes.jsonl"), "of the user\n");
  },
  async read(folder) {
    const lock = await lockFolder(folder, { host: "here", command: "adapt" });
    try {
      const place = openRunFolder(folder), plan = planRun(smallConfig(3));
      const { snapshot } = await findStart(plan, place, { continue: true }, quiet);
      await runInto(folder, { steps: 3, ...(snapshot && { resume: snapshot }) });
    } finally {
      lock.release();
    }
    if (await Deno.readTextFile(join(folder, "notes.jsonl")) !== "of the user\n") {
      throw new Error("notes.jsonl");
    }
    return sha256(await Deno.readFile(join(folder, "generator.safetensors")));
  },
};

const evaluated: Subject = {
  name: "run to evaluate",
  share: 10,
  damaged: /^(run\.json|manifest\.json|metrics\.jsonl|generator\.safetensors)$/,
  make: async (folder) => await runInto(folder, { steps: 2 }),
  async read(folder) {
    const { generator } = await readRun(folder);
    return sha256(await Deno.readFile(generator));
  },
};

const cache: Subject = {
  name: "cache",
  share: 10,
  damaged: /\.safetensors$/,
  make: async (folder) =>
    await runInto(join(folder, "run"), { steps: 1, cache: folderCache(join(folder, "cache")) }),
  async read(folder) {
    await runInto(join(folder, "again"), { steps: 1, cache: folderCache(join(folder, "cache")) });
    return sha256(await Deno.readFile(join(folder, "again", "generator.safetensors")));
  },
};

const CELL = { scenario: "dog-to-cat", row: "directional" as const, seed: 1, steps: 2, samples: 20 };
const cell: Subject = {
  name: "cell of an ablation",
  share: 4,
  damaged: /./,
  async make(folder) {
    const made = { ...CELL, guide: "a", judge: "b", diversity: [[2, 0.5]] as const, measurements: [] };
    await Deno.writeFile(join(folder, "cell.json"), encodeCell(made, SETTINGS));
    await Deno.writeFile(
      join(folder, "strip.png"),
      strip(Float32Array.from(new Random("strip").uniforms(12 * 64 * 3)), 8),
    );
  },
  async read(folder) {
    const found = await readCell({ axes: CELL, settings: SETTINGS }, folder, quiet);
    return found && JSON.stringify(found);
  },
};

const pretraining: Subject = {
  name: "pretraining",
  share: 5,
  damaged: /./,
  make: async (folder) => await pretrain(folder, 2),
  read: async (folder) => await pretrain(folder, 4),
};

async function pretrain(folder: string, steps: number): Promise<void> {
  const start = tf.zeros([3]), place = tf.variable(start) as tf.Variable<tf.Rank.R1>;
  try {
    const average = await train({
      folder,
      steps,
      saveEvery: 1,
      log: quiet,
      weights: { place },
      optimizer: adam({ learningRate: 0.1 }),
      batch: () => ({ tensors: [], loss: () => tf.sum<tf.Scalar>(tf.squaredDifference(place, 1)) }),
    });
    tf.dispose(average);
  } finally {
    tf.dispose([start, place]);
  }
}

/** All of them. */
export const RUN_SUBJECTS: readonly Subject[] = [run, evaluated, cache, cell, pretraining];
