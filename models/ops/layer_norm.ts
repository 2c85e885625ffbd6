import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, run } from "./kernel.ts";

/** Guards the division for a row whose values are all equal. PyTorch's default, with which CLIP was trained. */
const EPSILON = 1e-5;

/** What all kernels take beside their tensors. */
interface NormAttributes {
  /** Added to the variance. */
  readonly epsilon: number;
}

/** As `layerNorm`, of x's shape; `weight` and `bias` [width]. */
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

const attributes: NormAttributes = { epsilon: EPSILON };

/**
 * y = (x − μ) / √(σ² + 1e-5) · weight + bias, with mean and variance over the last axis; the variance divides by n.
 *
 * @param x [..., width]
 * @param weight [width]
 * @param bias [width]
 * @returns [..., width]
 *
 * Ba et al., "Layer Normalization", 2016, equation 4.
 */
export function layerNorm<T extends tf.Tensor>(x: T, weight: tf.Tensor1D, bias: tf.Tensor1D): T {
  if (!hasKernel(layerNormKernel)) return tf.add(tf.mul(standardize(x), weight), bias) as T;
  return withGradient({ x, weight, bias }, () => ({
    value: run(layerNormKernel, { x, weight, bias }, attributes) as T,
    saved: { x, weight },
    gradient: (dy, { x, weight }) => ({
      x: () => run(layerNormGradientKernel, { dy, x, weight }, attributes)!,
      weight: () => sumOverRows(tf.mul(dy, standardize(x))),
      bias: () => sumOverRows(dy),
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
 *   x̂ = (x − μ) / σ,   dx = (dx̂ − mean(dx̂) − x̂ · mean(dx̂ · x̂)) / σ,   σ = √(variance + 1e-5)
 *
 * @param x [..., width]
 * @returns [..., width]
 */
export function standardize(x: tf.Tensor): tf.Tensor {
  if (!hasKernel(standardizeKernel)) return composed(x);
  return withGradient({ x }, () => ({
    value: run(standardizeKernel, { x }, attributes)!,
    saved: { x },
    gradient: (dy, { x }) => ({ x: () => run(standardizeGradientKernel, { dy, x }, attributes)! }),
  }));
}

function composed(x: tf.Tensor): tf.Tensor {
  return withGradient({ x }, () => {
    const centred = tf.sub(x, tf.mean(x, -1, true));
    const variance = tf.mean(tf.square(centred), -1, true);
    const inverse = tf.rsqrt(tf.add(variance, EPSILON));
    const standardized = tf.mul(centred, inverse);
    return {
      value: standardized,
      saved: { standardized, inverse },
      gradient: (dy, { standardized, inverse }) => ({
        x: () => {
          const along = tf.mul(standardized, tf.mean(tf.mul(dy, standardized), -1, true));
          return tf.mul(tf.sub(tf.sub(dy, tf.mean(dy, -1, true)), along), inverse);
        },
      }),
    };
  });
}
