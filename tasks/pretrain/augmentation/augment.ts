/**
 * Images changed at random, for a discriminator that shall not learn a few pictures by heart.
 *
 * After Karras et al., "Training Generative Adversarial Networks with Limited Data", NeurIPS 2020. Differs from their
 * code, stylegan2-ada-pytorch: between pixels it interpolates by cubic convolution, where they make images twice as
 * large by a wavelet filter (sym6), interpolate bilinearly and shrink again. So nothing is smoothed where images get
 * smaller, along an axis by less than a third in 98 of 100. Surroundings are mirrored without end, where theirs end
 * after one mirror image in zeros.
 */
import * as tf from "@tensorflow/tfjs";
import { sparseProduct } from "../../../models/ops/sparse_product.ts";
import type { Random } from "../../../models/random/random.ts";
import { type Affine, IDENTITY } from "./affine.ts";
import { type ColorMatrix, UNCHANGED } from "./color_matrix.ts";
import { drawTransforms } from "./draw_transforms.ts";
import { samplingMatrix } from "./sampling_matrix.ts";

/**
 * Applies the transforms that `random` draws, each to each image with probability p: see drawTransforms().
 *
 * Linear in the images but for what brightness adds, and differentiable in them any number of times: a generator learns
 * through it, and R1 may be taken in the images before it. At p = 0 these are the images themselves.
 *
 * @param images [batch, height, width, 3] in [-1, 1]
 * @param random forked for the purpose and the step: the same one changes two batches alike
 * @param p in [0, 1]
 * @returns as the images; the colors may lie outside of [-1, 1]
 */
export function augment(images: tf.Tensor4D, random: Random, p: number): tf.Tensor4D {
  const [batch, height, width] = images.shape;
  const { maps, colors } = drawTransforms(random, { batch, height, width }, p);
  return tf.tidy(() => transformColors(resample(images, maps), colors));
}

/**
 * Pixel (x, y) of the result shows what lies at maps[b](x, y) of image b: see samplingMatrix().
 *
 * @param images [batch, height, width, channels]
 * @param maps [batch]
 */
export function resample(images: tf.Tensor4D, maps: readonly Affine[]): tf.Tensor4D {
  if (maps.every((map) => areEqual(map, IDENTITY))) return tf.clone(images);
  return tf.tidy(() => {
    const [, height, width, channels] = images.shape;
    const pixels = tf.reshape<tf.Rank.R2>(images, [-1, channels]);
    const moved = sparseProduct(samplingMatrix(maps, height, width), pixels);
    return tf.reshape(moved, images.shape);
  });
}

/**
 * Every pixel of image b through its matrix:
 *
 *   y[b, h, w, i] = Σⱼ colors[b][i][j] x[b, h, w, j] + colors[b][i][3]
 *
 * @param images [batch, height, width, 3]
 * @param colors [batch]
 */
export function transformColors(images: tf.Tensor4D, colors: readonly ColorMatrix[]): tf.Tensor4D {
  if (colors.every((rows) => areEqual(rows.flat(), UNCHANGED.flat()))) return tf.clone(images);
  return tf.tidy(() => {
    const [batch] = images.shape;
    const factors = colors.flatMap((rows) => [0, 1, 2].flatMap((input) => rows.map((row) => row[input]!)));
    const added = colors.flatMap((rows) => rows.map((row) => row[3]));
    const pixels = tf.reshape<tf.Rank.R3>(images, [batch, -1, 3]);
    const turned = tf.matMul(pixels, tf.tensor3d(factors, [batch, 3, 3]));
    return tf.reshape(tf.add(turned, tf.tensor3d(added, [batch, 1, 3])), images.shape);
  });
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value === b[i]);
}
