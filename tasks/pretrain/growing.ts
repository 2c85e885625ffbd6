import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { initialiseStyleGAN2, type StyleGAN2, stylegan2 } from "../../models/stylegan2/mod.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { adam, warmup } from "../../pipeline/mod.ts";
import { train, type Watch } from "./training.ts";
import type { Batch, Recipe } from "./training_state.ts";

/** One size of a generator that grows. */
export interface Stage {
  /** Width and height. */
  readonly size: number;
  readonly steps: number;
  /** Pictures of a batch. */
  readonly batch: number;
  /** Adam's, which rises in the first 50 steps. */
  readonly learningRate: number;
  /** Lets it fall again after a quarter of the steps, to a fiftieth. */
  readonly settles?: boolean;
}

/** What grows, and what it learns. */
export interface Growth extends Watch {
  readonly stages: readonly Stage[];
  /** From 4 px upwards, of the last stage. */
  readonly channels: readonly number[];
  readonly styleDim: number;
  readonly mappingDepth: number;
  /** Of the weights. */
  readonly seed: string;
  /** Each stage's snapshot and curve are kept in a folder in it that is named by the size. */
  readonly folder: string;
  /** A snapshot with another one is refused. */
  readonly recipe?: Recipe | undefined;
  /** Which weights learn; a noise input's strength never does. */
  learns(name: string, generator: StyleGAN2): boolean;
  /** A step's data and loss, for a generator of the stage's size. */
  batchOf(generator: StyleGAN2, stage: Stage, step: number): Batch;
}

/** Learning rates are large, because equalised weights start at a variance of 1. */
const RISING = 50, BETA1 = 0.9, BETA2 = 0.99, LEAST = 0.02;

/**
 * Trains a generator by regression, at a small size first: each size's layers go on from those that the sizes before have
 * learned, after Karras et al., "Progressive Growing of GANs", ICLR 2018, without their fading in. At the full size from
 * the start, a thousand steps leave everything blurred.
 *
 * @throws {Stopped} once the signal says so and a snapshot is written
 * @throws {WeightsError} where a snapshot is one of another training
 * @returns the running average of the last stage's weights, of all of them, under rosinality's names
 */
export async function trainGrowing(growth: Growth): Promise<ReadonlyMap<string, HostTensor>> {
  const { stages, folder, recipe, log, warn, progress, signal } = growth;
  let weights: ReadonlyMap<string, HostTensor> = new Map();
  for (const stage of stages) {
    const generator = await grow(weights, stage.size, growth);
    const learning = [...generator.parameters].filter(([name]) =>
      !name.endsWith("noise.weight") && growth.learns(name, generator)
    );
    log?.(`${stage.size} px, ${stage.steps} steps`);
    try {
      const average = await train({
        ...{ log, warn, progress, signal, recipe },
        folder: join(folder, String(stage.size)),
        steps: stage.steps,
        weights: Object.fromEntries(learning),
        optimizer: adam({ beta1: BETA1, beta2: BETA2, learningRate: (step) => rateAt(stage, step) }),
        batch: (step) => growth.batchOf(generator, stage, step),
      });
      for (const [name, tensor] of Object.entries(average)) generator.parameters.get(name)!.assign(tensor);
      tf.dispose(average);
      weights = await generator.exportWeights();
    } finally {
      generator.dispose();
    }
  }
  return weights;
}

/** A stage's learning rate at a step. */
export function rateAt({ steps, learningRate, settles = false }: Stage, step: number): number {
  const falling = settles ? Math.max(LEAST, Math.min(1, 1.3 * (1 - step / steps))) : 1;
  return warmup(learningRate, RISING)(step) * falling;
}

/** A generator of this size whose lower layers are those of `weights`. */
function grow(
  weights: ReadonlyMap<string, HostTensor>,
  size: number,
  { channels, styleDim, mappingDepth, seed }: Growth,
): Promise<StyleGAN2> {
  const fresh = initialiseStyleGAN2({
    size,
    channels: channels.slice(0, Math.log2(size) - 1),
    styleDim,
    mappingDepth,
    seed,
  });
  return stylegan2({ weights: new Map([...fresh, ...weights]) }).load(`growing-${size}`);
}
