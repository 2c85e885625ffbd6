import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  flag,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  text,
} from "../pipeline/mod.ts";
import { textDirections } from "./artifacts.ts";

/** What `textDirection` takes. */
export interface TextDirectionOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Compare features at length 1. @default {true} */
  readonly normalise?: boolean;
}

/** What they may be. */
export const OPTIONS: OptionTable<TextDirectionOptions> = { name: text, normalise: flag };

/**
 * Provides the plain text direction, a single row.
 *
 *   ΔT = E(target) − E(source)        [1, dim]
 *
 * With templates, E is the mean over the templated texts; the difference of the means is then the mean of
 * the differences, which is what StyleGAN-NADA computes. Gal et al., 2021, https://arxiv.org/abs/2108.00946.
 */
export function textDirection(given: TextDirectionOptions = {}): Plugin {
  const { name = "text-direction", normalise = true } = optionsIn(given);
  return definePlugin({
    name,
    options: { normalise },
    made: madeBy(textDirection, given, OPTIONS),
    provides: { text: textDirections },
    async prepare({ encodePrompts }) {
      const { source, target } = await encodePrompts({ normalise });
      const directions = tf.sub<tf.Tensor2D>(target, source);
      tf.dispose([source, target]);
      return { text: { directions, normalised: normalise } };
    },
  });
}
