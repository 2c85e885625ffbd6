import * as tf from "@tensorflow/tfjs";
import { checkShape } from "./check_shape.ts";
import { columnSums } from "./column_sum.ts";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, run } from "./kernel.ts";

/** PyTorch's default, with which OpenAI's CLIPs were trained. */
export const EPSILON = 1e-5;

/** What kernels that normalise take beside their tensors. */
export interface NormAttributes {
  /** Added to the variance. */
  readonly epsilon: number;
}

/** As `layerNorm`, of x's shape; `weight` and `bias` of a length that divides a row's, along which they are repeated. */
export const layerNormKernel = defineKernel<
  { readonly x: tf.Tensor; readonly weight: tf.Tensor1D; readonly bias: tf.Tensor1D },
  NormAttributes
>("LayerNorm", { differentiableOnce: true });

/** dx of `layerNorm`, of x's shape: that of `standardize`, for dx̂ = dy · weight. */
export const layerNormGradientKernel = defineKernel<
  { readonly dy: tf.Tensor; readonly x: tf.Tensor; readonly weight: tf.Tensor1D },
  NormAttributes
>("LayerNormGradient");

/** As `standardize`, of x's shape. */
export const standardizeKernel = defineKernel<{ readonly x: tf.Tensor }, NormAttributes>("Standardize", {
  differentiableOnce: true,
});

/** dx of `standardize`, of x's shape; `dy` is dx̂. */
export const standardizeGradientKernel = defineKernel<
  { readonly dy: tf.Tensor; readonly x: tf.Tensor },
  NormAttributes
>("StandardizeGradient");

/**
 * y = (x − μ) / √(σ² + ε) · weight + bias, with mean and variance over the last axis; the variance divides by n.
 *
 * @param x [..., width]
 * @param weight [width]
 * @param bias [width]
 * @param epsilon ε, which guards the division for a row whose values are all equal; by default 1e-5
 * @returns [..., width]
 * @throws {TypeError} where weight or bias is of another length
 *
 * Ba et al., "Layer Normalization", 2016, equation 4.
 */
export function layerNorm<T extends tf.Tensor>(
  x: T,
  weight: tf.Tensor1D,
  bias: tf.Tensor1D,
  epsilon = EPSILON,
): T {
  const width = x.shape.at(-1)!, attributes: NormAttributes = { epsilon };
  checkShape("layerNorm", "weight", weight, [width]);
  checkShape("layerNorm", "bias", bias, [width]);
  if (!hasKernel(layerNormKernel)) return tf.add(tf.mul(standardize(x, epsilon), weight), bias) as T;
  return withGradient({ x, weight, bias }, () => ({
    value: run(layerNormKernel, { x, weight, bias }, attributes) as T,
    saved: { x, weight },
    gradient: (dy, { x, weight }) => ({
      x: () => run(layerNormGradientKernel, { dy, x, weight }, attributes)!,
      weight: () => sumOverRows(tf.mul(dy, standardize(x, epsilon))),
      bias: () => sumOverRows(dy),
    }),
  }));
}

/**
 * As `layerNorm` for whole pictures, whose pixels and channels are normalised together; each channel has its weight and
 * its bias. After Wu and He, "Group Normalization", ECCV 2018, with one group.
 *
 * @param x [batch, height, width, channels]
 * @param weight [channels]
 * @param bias [channels]
 * @returns of x's shape
 * @throws {TypeError} where weight or bias is of another length
 */
export function imageNorm(
  x: tf.Tensor4D,
  weight: tf.Tensor1D,
  bias: tf.Tensor1D,
  epsilon = EPSILON,
): tf.Tensor4D {
  const channels = x.shape[3], attributes: NormAttributes = { epsilon };
  checkShape("imageNorm", "weight", weight, [channels]);
  checkShape("imageNorm", "bias", bias, [channels]);
  const perImage = (x: tf.Tensor4D) => tf.reshape<tf.Rank.R2>(x, [x.shape[0], -1]);
  const perPixel = (x: tf.Tensor4D) => tf.reshape<tf.Rank.R2>(x, [-1, channels]);
  const standardized = (x: tf.Tensor4D) => tf.reshape<tf.Rank.R4>(standardize(perImage(x), epsilon), x.shape);
  if (!hasKernel(layerNormKernel)) return tf.add(tf.mul(standardized(x), weight), bias);
  return withGradient({ x, weight, bias }, () => ({
    value: tf.reshape<tf.Rank.R4>(
      run(layerNormKernel, { x: perImage(x), weight, bias }, attributes)!,
      x.shape,
    ),
    saved: { x, weight },
    gradient: (dy, { x, weight }) => ({
      x: () => {
        const rows = { dy: perImage(dy), x: perImage(x), weight };
        return tf.reshape(run(layerNormGradientKernel, rows, attributes)!, x.shape);
      },
      weight: () => columnSums(perPixel(tf.mul(dy, standardized(x)))),
      bias: () => columnSums(perPixel(dy)),
    }),
  }));
}

/** [..., width] to [width]. */
function sumOverRows(x: tf.Tensor): tf.Tensor {
  return tf.sum(tf.reshape(x, [-1, x.shape.at(-1)!]), 0);
}

/**
 * Rows to mean 0 and variance 1, with its gradient in closed form, a third of the operations that differentiating each
 * step takes:
 *
 *   x̂ = (x − μ) / σ,   dx = (dx̂ − mean(dx̂) − x̂ · mean(dx̂ · x̂)) / σ,   σ = √(variance + ε)
 *
 * @param x [..., width]
 * @param epsilon ε, by default 1e-5
 * @returns [..., width]
 */
export function standardize(x: tf.Tensor, epsilon = EPSILON): tf.Tensor {
  if (!hasKernel(standardizeKernel)) return composed(x, epsilon);
  const attributes: NormAttributes = { epsilon };
  return withGradient({ x }, () => ({
    value: run(standardizeKernel, { x }, attributes)!,
    saved: { x },
    gradient: (dy, { x }) => ({ x: () => run(standardizeGradientKernel, { dy, x }, attributes)! }),
  }));
}

/** The gradient computes x̂ and 1 / σ anew: what is saved counts as constant where it is differentiated itself. */
function composed(x: tf.Tensor, epsilon: number): tf.Tensor {
  return withGradient({ x }, () => ({
    value: tf.tidy(() => withInverse(x, epsilon).standardized),
    saved: { x },
    gradient: (dy, { x }) => ({
      x: () => {
        const { standardized, inverse } = withInverse(x, epsilon);
        const along = tf.mul(standardized, tf.mean(tf.mul(dy, standardized), -1, true));
        return tf.mul(tf.sub(tf.sub(dy, tf.mean(dy, -1, true)), along), inverse);
      },
    }),
  }));
}

/** x̂, and 1 / σ of each row. */
function withInverse(x: tf.Tensor, epsilon: number): Record<"standardized" | "inverse", tf.Tensor> {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const variance = tf.mean(tf.square(centred), -1, true);
  const inverse = tf.rsqrt(tf.add(variance, epsilon));
  return { standardized: tf.mul(centred, inverse), inverse };
}
