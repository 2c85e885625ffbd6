import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, run } from "./kernel.ts";

/** What both kernels take beside their tensors. */
interface SwishAttributes {
  readonly slope: number;
}

/** x · sigmoid(slope · x), of x's shape. */
export const swishKernel = defineKernel<{ readonly x: tf.Tensor }, SwishAttributes>("Swish", {
  differentiableOnce: true,
});

/** dx = dy · g · (1 + slope · x · (1 − g)), with the gate g = sigmoid(slope · x); of x's shape. */
export const swishGradientKernel = defineKernel<
  { readonly dy: tf.Tensor; readonly x: tf.Tensor },
  SwishAttributes
>("SwishGradient");

/**
 * x · sigmoid(1.702 x), of x's shape: the approximation of GELU with which OpenAI trained.
 *
 * Hendrycks and Gimpel, "Gaussian Error Linear Units (GELUs)", 2016.
 */
export function quickGelu<T extends tf.Tensor>(x: T): T {
  return swish(x, 1.702);
}

/** x · sigmoid(x), of x's shape. Ramachandran et al., "Searching for Activation Functions", 2017. */
export function silu<T extends tf.Tensor>(x: T): T {
  return swish(x, 1);
}

/** x · sigmoid(slope · x) */
function swish<T extends tf.Tensor>(x: T, slope: number): T {
  if (!hasKernel(swishKernel)) return composed(x, slope);
  return withGradient({ x }, () => ({
    value: run(swishKernel, { x }, { slope }) as T,
    saved: { x },
    gradient: (dy, { x }) => ({ x: () => run(swishGradientKernel, { dy, x }, { slope })! }),
  }));
}

function composed<T extends tf.Tensor>(x: T, slope: number): T {
  return tf.mul(x, tf.sigmoid(slope === 1 ? x : tf.mul(x, slope))) as T;
}
