import * as tf from "@tensorflow/tfjs";
import {
  type Artifact,
  defineArtifact,
  definePlugin,
  flag,
  type Latents,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  type Tensor2D,
  type Tensors,
  termWeight,
  text,
  type Weight,
  whole,
} from "../pipeline/mod.ts";
import { cosineDistance } from "./_directions.ts";
import { featureRows } from "./_feature_rows.ts";
import { encodePrompts, promptDirections } from "./_image_prompts.ts";
import { type SoftSentences, softSentences } from "./_soft_prompts.ts";
import { trainMapper } from "./_train_mapper.ts";

/** What `imagePrompts` takes. */
export interface ImagePromptsOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** The words before the class, as many of which are learnt as it has tokens. @default {"a photo of a"} */
  readonly context?: string;
  /**
   * Whether what is added to both features is the class in a plain sentence, as where the mapper learns; the published code adds
   * the same to both, for there the class is missing. @default {false}
   */
  readonly classInOffset?: boolean;
  /** Image directions shorter than this count as of this length; text directions have length 1. @default {0.1} */
  readonly floor?: number;
  /** Updates of the mapper, before the first step. @default {300} */
  readonly mapperSteps?: number;
  /** Images in each. @default {32} */
  readonly mapperBatch?: number;
  /** Its rate. @default {0.05} */
  readonly learningRate?: number;
  /** λ_l: how strongly the mapper's prompts are pulled to their domain. @default {1} */
  readonly domainWeight?: number;
  /** λ_src: the source domain's part in that. @default {0} */
  readonly sourceWeight?: number;
  /** τ, by which the mapper's cosines are scaled. @default {what the encoder was trained with, or 100} */
  readonly temperature?: number;
}

/** What they may be. Without a floor, images that have not moved yet would have no gradient. */
export const OPTIONS: OptionTable<ImagePromptsOptions> = {
  name: text,
  weight: termWeight,
  context: text,
  classInOffset: flag,
  floor: number({ above: 0 }),
  mapperSteps: whole(1),
  mapperBatch: whole(2),
  learningRate: number({ above: 0 }),
  domainWeight: number({ least: 0 }),
  sourceWeight: number({ least: 0 }),
  temperature: number({ above: 0 }),
};

/** What is learnt before the first step, and what belongs to it. */
type LearntPrompts = {
  readonly mapper: Tensors;
  readonly sentences: SoftSentences;
  /** e of the source and of the target, [2, dim]. */
  readonly offsets: Tensor2D;
};

const learntPrompts: Artifact<LearntPrompts> = defineArtifact("image-prompts", "imagePrompts()");

/**
 * Sends every image its own way, told by a prompt that is made of its latent: IPL.
 *
 *   L = meanₙ [1 − cos(f_tⁿ − f_sⁿ, dₙ)],   dₙ = unit(unit(E(pₙ, target) + e) − unit(E(pₙ, source) + e)),   pₙ = M(wₙ)
 *
 * with f the image features at length 1 and E(p, c) the features of "a photo of a c" whose first four words are the numbers p.
 * M, a perceptron of four layers, learns before the first step: source prompts to be told apart by their images, target prompts
 * to mean the target. The directions are made anew before each step; of latents with several rows by the mean of these.
 *
 * Guo et al., 2023 (IPL), https://arxiv.org/abs/2304.03119, and its published code, from which it differs where image directions
 * are short: see `floor`. It reads the text tower of one CLIP, and no ensemble's. Published with batches of 2, Adam (0.0016, 0,
 * 0.99^0.8), `layerSelection()` and `ema()`.
 */
export function imagePrompts(given: ImagePromptsOptions = {}): Plugin {
  const options = optionsIn(given);
  const {
    name = "image-prompts",
    weight = 1,
    context = "a photo of a",
    classInOffset = false,
    floor = 0.1,
    mapperSteps = 300,
    mapperBatch = 32,
    learningRate = 0.05,
    domainWeight = 1,
    sourceWeight = 0,
    temperature,
  } = options;
  const learning = { mapperSteps, mapperBatch, learningRate, domainWeight, sourceWeight, temperature };
  return definePlugin({
    name,
    weight,
    options: { weight, context, classInOffset, floor, ...learning },
    provides: { prompts: learntPrompts, directions: featureRows(name, "directions") },
    made: madeBy(imagePrompts, given, OPTIONS),
    async prepare(run) {
      const { encoder, prompts: { source, target }, source: generator } = run;
      const classes = [source, target];
      const sentences = softSentences(name, encoder, context, classes);
      const trained = trainMapper(run, sentences, { context, ...learning });
      const mapper = await trained.catch((error) => {
        sentences.tokens.dispose();
        throw error;
      });
      const offsets = encoder.encodeText(
        classes.map((word) => classInOffset ? `${context} ${word}.` : context),
      );
      const prompts = { mapper, sentences, offsets };
      const typical = tf.tidy(() => tf.expandDims<Tensor2D>(generator.latentAverage, 0));
      const rows = directionsOf(typical, encoder, prompts); // until there are latents
      typical.dispose();
      return { prompts, directions: { rows } };
    },
    prepareStep: ({ latents, encoder }, { prompts }) => ({
      directions: { rows: directionsOf(latents, encoder, prompts) },
    }),
    loss({ source, adapted }, { directions: { rows } }) {
      return tf.mean(cosineDistance(tf.sub(adapted.features(), source.features()), rows, floor));
    },
  });
}

function directionsOf(
  latents: Latents,
  encoder: Parameters<typeof encodePrompts>[0],
  { mapper, sentences, offsets }: LearntPrompts,
): Tensor2D {
  return tf.tidy(() => {
    const w = latents.rank === 3 ? tf.mean<Tensor2D>(latents, 1) : latents as Tensor2D;
    const [source, target] = [0, 1].map((row) => tf.slice(offsets, [row, 0], [1, -1]));
    const prompted = encodePrompts(encoder, sentences, mapper, w);
    return promptDirections(prompted, { source: source!, target: target! });
  });
}
