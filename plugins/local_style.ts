import * as tf from "@tensorflow/tfjs";
import {
  type Artifact,
  ConfigError,
  defineArtifact,
  definePlugin,
  type Encoder,
  featureSpaces,
  list,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  required,
  type RgbImage,
  type Tensor2D,
  termWeight,
  text,
  type Weight,
  whole,
} from "../pipeline/mod.ts";
import { imageTensor, recordOfImages, rgbImage } from "./_given_images.ts";
import { styleDistance, unitTokens } from "./_token_distances.ts";

/** What `localStyle` takes. */
export interface LocalStyleOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** Of the target style, as `decodePng` gives them; of any sizes. */
  readonly images: readonly RgbImage[];
  /** The block of the encoder after which patches are compared, from 0 on. @default {3} DiFa's; DoRM has 4 */
  readonly block?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<LocalStyleOptions> = {
  name: text,
  weight: termWeight,
  images: required(list(rgbImage, "a list of images, with at least one", { least: 1 })),
  block: whole(0),
};

/** S of each of the encoder's networks [patches, width], by the first of its columns. */
type Styles = { readonly [begin: string]: Tensor2D };

/**
 * Makes every patch like some patch of the style images, and leaves out none of theirs.
 *
 *   L = meanₙ max(meanᵢ minⱼ Cᵢⱼ, meanⱼ minᵢ Cᵢⱼ),   C = 1 − zₙ Sᵀ
 *
 * with z the tokens of the adapted image's patches at length 1, and S the mean of the style images' tokens, at length 1. Of an
 * encoder with a vision transformer; of several, summed by weight. Zhang et al., 2022 (DiFa), https://arxiv.org/abs/2209.01960, and
 * its published code, which has it beside `imageDirection({ renormalise: "targets" })`.
 */
export function localStyle(given: LocalStyleOptions): Plugin {
  const { name = "local-style", weight = 1, images = [], block = 3 } = optionsIn(given);
  const styles: Artifact<Styles> = defineArtifact(
    `${name}-styles`,
    `the plugin "${name}"`,
    undefined,
    (value, { begin }) => ({ 0: value[String(begin)]! }),
  );
  return definePlugin({
    name,
    weight,
    options: { weight, images: recordOfImages(images), block },
    provides: { styles },
    made: madeBy(localStyle, given, OPTIONS),
    prepare({ encoder }) {
      try {
        return { styles: stylesOf(encoder, images, block) };
      } catch (error) {
        if (error instanceof RangeError) throw new ConfigError([`Plugin "${name}": ${error.message}`]);
        throw error;
      }
    },
    loss: ({ adapted }, { styles }) => {
      return tf.mean<tf.Scalar>(styleDistance(unitTokens(adapted.tokens(block)), styles["0"]!));
    },
  });
}

/** @throws {RangeError} where the encoder has no tokens, or no such block */
function stylesOf(encoder: Encoder, images: readonly RgbImage[], block: number): Styles {
  if (!encoder.encodeTokens) {
    throw new RangeError(`"${encoder.label}" has no tokens: a vision transformer has`);
  }
  return tf.tidy(() =>
    Object.fromEntries(
      featureSpaces(encoder).map(({ begin }, space) => {
        const all = images.map((image) => encoder.encodeTokens!(imageTensor(image), block, { space }));
        return [String(begin), unitTokens(tf.mean<Tensor2D>(tf.concat3d(all, 0), 0))];
      }),
    )
  );
}
