/** Single steps on toy networks that have already moved apart. */
import * as tf from "@tensorflow/tfjs";
import type { StepResult } from "../../pipeline/step/differentiate.ts";
import { disposeDraws, type DrawOptions, drawStep } from "../../pipeline/step/draws.ts";
import { type Plugin, Random, toyEncoder, type ToyEncoderOptions, toyGenerator } from "../../pipeline/mod.ts";
import type { StepInput } from "../../pipeline/step/step_input.ts";
import "./toy_runs.ts";

/** What a step is made of, beside its plugins. */
export interface ToyStepOptions {
  readonly draws?: Partial<DrawOptions>;
  readonly encoder?: ToyEncoderOptions;
  /** Narrows the weights that learn. */
  readonly learns?: (name: string) => boolean;
  readonly artifacts?: Readonly<Record<string, unknown>>;
  /** How far the adapted weights are from the source's. */
  readonly moved?: number;
}

/** Loads toy networks, hands over a step's input, and frees all. */
export async function withStep<T>(
  plugins: readonly Plugin[],
  { draws = {}, encoder = {}, learns = () => true, artifacts = {}, moved = 0.1 }: ToyStepOptions,
  use: (input: StepInput) => Promise<T>,
): Promise<T> {
  const [source, adapted] = await Promise.all(["source", "adapted"].map(toyGenerator().load));
  const eyes = await toyEncoder(encoder).load();
  const trainable = Object.fromEntries(
    [...adapted!.parameters].filter(([name]) => adapted!.adaptable.has(name)),
  );
  tf.tidy(() => {
    for (const [name, weight] of Object.entries(trainable)) {
      const away = new Random("away").fork(name).normal(weight.shape as [number]);
      weight.assign(tf.add(weight, tf.mul(away, moved)));
    }
  });
  const options = { batch: 5, mixing: 0, truncation: 1, noise: "shared" as const, ...draws };
  const drawn = drawStep(source!, options, new Random(2), 0);
  try {
    return await use({
      step: 0,
      source: source!,
      adapted: adapted!,
      trainable,
      learning: Object.fromEntries(Object.entries(trainable).filter(([name]) => learns(name))),
      encoder: eyes,
      draws: drawn,
      encoderSeed: new Random("eyes"),
      lossSeed: new Random("losses"),
      plugins,
      artifactsFor: () => artifacts as Record<string, never>,
    });
  } finally {
    disposeDraws(drawn);
    for (const network of [source!, adapted!, eyes]) network.dispose();
  }
}

/** A step's gradients on the host, its terms' values, and its recorded ones. Frees the step's result. */
export async function download({ gradients, values }: StepResult) {
  const all = new Map<string, Float32Array>();
  for (const [name, gradient] of Object.entries(gradients)) {
    all.set(name, (await gradient.data<"float32">()).slice());
    gradient.dispose();
  }
  const { vector, terms, recorded } = values;
  const read = [...await vector.data()];
  vector.dispose();
  return { gradients: all, values: read, terms, recorded };
}
