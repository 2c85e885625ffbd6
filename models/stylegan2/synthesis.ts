import * as tf from "@tensorflow/tfjs";
import type { Latents } from "../generator.ts";
import { recomputed } from "../ops/recomputation.ts";
import { convolve, enlarge } from "../ops/resampling_convolution.ts";
import { styledConvolution, type StyledConvolutionWeights } from "./styled_convolution.ts";
import type { StyleGAN2Architecture } from "./architecture.ts";
import { type StyleGAN2Settings, USUAL_SETTINGS } from "./settings.ts";
import { type SynthesisModule, synthesisModules } from "./tensors.ts";
import { offsetsName } from "./channel_multipliers.ts";
import { toRgb } from "./to_rgb.ts";

type Weights = ReadonlyMap<string, tf.Tensor>;

/** The noise map that a layer reads, [1 or batch, size, size, 1], or undefined for none. */
export type NoiseMaps = (layer: number) => tf.Tensor4D | undefined;

export interface SynthesisOptions {
  /** Whether convolutions keep their features alone for the way back. Default no. */
  readonly recompute?: boolean;
  /** Default the usual ones. */
  readonly settings?: StyleGAN2Settings;
}

/**
 * Runs the synthesis network and yields what each module makes, under its published name: features of the
 * convolutions [batch, height, width, channels], and of the RGB layers the image so far [batch, height, width, colors].
 * The last one is the image. A residual block adds to its second layer's features, bound at a magnitude of √½ of what
 * the settings say, its enlarged input x by a 1×1 convolution:
 *
 *   √½ layers(x) + √½ enlarge(x W / √inputs)
 */
export function* synthesis(
  latents: Latents,
  noise: NoiseMaps,
  weights: Weights,
  architecture: Pick<StyleGAN2Architecture, "size" | "connections">,
  { recompute = false, settings = USUAL_SETTINGS }: SynthesisOptions = {},
): IterableIterator<[name: string, output: tf.Tensor4D]> {
  const convolution = recompute ? forgetfulConvolution : styledConvolution;
  const rows = latents.rank === 3 ? tf.unstack(latents, 1) as tf.Tensor2D[] : undefined;
  let features = tf.tile(weights.get("input.input") as tf.Tensor4D, [latents.shape[0], 1, 1, 1]);
  let image: tf.Tensor4D | undefined, around: tf.Tensor4D | undefined;
  yield ["input", features];
  for (const module of synthesisModules(architecture)) {
    const w = rows?.[module.latent] ?? latents as tf.Tensor2D;
    if (module.kind === "convolution") {
      const { residual, noise: layer, resampling } = module;
      if (residual?.place === "begin") around = goAround(features, weights, residual.name, settings);
      const own = convolutionWeights(weights, module);
      features = convolution(features, w, own, noise(layer), resampling, settings);
      if (residual?.place === "end") {
        features = tf.tidy(() => tf.mul(tf.add(features, around!), Math.SQRT1_2));
      }
      yield [module.name, features];
    } else {
      image = toRgb(features, w, rgbWeights(weights, module), image, settings);
      yield [module.name, image];
    }
  }
}

/** enlarge(x W / √inputs): what is added to a residual block's layers. */
function goAround(
  x: tf.Tensor4D,
  weights: Weights,
  name: string,
  { filter }: StyleGAN2Settings,
): tf.Tensor4D {
  return tf.tidy(() => {
    const weight = weights.get(`${name}.weight`) as tf.Tensor4D;
    return enlarge(convolve(x, tf.mul(weight, 1 / Math.sqrt(x.shape[3])), "none"), filter);
  });
}

/** The same layer, computed again when its gradient is taken. */
const forgetfulConvolution: typeof styledConvolution = (x, w, weights, noise, resampling, settings) => {
  const names = (Object.keys(weights) as (keyof StyledConvolutionWeights)[]).filter((name) => weights[name]);
  return recomputed(
    [x, w, ...names.map((name): tf.Tensor => weights[name]!), ...(noise ? [noise] : [])],
    (x, w, ...rest: tf.Tensor[]) => {
      const given = Object.fromEntries(names.map((name, i) => [name, rest[i]!]));
      return styledConvolution(
        x,
        w,
        given as unknown as StyledConvolutionWeights,
        rest[names.length] as tf.Tensor4D | undefined,
        resampling,
        settings,
      );
    },
  );
};

function convolutionWeights(weights: Weights, { name }: SynthesisModule): StyledConvolutionWeights {
  const get = <T extends tf.Tensor>(suffix: string) => weights.get(`${name}.${suffix}`) as T;
  const noiseStrength = weights.get(`${name}.noise.weight`) as tf.Tensor1D | undefined;
  const inputOffsets = weights.get(offsetsName(name)) as tf.Tensor1D | undefined;
  return {
    weight: get<tf.Tensor4D>("conv.weight"),
    modulationWeight: get<tf.Tensor2D>("conv.modulation.weight"),
    modulationBias: get<tf.Tensor1D>("conv.modulation.bias"),
    ...(inputOffsets && { inputOffsets }),
    ...(noiseStrength && { noiseStrength }),
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
