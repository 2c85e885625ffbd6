import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  type Encoder,
  list,
  madeBy,
  members,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  type Random,
  required,
  type Tensor2D,
  text,
  unitRows,
} from "../pipeline/mod.ts";
import { featureRows, inEachSpace } from "./_feature_rows.ts";
import { mixTargets, resampleTargets } from "./_resampling.ts";
import { textDirections } from "./artifacts.ts";

/** What `resampledDirection` takes. */
export interface ResampledDirectionOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** The least cosine of a drawn target with the text's; each step draws one evenly from there to 1. @default {0.95} */
  readonly least?: number;
  /** Texts whose mixture is the target, each with its weight a_k of at least 0. @default {the config's target alone} */
  readonly targets?: readonly { readonly text: string; readonly weight: number }[];
}

/** What they may be. */
export const OPTIONS: OptionTable<ResampledDirectionOptions> = {
  name: text,
  least: number({ least: -1, most: 1 }),
  targets: list(
    members<{ readonly text: string; readonly weight: number }>({
      text: required(text),
      weight: required(number({ above: 0 })),
    }),
    "a list of { text, weight }, with at least one",
    { least: 1 },
  ),
};

/**
 * Provides a direction that is another at each step, to a target drawn near the text's, a single row.
 *
 *   d = ω − s,   ω = c u + √(1 − c²) u_⊥,   u = unit(Σ_k a_k unit(T_k)),   c ∼ U(least, 1)            [1, dim]
 *
 * with s and T the means over templates of features at length 1, s at length 1 again, and u_⊥ a direction at random across u. How
 * Alanov et al., 2022 (HyperDomainNet), https://arxiv.org/abs/2210.08884, section 3.3, draw the targets of a batch, so that a
 * network learns a region and not a point; here a generator does. There the weights of mixtures are drawn, too.
 */
export function resampledDirection(given: ResampledDirectionOptions = {}): Plugin {
  const { name = "resampled-direction", least = 0.95, targets } = optionsIn(given);
  return definePlugin({
    name,
    options: { least, ...(targets && { targets }) },
    provides: { text: textDirections, texts: featureRows(name, "texts") },
    made: madeBy(resampledDirection, given, OPTIONS),
    prepare({ encoder, prompts, encodePrompt }) {
      const wanted = targets ?? [{ text: prompts.target, weight: 1 }];
      const rows = [prompts.source, ...wanted.map(({ text }) => text)].map((text) =>
        encodePrompt(text, { normalise: true })
      );
      const texts = inEachSpace(encoder, (part) => {
        const [source, ...others] = rows.map(part);
        const units = unitRows(tf.concat2d(others, 0));
        const mixture = mixTargets(tf.tensor2d([wanted.map(({ weight }) => weight)]), units);
        return tf.concat2d([unitRows(source!), mixture], 0);
      });
      tf.dispose(rows);
      const directions = tf.tidy(() => tf.sub<Tensor2D>(row(texts, 1), row(texts, 0)));
      return { text: { directions, normalised: true }, texts: { rows: texts } };
    },
    prepareStep({ encoder, seed }, { texts: { rows } }) {
      return { text: { directions: draw(encoder, seed, rows, least), normalised: true } };
    },
  });
}

function draw(encoder: Encoder, seed: Random, rows: Tensor2D, least: number): Tensor2D {
  const cosine = least + (1 - least) * seed.fork("cosine").uniforms(1)[0]!;
  return inEachSpace(encoder, (part, { begin, dim }) => {
    const [source, target] = [0, 1].map((i) => row(part(rows), i));
    const aside = seed.fork("aside").fork(begin).normal([1, dim]);
    return tf.sub(resampleTargets(target!, aside, tf.tensor2d([[cosine]])), source!);
  });
}

function row(rows: Tensor2D, i: number): Tensor2D {
  return tf.slice(rows, [i, 0], [1, -1]);
}
