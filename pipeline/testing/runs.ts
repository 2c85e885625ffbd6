/** Runs and single steps on toy networks, for `testPlugin`. */
import * as tf from "@tensorflow/tfjs";
import type { GeneratorSource, Latents, Noise } from "../../models/generator.ts";
import { adam } from "../optimizer/adam.ts";
import type { Config } from "../plan/config.ts";
import type { Cache } from "../storage/cache.ts";
import { disposeDraws, type Draws } from "../step/draws.ts";
import { planRun } from "../plan/plan.ts";
import { definePlugin, type Plugin, type PluginOption } from "../plugin/plugin.ts";
import { preparePlugins } from "../prepare.ts";
import { prepareStep } from "../prepare_step.ts";
import { adapt, type RunOptions } from "../run.ts";
import { closeSession, openSession, type Session } from "../session.ts";
import type { Snapshot } from "../storage/snapshot.ts";
import { type Chunks, computeStepInChunks } from "../step/step_in_chunks.ts";
import { readReport } from "../step/step_values.ts";
import { toyEncoder, toyGenerator } from "./networks.ts";
import { stepInput } from "../train.ts";
import { fromHost, type HostTree, toHost } from "../storage/tree.ts";

export const STEPS = 4, BATCH = 4;

/** A plugin with what it needs. */
export interface Trial {
  readonly plugin: Plugin;
  readonly inputs: readonly PluginOption[];
}

/** A plugin without terms has something to watch, and one whose weight is 0 at a step can run. */
const somethingToLearn = definePlugin({
  name: "something-to-learn",
  loss: ({ adapted }) => tf.mean(tf.squaredDifference(adapted.images, 0.5)),
});

/** A short run of the plugin. */
export function configOf({ plugin, inputs }: Trial, generator: GeneratorSource = toyGenerator()): Config {
  return {
    generator,
    encoder: toyEncoder(),
    prompts: { source: "dog", target: "cat" },
    steps: STEPS,
    batch: BATCH,
    optimizer: adam({ learningRate: 0.01 }),
    plugins: [inputs, plugin, somethingToLearn],
  };
}

/** Runs to the end. Returns a snapshot of every step. */
export async function runWithSnapshots(config: Config, options: RunOptions = {}): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  const keeper = definePlugin({
    name: "snapshot-keeper",
    enforce: "post",
    stepEnd: async (_report, run) => void snapshots.push(await run.snapshot()),
  });
  await adapt({ ...config, plugins: [config.plugins, keeper] }, options);
  return snapshots;
}

/** All that a run has come to, as a text: the same where it is the same bit for bit. */
export function comparable(snapshot: Snapshot | undefined): string {
  return JSON.stringify(
    snapshot,
    (_key, value) => ArrayBuffer.isView(value) ? [...value as Float32Array] : value,
  );
}

/** Prepares a run, and hands over its networks and artifacts in place of training. */
export async function onNetworks(
  trial: Trial,
  use: (session: Session) => Promise<void>,
): Promise<void> {
  const session = await openSession(planRun(configOf(trial)));
  try {
    await preparePlugins(session, {});
    await use(session);
  } finally {
    closeSession(session);
  }
}

/** Moves the trained weights, each by its own draw, as a few updates would. */
export function moveWeights({ trainable, seed }: Session): void {
  tf.tidy(() => {
    for (const [name, weight] of Object.entries(trainable)) {
      const move = seed.fork("move").fork(name).normal(weight.shape as [number]);
      weight.assign(tf.add(weight, tf.mul(move, 0.1)));
    }
  });
}

/** A plugin's terms at weight 1, and their gradients by weight name. */
export interface Evaluation {
  readonly values: readonly number[];
  readonly gradients: Readonly<Record<string, Float32Array>>;
}

/** Computes a plugin's terms and gradients on the session's weights and step. */
export async function evaluate(
  session: Session,
  plugin: Plugin,
  { chunks = { generator: BATCH, encoder: BATCH }, reversed = false }: {
    readonly chunks?: Chunks;
    readonly reversed?: boolean;
  } = {},
): Promise<Evaluation> {
  const input = stepInput(session);
  const draws = reversed ? reverseBatch(input.draws) : input.draws;
  try {
    await prepareStep(session, {}, { ...input, draws });
    const alone = { ...input, draws, plugins: [{ ...plugin, weight: 1 }] };
    const { gradients, values } = computeStepInChunks(alone, chunks);
    const downloads = Object.entries(gradients).map(async ([name, gradient]) =>
      [name, (await gradient.data<"float32">()).slice()] as const
    );
    const downloaded = Object.fromEntries(await Promise.all(downloads));
    tf.dispose(Object.values(gradients));
    const { terms } = await readReport(session.step + 1, values);
    values.vector.dispose();
    return { values: terms.map(({ value }) => value), gradients: downloaded };
  } finally {
    disposeDraws(input.draws);
    disposeDraws(draws);
  }
}

function reverseBatch({ latents, sourceNoise, adaptedNoise }: Draws): Draws {
  const reverse = (noise: Noise): Noise =>
    Array.isArray(noise) ? (noise as readonly tf.Tensor4D[]).map((map) => tf.reverse(map, 0)) : noise;
  return {
    latents: tf.reverse(latents as tf.Tensor, 0) as Latents,
    sourceNoise: reverse(sourceNoise),
    adaptedNoise: reverse(adaptedNoise),
  };
}

/** A cache that lasts as long as the program. */
export function memoryCache(): Cache {
  const values = new Map<string, HostTree>();
  return {
    load(key) {
      const value = values.get(JSON.stringify(key));
      return Promise.resolve(value === undefined ? undefined : fromHost(value));
    },
    save: async (key, value) => void values.set(JSON.stringify(key), await toHost(value)),
  };
}
