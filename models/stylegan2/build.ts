/** From weights on the host to a generator on the current backend. */
import * as tf from "@tensorflow/tfjs";
import { averageLatent } from "./average_latent.ts";
import { multipliedConvolutions } from "./channel_multipliers.ts";
import { StyleGAN2, type StyleGAN2Parts } from "./generator.ts";
import { toMemory } from "./layouts.ts";
import type { ReadGenerator } from "./read_generator.ts";

/** What is said of a generator beside its weights. */
export interface BuildOptions extends Pick<StyleGAN2Parts, "label" | "digest" | "recompute"> {
  /** Prefix that keeps the variables of two copies apart. */
  readonly scope: string;
}

/** Moves the weights to the backend. */
export function buildGenerator(weights: ReadGenerator, { scope, ...options }: BuildOptions): StyleGAN2 {
  const { architecture, settings, tensors, latentAverage, notes, multipliers = [], parentDigest } = weights;
  const parameters = new Map<string, tf.Variable>();
  const noises: tf.Tensor4D[] = [];
  for (const [name, { spec, values }] of tensors) {
    const { data, shape } = toMemory(spec, values.data);
    const tensor = tf.tensor(data, [...shape], "float32");
    if (spec.role === "noise") noises.push(tensor as tf.Tensor4D);
    else {
      parameters.set(name, tf.variable(tensor, true, `${scope}/${name}`));
      tensor.dispose(); // the variable shares its memory
    }
  }
  for (const [i, { name }] of multipliedConvolutions(architecture).entries()) {
    const own = multipliers[i];
    if (own) parameters.set(name, tf.tidy(() => tf.variable(tf.tensor1d(own), true, `${scope}/${name}`)));
  }
  const average = latentAverage
    ? tf.tensor1d(latentAverage)
    : averageLatent(parameters, architecture, settings);
  return new StyleGAN2({
    ...options,
    architecture,
    settings,
    parameters,
    noises,
    latentAverage: average,
    ...(parentDigest !== undefined && { parentDigest }),
    notes: notes.map((note) => `${options.label}: ${note}`),
  });
}
