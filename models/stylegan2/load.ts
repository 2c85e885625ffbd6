import type { GeneratorSource } from "../generator.ts";
import { checkOptions, flag, type OptionTable, required, text, whole } from "../options/mod.ts";
import { aWeightSource } from "../weight_source.ts";
import { checkWeightSource } from "../weights/check_source.ts";
import { buildGenerator } from "./build.ts";
import { averageOf } from "./kept_average.ts";
import type { StyleGAN2 } from "./generator.ts";
import { digestOfGenerator, type ReadGenerator, readGenerator } from "./read_generator.ts";
import { labelOf, openSource, type WeightSource } from "./weight_source.ts";

/** Where a generator comes from. */
export interface StyleGAN2Options {
  /** A file in any known format, or tensors by name, e.g. from `initialiseStyleGAN2()`. */
  weights: WeightSource;
  /** For people. Default: the file's name. */
  label?: string;
  /**
   * Which of several generators in a file: what stands before its tensors' names, e.g. "g_ema". Not needed where there is
   * one, nor to have a moving average before what it is the average of.
   */
  key?: string;
  /**
   * The generator that channel multipliers change, where `weights` are those: a file or tensors, of which `key` and `class` then
   * speak.
   */
  parent?: WeightSource;
  /** Which class of a conditional network to keep: it becomes an unconditional one. */
  class?: number;
  /**
   * Whether training computes the inside of each layer a second time on the way back instead of keeping it: less
   * memory by about half, for about a third more time. Default no.
   */
  recompute?: boolean;
}

/** What they may be. */
export const STYLEGAN2_OPTIONS: OptionTable<StyleGAN2Options> = {
  weights: required(aWeightSource),
  label: text,
  key: text,
  parent: aWeightSource,
  class: whole(0),
  recompute: flag,
};

/** A generator source that says which kind of generator it loads. */
export interface StyleGAN2Source extends GeneratorSource {
  /**
   * Loads the weights onto the current backend.
   *
   * @param scope Prefix that keeps the variables of two copies apart
   * @throws {WeightsError} where the weights are no complete StyleGAN2 generator
   */
  load(scope: string): Promise<StyleGAN2>;
}

/**
 * A StyleGAN2 generator from weights under rosinality's or NVIDIA's names, whatever its size, mapping depth and
 * channels: all that is told by the tensors' shapes. What NVIDIA's files state beside them is heeded, or refused where it
 * is not supported: the mapping network's learning rate multiplier, activations, bounds and filters. Noise maps that the
 * file lacks are drawn from a fixed seed; an absent average latent is the mean of 4,096 mapped latents of a fixed seed.
 *
 *   const generator = await stylegan2("weights/ffhq.pt").load("source");
 *
 * @throws {TypeError} where an option is unknown, or is not what it must be
 */
export function stylegan2(options: string | StyleGAN2Options): StyleGAN2Source {
  checkWeightSource("stylegan2", options);
  const { weights, ...given }: StyleGAN2Options = typeof options === "string"
    ? { weights: options }
    : options;
  checkOptions("stylegan2", typeof options === "string" ? { weights } : options, STYLEGAN2_OPTIONS);
  const label = given.label ?? labelOf(weights, "StyleGAN2");
  return {
    label,
    ...(typeof weights === "string" && { file: weights }),
    async load(scope) {
      const file = await openSource(weights, label);
      try {
        const weights = await readGenerator(file, given), { recompute = false } = given;
        const whole = { ...weights, latentAverage: await averageOf(weights) };
        return buildGenerator(whole, { label, scope, recompute, digest: digestOnce(weights) });
      } finally {
        file.close();
      }
    },
  };
}

/** Hashes the weights as they were loaded when first asked, and lets go of them. */
function digestOnce(weights: ReadGenerator): () => Promise<string> {
  let kept: ReadGenerator | undefined = weights;
  let digest: Promise<string> | undefined;
  return () => {
    if (kept) digest = digestOfGenerator(kept);
    kept = undefined;
    return digest!;
  };
}
