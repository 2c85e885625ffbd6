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

/** With a gradient of its own: that of tf.sigmoid takes its value for constant where it is differentiated again. */
function composed<T extends tf.Tensor>(x: T, slope: number): T {
  const steep = (x: tf.Tensor) => slope === 1 ? x : tf.mul(x, slope);
  return withGradient({ x }, () => ({
    value: tf.tidy(() => tf.mul<T>(x, tf.sigmoid(steep(x)))),
    saved: { x },
    gradient: (dy, { x }) => ({
      x: () => {
        const g = tf.sigmoid(steep(x));
        return tf.mul(dy, tf.mul(g, tf.add(tf.mul(steep(x), tf.sub(1, g)), 1)));
      },
    }),
  }));
}
