import * as tf from "@tensorflow/tfjs";
import { definePlugin, type Plugin, unknownOptions } from "../pipeline/mod.ts";
import { textDirections } from "./artifacts.ts";

/** What `textDirection` takes. */
export interface TextDirectionOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Compare features at length 1. @default {true} */
  readonly normalise?: boolean;
}

/**
 * Provides the plain text direction, a single row.
 *
 *   ΔT = E(target) − E(source)        [1, dim]
 *
 * With templates, E is the mean over the templated texts; the difference of the means is then the mean of
 * the differences, which is what StyleGAN-NADA computes. Gal et al., 2021, https://arxiv.org/abs/2108.00946.
 */
export function textDirection(
  { name = "text-direction", normalise = true, ...unknown }: TextDirectionOptions = {},
): Plugin {
  const options = { normalise };
  return definePlugin({
    name,
    options,
    validate: () => unknownOptions(unknown, options),
    provides: { text: textDirections },
    prepare({ prompts, encodePrompt }) {
      const directions = tf.tidy(() => {
        const [source, target] = [prompts.source, prompts.target].map((p) => encodePrompt(p, { normalise }));
        return tf.sub(target!, source!) as tf.Tensor2D;
      });
      return { text: { directions, normalised: normalise } };
    },
  });
}
