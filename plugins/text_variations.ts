import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  type Encoder,
  type FeatureSpace,
  featureSpaces,
  flag,
  inSpace,
  joinSpaces,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  type Random,
  text,
  whole,
} from "../pipeline/mod.ts";
import {
  type ExploreOptions,
  exploreVariations,
  type Rows,
  variationObjective,
  variationsOf,
} from "./_semantic_variations.ts";
import { type TextDirections, textDirections } from "./artifacts.ts";

/** What `textVariations` takes. */
export interface TextVariationsOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** K: how many variations of the target text to look for. @default {6} */
  readonly count?: number;
  /** Updates of stage 1. @default {2000} */
  readonly steps?: number;
  /** λ_div: how strongly the variations repel each other. @default {1} */
  readonly diversityWeight?: number;
  /** ε / ‖E(target)‖: how far from the target text they lie. @default {1} */
  readonly radius?: number;
  /** Of stage 1. @default {0.002} */
  readonly learningRate?: number;
  /** Compare features at length 1. The paper does not say. @default {true} */
  readonly normalise?: boolean;
}

/** What they may be. */
export const OPTIONS: OptionTable<TextVariationsOptions> = {
  name: text,
  count: whole(1),
  steps: whole(1),
  diversityWeight: number({ least: 0 }),
  radius: number({ above: 0 }),
  learningRate: number({ above: 0 }),
  normalise: flag,
};

/**
 * Stage 1: looks around the target text for directions that still mean it and do not repeat each other, and
 * provides the directions from the source text to them.
 *
 *   vⁱ = e + ε · zⁱ / ‖zⁱ‖,  ε = ‖e‖,  e = E(target),  s = E(source)
 *   L_S1 = (1/K) Σᵢ [1 − cos(e, vⁱ)] + λ_div · mean_{i<j} |cos(zⁱ, zʲ)|
 *   ΔT = rows (e − s), (v¹ − s), …, (vᴷ − s)            [K + 1, dim]
 *
 * Of several encoders each has variations of its own. 2,000 steps of Adam (0.002, 0, 0.99) from normal draws. Jeon et al., 2023, section 3.2,
 * https://arxiv.org/abs/2308.10554. Left open there, and chosen here: z starts normal; features have length 1.
 */
export function textVariations(given: TextVariationsOptions = {}): Plugin {
  const {
    name = "text-variations",
    count = 6,
    steps = 2000,
    diversityWeight = 1,
    radius = 1,
    learningRate = 0.002,
    normalise = true,
  } = optionsIn(given);
  return definePlugin({
    name,
    options: { count, steps, diversityWeight, radius, learningRate, normalise },
    provides: { text: textDirections },
    made: madeBy(textVariations, given, OPTIONS),
    async prepare({ encoder, prompts, encodePrompts, seed, cache, log }) {
      const key = {
        of: "text-variations",
        encoder: await encoder.digest(),
        prompts,
        ...{ count, steps, diversityWeight, radius, learningRate, normalise },
        seed,
      };
      const known = await cache.load(key) as
        | { text: TextDirections; said: readonly string[] }
        | null
        | undefined;
      if (known) {
        for (const words of known.said) log(words);
        return { text: known.text };
      }
      const { source, target } = await encodePrompts({ normalise });
      const options = { diversityWeight, radius, steps, learningRate, beta1: 0, beta2: 0.99 };
      const { directions, said } = await lookAround({ encoder, source, target, seed, count }, options);
      for (const words of said) log(words);
      tf.dispose([source, target]);
      const text: TextDirections = { directions, normalised: normalise };
      await cache.save(key, { text: { ...text }, said });
      return { text };
    },
  });
}

/** Looks for variations in every space of the encoder. @returns [count + 1, dim], and what is to be said of each space */
async function lookAround(
  { encoder, source, target, seed, count }: {
    readonly encoder: Encoder;
    readonly source: tf.Tensor2D;
    readonly target: tf.Tensor2D;
    readonly seed: Random;
    readonly count: number;
  },
  options: ExploreOptions,
): Promise<{ readonly directions: tf.Tensor2D; readonly said: readonly string[] }> {
  const spaces = featureSpaces(encoder), directions: tf.Tensor2D[] = [], said: string[] = [];
  for (const [i, space] of spaces.entries()) {
    const s = await onHost(source, space), e = await onHost(target, space), dim = e.length;
    const own = spaces.length > 1 ? seed.fork(i) : seed;
    const start: Rows = { count, dim, data: Float64Array.from(own.normals(count * dim)) };
    const z = exploreVariations(e, start, options);
    const { consistency, diversity } = variationObjective(e, z, options);
    const whose = spaces.length > 1 ? ` by ${space.label}` : "";
    said.push(
      `${count} variations${whose}: consistency ${consistency.toFixed(4)}, diversity ${diversity.toFixed(4)}`,
    );
    const rows = [...e, ...variationsOf(e, z, options.radius)].map((value, i) => value - s[i % dim]!);
    directions.push(tf.tensor2d(rows, [count + 1, dim]));
  }
  const joined = joinSpaces(directions, spaces);
  tf.dispose(directions);
  return { directions: joined, said };
}

async function onHost(feature: tf.Tensor2D, space: FeatureSpace): Promise<Float64Array> {
  const own = tf.tidy(() => tf.clone(inSpace(feature, space)));
  const values = Float64Array.from(await own.data<"float32">());
  own.dispose();
  return values;
}
