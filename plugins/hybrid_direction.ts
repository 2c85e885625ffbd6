import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  list,
  madeBy,
  members,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  required,
  type RgbImage,
  text,
  truncation,
  unitRows,
  whole,
} from "../pipeline/mod.ts";
import { inEachSpace } from "./_feature_rows.ts";
import { recordOfImages, rgbImage } from "./_given_images.ts";
import { encodeDrawn, encodeGiven, imageDirectionOf } from "./_image_directions.ts";
import { textDirections } from "./artifacts.ts";

/** A text to move towards, and how much. */
export interface WeightedText {
  /** Read in the config's templates. */
  readonly text: string;
  /** a_k. */
  readonly weight: number;
}

/** An image to move towards, and how much. */
export interface WeightedImage {
  /** As `decodePng` gives it. */
  readonly image: RgbImage;
  /** a_k. */
  readonly weight: number;
}

/** What `hybridDirection` takes: texts, images, or both. */
export interface HybridDirectionOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** From the config's source text to each of these. @default {none} */
  readonly texts?: readonly WeightedText[];
  /** From the source generator's images to each of these. @default {none} */
  readonly images?: readonly WeightedImage[];
  /** How many of the source generator's images stand for its domain, where images are given. @default {1000} */
  readonly samples?: number;
  /** Truncation ψ of those. @default {1} none */
  readonly truncation?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<HybridDirectionOptions> = {
  name: text,
  texts: list(
    members<WeightedText>({ text: required(text), weight: required(number()) }),
    "a list of { text, weight }, with at least one",
    { least: 1 },
  ),
  images: list(
    members<WeightedImage>({ image: required(rgbImage), weight: required(number()) }),
    "a list of { image, weight }, with at least one",
    { least: 1 },
  ),
  samples: whole(1),
  truncation,
};

/**
 * Provides one direction that leads to several targets at once, told by texts or shown by images, a single row.
 *
 *   d = Σ_k a_k d_k,   d_k = unit(E(text_k) − E(source)) or unit(unit(E(image_k)) − mean_b unit(E(G_source(w_b))))    [1, dim]
 *
 * with the means over templates of features at length 1. Li et al., 2024 (UniHDA), https://arxiv.org/abs/2401.12596.
 */
export function hybridDirection(given: HybridDirectionOptions): Plugin {
  const { name = "hybrid-direction", texts = [], images = [], samples = 1000, truncation = 1 } = optionsIn(
    given,
  );
  return definePlugin({
    name,
    options: {
      texts,
      ...(Array.isArray(images) && {
        images: recordOfImages(images.map((entry) => entry?.image)),
        weights: images.map((entry) => entry?.weight),
      }),
      samples,
      truncation,
    },
    provides: { text: textDirections },
    made: madeBy(hybridDirection, given, OPTIONS),
    *validate() {
      if (given?.texts === undefined && given?.images === undefined) {
        yield "is given neither texts nor images. Give some, with weights";
      }
    },
    async prepare({ source, encoder, prompts, encodePrompt, seed, signal }) {
      const count = images.length > 0 ? samples : 0;
      const drawn = await encodeDrawn(source, encoder, seed, { count, truncation }, { signal });
      const from = encodePrompt(prompts.source, { normalise: true });
      const to = texts.map(({ text }) => encodePrompt(text, { normalise: true }));
      const shown = images.map(({ image }) => encodeGiven(encoder, [image]));
      const directions = inEachSpace(encoder, (part) => {
        const told = to.map((text, i) =>
          tf.mul<tf.Tensor2D>(unitRows(tf.sub(part(text), part(from))), texts[i]!.weight)
        );
        const seen = shown.map((image, i) =>
          tf.mul<tf.Tensor2D>(imageDirectionOf(part(image), part(drawn), "neither"), images[i]!.weight)
        );
        return tf.addN([...told, ...seen]);
      });
      tf.dispose([drawn, from, ...to, ...shown]);
      return { text: { directions, normalised: true } };
    },
  });
}
