import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, run } from "./kernel.ts";

/** As `gelu`, of x's shape. */
export const geluKernel = defineKernel<{ readonly x: tf.Tensor }>("Gelu", { differentiableOnce: true });

/** dx = dy · (Φ(x) + x φ(x)), of x's shape. */
export const geluGradientKernel = defineKernel<{ readonly dy: tf.Tensor; readonly x: tf.Tensor }>(
  "GeluGradient",
);

/** As `tanhGelu`, of x's shape. */
export const tanhGeluKernel = defineKernel<{ readonly x: tf.Tensor }>("TanhGelu", {
  differentiableOnce: true,
});

/** dx = dy · (g + x g (1 − g) u'(x)), with the gate g = sigmoid(u(x)) of `tanhGelu`; of x's shape. */
export const tanhGeluGradientKernel = defineKernel<{ readonly dy: tf.Tensor; readonly x: tf.Tensor }>(
  "TanhGeluGradient",
);

/**
 * x · Φ(x), of x's shape, with the distribution function Φ(x) = (1 + erf(x / √2)) / 2 of N(0, 1). Within 2·10⁻⁷ of
 * the larger of 1 and |x|.
 *
 * Hendrycks and Gimpel, "Gaussian Error Linear Units (GELUs)", 2016; PyTorch's GELU(approximate="none").
 */
export function gelu<T extends tf.Tensor>(x: T): T {
  if (!hasKernel(geluKernel)) return tf.mul(x, normalDistribution(x)) as T;
  return withGradient({ x }, () => ({
    value: run(geluKernel, { x }) as T,
    saved: { x },
    gradient: (dy, { x }) => ({ x: () => run(geluGradientKernel, { dy, x })! }),
  }));
}

/**
 * x / 2 · (1 + tanh(√(2/π) (x + 0.044715 x³))), of x's shape, which is x · sigmoid(u(x)) with
 *
 *   u(x) = 2 √(2/π) (x + 0.044715 x³)
 *
 * Hendrycks and Gimpel, 2016; PyTorch's GELU(approximate="tanh"). Off `gelu` by up to 4.7·10⁻⁴.
 */
export function tanhGelu<T extends tf.Tensor>(x: T): T {
  if (!hasKernel(tanhGeluKernel)) return composedTanhGelu(x);
  return withGradient({ x }, () => ({
    value: run(tanhGeluKernel, { x }) as T,
    saved: { x },
    gradient: (dy, { x }) => ({ x: () => run(tanhGeluGradientKernel, { dy, x })! }),
  }));
}

/** u(x) = x (slope + cube · x²) of `tanhGelu`. */
export const TANH_GELU = { slope: Math.sqrt(8 / Math.PI), cube: 0.044715 * Math.sqrt(8 / Math.PI) };

/** With a gradient of its own: that of tf.sigmoid takes its value for constant where it is differentiated again. */
function composedTanhGelu<T extends tf.Tensor>(x: T): T {
  const { slope, cube } = TANH_GELU;
  const gate = (x: tf.Tensor) => tf.sigmoid(tf.mul(x, tf.add(tf.mul(tf.square(x), cube), slope)));
  return withGradient({ x }, () => ({
    value: tf.tidy(() => tf.mul<T>(x, gate(x))),
    saved: { x },
    gradient: (dy, { x }) => ({
      x: () => {
        const g = gate(x), rises = tf.mul(x, tf.add(tf.mul(tf.square(x), 3 * cube), slope));
        return tf.mul(dy, tf.mul(g, tf.add(tf.mul(rises, tf.sub(1, g)), 1)));
      },
    }),
  }));
}

/**
 * The tail 1 − Φ(a) of N(0, 1) for a ≥ 0, to 9·10⁻⁸ of itself:
 *
 *   1 − Φ(a) ≈ e^(−a²/2) Σₖ cₖ tᵏ⁺¹,   t = 1 / (1 + a/4)
 *
 * The form is Hastings' (Abramowitz and Stegun 1964, 7.1.26), with more terms: the polynomial that agrees at the ten
 * Chebyshev nodes of 0 < t < 1, from values of 40 digits.
 */
export const NORMAL_TAIL = {
  /** Of a in the denominator of t. */
  rate: 1 / 4,
  /** c₀, c₁, … */
  coefficients: [
    0.0997355610364,
    0.0997373967683,
    0.0934395147095,
    0.0818896317661,
    0.0574462582406,
    0.0682739957334,
    -0.0397468633678,
    0.103798857523,
    -0.0853892299368,
    0.020814888403,
  ],
} as const;

/** Φ(x), whose derivative is the density φ(x) = e^(−x²/2) / √(2π). */
function normalDistribution(x: tf.Tensor): tf.Tensor {
  return withGradient({ x }, () => ({
    value: tf.tidy(() => {
      const tail = normalTail(tf.abs(x));
      return tf.where(tf.greater(x, 0), tf.sub(1, tail), tail);
    }),
    saved: { x },
    gradient: (dy, { x }) => ({
      x: () => tf.mul(dy, tf.mul(tf.exp(tf.mul(tf.square(x), -0.5)), 1 / Math.sqrt(2 * Math.PI))),
    }),
  }));
}

function normalTail(a: tf.Tensor): tf.Tensor {
  const { rate, coefficients } = NORMAL_TAIL;
  const t = tf.reciprocal(tf.add(tf.mul(a, rate), 1));
  const series = coefficients.reduceRight<tf.Tensor>((sum, c) => tf.add(tf.mul(sum, t), c), tf.scalar(0));
  return tf.mul(tf.mul(tf.exp(tf.mul(tf.square(a), -0.5)), t), series);
}
