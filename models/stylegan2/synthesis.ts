import * as tf from "@tensorflow/tfjs";
import type { Latents } from "../generator.ts";
import { recomputed } from "../ops/recomputation.ts";
import { styledConvolution, type StyledConvolutionWeights } from "./styled_convolution.ts";
import { type SynthesisModule, synthesisModules } from "./tensors.ts";
import { toRgb } from "./to_rgb.ts";

type Weights = ReadonlyMap<string, tf.Tensor>;

/** The noise map that a layer reads, [1 or batch, size, size, 1], or undefined for none. */
export type NoiseMaps = (layer: number) => tf.Tensor4D | undefined;

/**
 * Runs the synthesis network and yields what each module makes, under its published name: features of the
 * convolutions [batch, r, r, channels], and of the RGB layers the image so far [batch, r, r, 3]. The last one
 * is the image. With `recompute`, convolutions keep their features alone for the way back.
 */
export function* synthesis(
  latents: Latents,
  noise: NoiseMaps,
  weights: Weights,
  size: number,
  { recompute = false }: { recompute?: boolean } = {},
): IterableIterator<[name: string, output: tf.Tensor4D]> {
  const convolution = recompute ? forgetfulConvolution : styledConvolution;
  const rows = latents.rank === 3 ? tf.unstack(latents, 1) as tf.Tensor2D[] : undefined;
  let features = tf.tile(weights.get("input.input") as tf.Tensor4D, [latents.shape[0], 1, 1, 1]);
  let image: tf.Tensor4D | undefined;
  yield ["input", features];
  for (const module of synthesisModules(size)) {
    const w = rows?.[module.latent] ?? latents as tf.Tensor2D;
    if (module.kind === "convolution") {
      features = convolution(
        features,
        w,
        convolutionWeights(weights, module),
        noise(module.noise),
        module.resampling,
      );
      yield [module.name, features];
    } else {
      image = toRgb(features, w, rgbWeights(weights, module), image);
      yield [module.name, image];
    }
  }
}

/** The same layer, computed again when its gradient is taken. */
const forgetfulConvolution: typeof styledConvolution = (x, w, weights, noise, resampling) => {
  const names = Object.keys(weights) as (keyof StyledConvolutionWeights)[];
  return recomputed(
    [x, w, ...names.map((name): tf.Tensor => weights[name]), ...(noise ? [noise] : [])],
    (x, w, ...rest: tf.Tensor[]) => {
      const given = Object.fromEntries(names.map((name, i) => [name, rest[i]!]));
      return styledConvolution(
        x,
        w,
        given as unknown as StyledConvolutionWeights,
        rest[names.length] as tf.Tensor4D | undefined,
        resampling,
      );
    },
  );
};

function convolutionWeights(weights: Weights, { name }: SynthesisModule) {
  const get = <T extends tf.Tensor>(suffix: string) => weights.get(`${name}.${suffix}`) as T;
  return {
    weight: get<tf.Tensor4D>("conv.weight"),
    modulationWeight: get<tf.Tensor2D>("conv.modulation.weight"),
    modulationBias: get<tf.Tensor1D>("conv.modulation.bias"),
    noiseStrength: get<tf.Tensor1D>("noise.weight"),
    bias: get<tf.Tensor1D>("activate.bias"),
  };
}

function rgbWeights(weights: Weights, { name }: SynthesisModule) {
  const get = <T extends tf.Tensor>(suffix: string) => weights.get(`${name}.${suffix}`) as T;
  return {
    weight: get<tf.Tensor4D>("conv.weight"),
    modulationWeight: get<tf.Tensor2D>("conv.modulation.weight"),
    modulationBias: get<tf.Tensor1D>("conv.modulation.bias"),
    bias: get<tf.Tensor1D>("bias"),
  };
}
