import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  list,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  template,
  termWeight,
  text,
  unitRows,
  type Weight,
} from "../pipeline/mod.ts";
import { unitAbove } from "./_directions.ts";
import { randomSquares } from "./_crops.ts";
import { featureRows } from "./_feature_rows.ts";

/** What `patch` takes. */
export interface PatchOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** The side of a patch, as a part of the image's. @default {510 / 1024} */
  readonly size?: number;
  /** Sentences about parts, each with "{}" for the whole. @default {the fifteen of StyleGAN-NADA, on animals} */
  readonly parts?: readonly string[];
  /** Directions of squares shorter than this count as of this length, in features of length 1. @default {0.05} */
  readonly floor?: number;
}

/** What they may be. Without a floor, images that have not moved yet would have no gradient. */
export const OPTIONS: OptionTable<PatchOptions> = {
  name: text,
  weight: termWeight,
  size: number({ above: 0, most: 1 }),
  parts: list(template, 'a list of texts that hold "{}", with at least one', { least: 1, distinct: true }),
  floor: number({ above: 0 }),
};

/** The sentences of StyleGAN-NADA (MIT licence), as they are there. */
export const PARTS: readonly string[] = [
  "the paw of a {}.",
  "the nose of a {}.",
  "the eye of the {}.",
  "the ears of a {}.",
  "an eye of a {}.",
  "the tongue of a {}.",
  "the fur of the {}.",
  "colorful {} fur.",
  "a snout of a {}.",
  "the teeth of the {}.",
  "the {}s fangs.",
  "a claw of the {}.",
  "the face of the {}",
  "a neck of a {}",
  "the head of the {}",
];

/**
 * Sends a random square of each image, at the same place in source and adapted, the way of the part that it fits best.
 *
 *   L_patch = mean_{n,p} [ (1 − ⟨eⁿ, T_p⟩) · softmax_p(⟨eⁿ, T_p⟩) ]
 *   eⁿ = unit(f_tⁿ − f_sⁿ) of the squares [N, dim],   T_p = unit(mean_t [E(part p of target)_t − E(part p of source)_t])
 *
 * over templates t; all features have length 1 first, and the softmax carries gradient. In the code of StyleGAN-NADA (Gal et
 * al., 2021, https://arxiv.org/abs/2108.00946), where its weight is 0. Differs: there a square has 510 pixels whatever
 * the image's size, which is `size` at 1024, and a short direction has no `floor`. Each encoder of an ensemble has the squares encoded once a step.
 */
export function patch(given: PatchOptions = {}): Plugin {
  const { name = "patch", weight = 1, size = 510 / 1024, parts = PARTS, floor = 0.05 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight, size, parts, floor },
    provides: { parts: featureRows(name, "parts") },
    made: madeBy(patch, given, OPTIONS),
    prepare({ prompts, encodePrompt }) {
      const encode = (part: string, whole: string) =>
        encodePrompt(part.replaceAll("{}", () => whole), { normalise: true });
      const rows = tf.tidy(() =>
        tf.concat2d(
          parts.map((part) =>
            tf.sub<tf.Tensor2D>(encode(part, prompts.target), encode(part, prompts.source))
          ),
          0,
        )
      );
      return { parts: { rows } };
    },
    loss(step, { parts: { rows } }) {
      const places = randomSquares(step.seed.fork("patch"), step, size);
      const [before, now] = [step.source, step.adapted].map((view) => view.crops(places).features());
      const fit = tf.matMul(unitAbove(tf.sub(now!, before!), floor), unitRows(rows), false, true); // [N, parts]
      return tf.mean(tf.mul(tf.sub(1, fit), tf.softmax(fit)));
    },
  });
}
