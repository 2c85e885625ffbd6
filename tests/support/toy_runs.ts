/** Whole runs on toy networks, in milliseconds, on wasm. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { startBackend } from "../../models/backend/mod.ts";
import {
  adam,
  adapt,
  type Config,
  defineLoss,
  definePlugin,
  type Outcome,
  type Plugin,
  type PluginOption,
  type RunOptions,
  type Snapshot,
} from "../../pipeline/mod.ts";
import { toyEncoder, toyGenerator } from "../../pipeline/testing/networks.ts";

await startBackend({ backend: "wasm" });

/** Six steps on toy networks. */
export function toyConfig(plugins: readonly PluginOption[], others: Partial<Config> = {}): Config {
  return {
    seed: 2,
    generator: toyGenerator(),
    encoder: toyEncoder(),
    prompts: { source: "dog", target: "cat" },
    steps: 6,
    batch: 4,
    optimizer: adam({ learningRate: 0.01 }),
    plugins,
    ...others,
  };
}

/** Runs, and demands that no tensor is left behind, however the run ended. */
export async function run(config: Config, options: RunOptions = {}): Promise<Outcome> {
  const before = tf.memory().numTensors;
  try {
    return await adapt(config, options);
  } finally {
    assertEquals(tf.memory().numTensors, before, "the number of tensors after a run");
  }
}

/** The error with which a run ends. */
export async function failure(config: Config, options: RunOptions = {}): Promise<Error> {
  try {
    await run(config, options);
  } catch (error) {
    return error as Error;
  }
  throw new Error("the run did not fail");
}

/** Moves every image towards grey; a loss that any run can have. */
export const fade = defineLoss(
  "fade",
  ({ adapted }) => tf.mean<tf.Scalar>(tf.square(adapted.images)),
);

/** Moves the adapted features away from the source's, along their mean. */
export const drift = defineLoss(
  "drift",
  ({ source, adapted }) => tf.mean<tf.Scalar>(tf.mul(tf.sub(adapted.features(), source.features()), 3)),
);

/** Keeps the run's snapshots, one of every `every` steps. */
export function keepSnapshots(into: Snapshot[], every = 1): Plugin {
  return definePlugin({
    name: "keep-snapshots",
    enforce: "post",
    stepEnd: { every, handler: async (_report, run) => void into.push(await run.snapshot()) },
  });
}

/** The weights after a run's last step. */
export async function weightsAfter(config: Config, options: RunOptions = {}): Promise<Snapshot["weights"]> {
  const snapshots: Snapshot[] = [];
  await run({ ...config, plugins: [config.plugins, keepSnapshots(snapshots, config.steps)] }, options);
  return snapshots.at(-1)!.weights;
}
