import * as tf from "@tensorflow/tfjs";
import {
  type Artifact,
  defineArtifact,
  definePlugin,
  disposeTree,
  flag,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  type Tensor2D,
  termWeight,
  text,
  truncation,
  unitRows,
  type Weight,
  whole,
} from "../pipeline/mod.ts";
import { cosineDistance } from "./_directions.ts";
import { type Anchor, readTexts, refine, type Refining, type Texts } from "./_anchor.ts";

/** What `iterativeRefinement` takes. */
export interface IterativeRefinementOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** i₀: the first step before which the direction may be refined. @default {half of the run} */
  readonly start?: number;
  /** Refined before each step that is a multiple of this. @default {a tenth of the run} */
  readonly interval?: number;
  /** λ_a: how much the way from the anchor counts beside the plain one. @default {1} */
  readonly anchorWeight?: number;
  /** Whether the next refinement begins at the last one, or at the source. @default {true} */
  readonly fromLast?: boolean;
  /** Images by which it is told what has been learnt. @default {1000} */
  readonly samples?: number;
  /** Truncation ψ of those. @default {0.7} */
  readonly truncation?: number;
  /** Updates of the prompt in each refinement. @default {200} */
  readonly promptSteps?: number;
  /** Their rate. @default {0.001} */
  readonly learningRate?: number;
  /** The words before the class, as many of which are learnt as it has tokens. @default {"a photo of a"} */
  readonly context?: string;
  /** Image directions shorter than this count as of this length; text directions have length 1. @default {0.1} */
  readonly floor?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<IterativeRefinementOptions> = {
  name: text,
  weight: termWeight,
  start: whole(1),
  interval: whole(1),
  anchorWeight: number({ least: 0 }),
  fromLast: flag,
  samples: whole(1),
  truncation,
  promptSteps: whole(1),
  learningRate: number({ above: 0 }),
  context: text,
  floor: number({ above: 0 }),
};

/** d_A [1, dim] and f_anchor [batch, dim]; before there is an anchor, not active. */
type Pull = { readonly active: boolean; readonly direction: Tensor2D; readonly features: Tensor2D };

const refinementTexts: Artifact<Texts> = defineArtifact("refinement-texts", "iterativeRefinement()");
const refinementPull: Artifact<Pull> = defineArtifact("refinement-pull", "iterativeRefinement()");

/**
 * Corrects the direction while the run goes on: AIR. From step i₀ on it is asked again and again where the images have gone; a
 * prompt learns to say it; and the images are sent from there to the target, too.
 *
 *   L = meanₙ [1 − cos(f_t − f_s, d₀)] + λ_a meanₙ [1 − cos(f_t − f_anchor, d_A)]        the second once there is an anchor
 *   d₀ = unit(meanⱼ unit(T_target,ⱼ − T_source,ⱼ)),   d_A = unit(meanⱼ unit(T_target,ⱼ − q))
 *
 * with f the image features at length 1 and T those of the texts in each template. A refinement takes a copy of the generator as
 * the anchor; q, its prompt's feature, is learnt so that unit(q − Q) is ΔI = unit(meanₙ unit(f_nowₙ − f_beforeₙ)) of `samples`
 * images, where Q and f_before are of the last anchor, at first of the source. It begins between both sentences, as far along as
 * the run is.
 *
 * Liu et al., 2025 (AIR), https://arxiv.org/abs/2506.10895, and its published code. Differs: where image directions are short, see
 * `floor`; one prompt is learnt, where the code learns five that stay the same; there is no trigger by a classifier's
 * probability, which is off there. Published with batches of 2, Adam (0.0016, 0, 0.99^0.8) and `ema()`. It reads the text tower of
 * one CLIP, and no ensemble's.
 */
export function iterativeRefinement(given: IterativeRefinementOptions = {}): Plugin {
  const options = optionsIn(given), refining = refiningOf(options);
  const { weight = 1, start, interval, anchorWeight = 1, floor = 0.1 } = options, { name } = refining;
  let anchor: Anchor | null = null;
  return definePlugin({
    name,
    weight,
    options: {
      weight,
      ...(start && { start }),
      ...(interval && { interval }),
      anchorWeight,
      floor,
      ...refining,
    },
    provides: { texts: refinementTexts, pull: refinementPull },
    made: madeBy(iterativeRefinement, given, OPTIONS),
    prepare(run) {
      const texts = readTexts(run, refining), { dim } = run.encoder;
      const none = () => tf.zeros<tf.Rank.R2>([1, dim]);
      return { texts, pull: { active: false, direction: none(), features: none() } };
    },
    async prepareStep(run, { texts }) {
      const { step, steps } = run;
      const first = start ?? Math.floor(steps / 2), every = interval ?? Math.max(1, Math.floor(steps / 10));
      if (step >= first && step > 0 && step % every === 0 && anchor?.step !== step) {
        const next = await refine(run, texts, anchor, refining);
        disposeTree(anchor);
        anchor = next;
      }
      if (!anchor) return;
      const { weights, direction } = anchor;
      const features = tf.tidy(() => unitRows(run.encodeWith(new Map(Object.entries(weights)))));
      return { pull: { active: true, direction: tf.clone(direction), features } };
    },
    loss({ source, adapted }, { texts, pull }) {
      const f = adapted.features();
      const plain = tf.mean<tf.Scalar>(cosineDistance(tf.sub(f, source.features()), texts.direction, floor));
      if (!pull.active) return plain;
      const corrected = tf.mean(cosineDistance(tf.sub(f, pull.features), pull.direction, floor));
      return tf.add(plain, tf.mul(corrected, anchorWeight));
    },
    runEnd() {
      disposeTree(anchor);
      anchor = null;
    },
    state: {
      save: () => anchor,
      load: (state) => void (anchor = state as Anchor | null),
    },
  });
}

/** What a refinement goes by, with the defaults in place. */
function refiningOf(options: IterativeRefinementOptions): Refining {
  const {
    name = "iterative-refinement",
    fromLast = true,
    samples = 1000,
    truncation = 0.7,
    promptSteps = 200,
    learningRate = 0.001,
    context = "a photo of a",
  } = options;
  return { name, fromLast, samples, truncation, promptSteps, learningRate, context };
}
