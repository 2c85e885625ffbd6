import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  list,
  madeBy,
  oneOf,
  optionsIn,
  type OptionTable,
  type Plugin,
  required,
  type RgbImage,
  text,
  truncation,
  whole,
} from "../pipeline/mod.ts";
import { inEachSpace } from "./_feature_rows.ts";
import { recordOfImages, rgbImage } from "./_given_images.ts";
import { encodeDrawn, encodeGiven, imageDirectionOf, type RenormalisedMeans } from "./_image_directions.ts";
import { textDirections } from "./artifacts.ts";

/** What `imageDirection` takes. */
export interface ImageDirectionOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Of the target style, as `decodePng` gives them; of any sizes. */
  readonly images: readonly RgbImage[];
  /** How many of the source generator's images stand for its domain. @default {1000} */
  readonly samples?: number;
  /** Truncation ψ of those. @default {1} none */
  readonly truncation?: number;
  /**
   * Which of the two means is brought to length 1 once more: `"neither"` in StyleGAN-NADA, the `"targets"` in DiFa,
   * `"both"` in DoRM. @default {"neither"}
   */
  readonly renormalise?: RenormalisedMeans;
}

/** What they may be. */
export const OPTIONS: OptionTable<ImageDirectionOptions> = {
  name: text,
  images: required(list(rgbImage, "a list of images, with at least one", { least: 1 })),
  samples: whole(1),
  truncation,
  renormalise: oneOf("neither", "targets", "both"),
};

/**
 * Provides a direction that images show in place of one that texts tell, a single row of length 1.
 *
 *   d = unit(mean_k unit(E(y_k)) − mean_b unit(E(G_source(w_b))))        [1, dim]
 *
 * Gal et al., 2021 (StyleGAN-NADA), https://arxiv.org/abs/2108.00946, its published code for style images, which draws 16
 * images for the second mean where 1,000 are drawn here; DiFa (Zhang et al., 2022) takes it from a file, DoRM (Wu et al.,
 * 2023) draws 5,000. Losses that read text directions read this one; prompts are not looked at.
 */
export function imageDirection(given: ImageDirectionOptions): Plugin {
  const { name = "image-direction", images = [], samples = 1000, truncation = 1, renormalise = "neither" } =
    optionsIn(given);
  return definePlugin({
    name,
    options: { images: recordOfImages(images), samples, truncation, renormalise },
    provides: { text: textDirections },
    made: madeBy(imageDirection, given, OPTIONS),
    async prepare({ source, encoder, seed, signal }) {
      const drawn = await encodeDrawn(source, encoder, seed, { count: samples, truncation }, { signal });
      const shown = encodeGiven(encoder, images);
      const directions = inEachSpace(
        encoder,
        (part) => imageDirectionOf(part(shown), part(drawn), renormalise),
      );
      tf.dispose([drawn, shown]);
      return { text: { directions, normalised: true } };
    },
  });
}
