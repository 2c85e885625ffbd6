import * as tf from "@tensorflow/tfjs";
import type { EmbeddedTexts, Encoder, EncoderSource } from "../../models/encoder.ts";
import { smoothedResize } from "../../models/ops/smoothed_resize.ts";
import { checkOptions, flag, type OptionTable, seed as aSeed, whole } from "../../models/options/mod.ts";
import { Random } from "../../models/random/random.ts";
import { digestOf } from "../../models/weights/digest.ts";

const FEATURES = 8;

/** How a toy encoder is made. */
export interface ToyEncoderOptions {
  /** Encoders of the same seed are the same. @default {0} */
  readonly seed?: number | string;
  /** Height of the images that it takes, in pixels. @default {4} */
  readonly height?: number;
  /** Width of the images that it takes, in pixels. @default {4} */
  readonly width?: number;
  /** Whether it scales pixels by draws from the `random` that it is given. @default {false} */
  readonly draws?: boolean;
}

/** What they may be. */
export const TOY_ENCODER: OptionTable<ToyEncoderOptions> = {
  seed: aSeed,
  height: whole(1),
  width: whole(1),
  draws: flag,
};

/**
 * An encoder of 384 numbers for tests. It looks at images of 4 by 4 pixels, such as a toy generator's, unless the
 * options say otherwise; those of another size it resizes.
 *
 *   E(image) = tanh(flat(image) K) + ½,   K [48, 8]
 *   E(text) = tanh(meanᵢ (tᵢ + pᵢ) ∘ pᵢ) + ½,   t [words + 2, 8] and p drawn from N(0, 1), seeded by the word and by its place
 *
 * The tokens of an image are its rows of pixels, whatever the block.
 */
export function toyEncoder(options: ToyEncoderOptions = {}): EncoderSource {
  checkOptions("toyEncoder", options, TOY_ENCODER);
  const { seed = 0, height = 4, width = 4, draws = false } = options;
  const label = `toy encoder ${seed}`;
  return {
    label,
    load: () =>
      Promise.resolve(loadToyEncoder(label, new Random(seed).fork("encoder"), { height, width, draws })),
  };
}

function loadToyEncoder(
  label: string,
  seed: Random,
  { height, width, draws }: Required<Omit<ToyEncoderOptions, "seed">>,
): Encoder {
  const values = 3 * height * width;
  const resized = (images: tf.Tensor4D) =>
    images.shape[1] === height && images.shape[2] === width ? images : smoothedResize(images, height, width);
  const data = seed.fork("kernel").normals(values * FEATURES).map((value) => value / 4);
  const kernel = tf.keep(tf.tensor2d(data, [values, FEATURES]));
  const embedTexts = (texts: readonly string[]): EmbeddedTexts => {
    const words = texts.map((text) => ["<start>", ...text.split(" ").filter(Boolean), "<end>"]);
    const length = Math.max(...words.map((row) => row.length));
    const rows = words.map((row) => Array.from({ length }, (_, i) => row[i] ?? ""));
    const drawn = rows.flat().flatMap((word) => [...seed.fork("word").fork(word).normals(FEATURES)]);
    return {
      ids: rows.map((row) => row.map((word) => numberOf(word))),
      tokens: tf.tensor3d(drawn, [texts.length, length, FEATURES]),
      positions: words.map((row) => row.length - 1),
    };
  };
  const encodeEmbedded = (tokens: tf.Tensor3D, positions: readonly number[]): tf.Tensor2D =>
    tf.tidy(() => {
      const [texts, length] = tokens.shape;
      const places = tf.tensor2d(
        Array.from({ length }, (_, i) => [...seed.fork("place").fork(i).normals(FEATURES)]),
      );
      const seen = tf.tensor3d(
        positions.map((last) => Array.from({ length }, (_, i) => [i <= last ? 1 / (last + 1) : 0])),
        [texts, length, 1],
      );
      const sum = tf.sum(tf.mul(tf.mul(tf.add(tokens, places), places), seen), 1);
      return tf.add<tf.Tensor2D>(tf.tanh(sum), 0.5);
    });
  return {
    label,
    dim: FEATURES,
    encodeImage: (images, random) =>
      tf.tidy(() => {
        const flat = tf.reshape(resized(images), [images.shape[0], values]) as tf.Tensor2D;
        const scale = draws && random ? tf.add(tf.mul(random.normal([values]), 0.3), 1) : 1;
        return tf.add(tf.tanh(tf.matMul(tf.mul(flat, scale), kernel)), 0.5) as tf.Tensor2D;
      }),
    encodeText: (texts) =>
      tf.tidy(() => {
        const { tokens, positions } = embedTexts(texts);
        return encodeEmbedded(tokens, positions);
      }),
    embedTexts,
    encodeEmbedded,
    encodeTokens: (images) => tf.reshape(resized(images), [images.shape[0], height, 3 * width]),
    digest: () => digestOf(new Map([["kernel", { shape: [values, FEATURES], data }]])),
    dispose: () => kernel.dispose(),
  };
}

/** The id of a word. */
function numberOf(word: string): number {
  return [...word].reduce((id, letter) => (31 * id + letter.codePointAt(0)!) % 65_521, 7);
}
