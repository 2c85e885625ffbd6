/** Runs that are stopped, and what they go on from. */
import * as tf from "@tensorflow/tfjs";
import { type Config, definePlugin, type Plugin, type Snapshot } from "../../pipeline/mod.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { readSnapshot } from "../../pipeline/storage/snapshot.ts";
import { textDirection } from "../../plugins/mod.ts";
import { fade, keepSnapshots, run, toyConfig } from "./toy_runs.ts";

/** A running mean of a weight, which is the plugin's own to keep and to free. */
export function average(): Plugin {
  let mean: tf.Tensor | undefined, updates = 0;
  const replace = (next: tf.Tensor | undefined) => {
    mean?.dispose();
    mean = next;
  };
  return definePlugin({
    name: "average",
    stepEnd(_report, { adapted }) {
      const weight = adapted.parameters.get("conv1.weight")!;
      updates++;
      replace(tf.tidy(() => mean ? tf.add(tf.mul(mean, 0.9), tf.mul(weight, 0.1)) : tf.clone(weight)));
    },
    runEnd: () => replace(undefined),
    state: {
      save: () => ({ updates, mean: mean ?? null }),
      load(tree) {
        const saved = tree as { readonly updates: number; readonly mean: tf.Tensor };
        updates = saved.updates;
        replace(saved.mean);
      },
    },
  });
}

/** Runs in a folder until it is done, or until `stopAfter` steps are made. */
export async function runIn(path: string, config: Config, stopAfter = Infinity, resume?: string) {
  const stop = new AbortController();
  const stopper = definePlugin({
    name: "stopper",
    enforce: "pre",
    stepEnd: ({ step }) => step === stopAfter ? stop.abort() : undefined,
  });
  return await run({ ...config, plugins: [stopper, config.plugins] }, {
    folder: openRunFolder(path),
    signal: stop.signal,
    ...(resume !== undefined && { resume: await readSnapshot(resume) }),
  });
}

/** A snapshot after two steps of a small run, and that run's config. */
export async function begun(others: Partial<Config> = {}): Promise<{ resume: Snapshot; config: Config }> {
  const saved: Snapshot[] = [];
  const config = toyConfig([fade(), textDirection(), average()], others);
  await run({ ...config, steps: 2, plugins: [config.plugins, keepSnapshots(saved)] });
  return { resume: saved[1]!, config: { ...config, plugins: [fade(), textDirection(), average()] } };
}
