import * as tf from "@tensorflow/tfjs";
import type { Encoder, EncoderSource } from "../../models/encoder.ts";
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
 *   E(image) = tanh(flat(image) K) + ½,   K [48, 8]        E(text) drawn from N(0, 1), seeded by the text
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
  return {
    label,
    dim: FEATURES,
    encodeImage: (images, random) =>
      tf.tidy(() => {
        const flat = tf.reshape(resized(images), [images.shape[0], values]) as tf.Tensor2D;
        const scale = draws && random ? tf.add(tf.mul(random.normal([values]), 0.3), 1) : 1;
        return tf.add(tf.tanh(tf.matMul(tf.mul(flat, scale), kernel)), 0.5) as tf.Tensor2D;
      }),
    encodeText(texts) {
      const rows = texts.flatMap((text) => [...seed.fork("text").fork(text).normals(FEATURES)]);
      return tf.tensor2d(rows, [texts.length, FEATURES]);
    },
    digest: () => digestOf(new Map([["kernel", { shape: [values, FEATURES], data }]])),
    dispose: () => kernel.dispose(),
  };
}
