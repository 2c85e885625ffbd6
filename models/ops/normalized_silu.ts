import * as tf from "@tensorflow/tfjs";
import { checkShape } from "./check_shape.ts";
import { shared, withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, run } from "./kernel.ts";
import { EPSILON, imageNorm, type NormAttributes, standardize } from "./layer_norm.ts";
import { silu, swishGradientKernel } from "./swish.ts";

/** What both kernels read. */
interface NormalizedSiluInputs {
  /** [batch, height, width, channels] */
  readonly x: tf.Tensor4D;
  /** [channels], as is the shift */
  readonly weight: tf.Tensor1D;
  readonly shift: tf.Tensor1D;
}

/** As `normalizedSilu`. Beside y it gives the mean and 1 / σ of each image [batch, 2], which the gradient takes. */
export const normalizedSiluKernel = defineKernel<
  NormalizedSiluInputs,
  NormAttributes,
  [y: tf.Tensor4D, moments: tf.Tensor2D]
>("NormalizedSilu", { differentiableOnce: true });

/** dx of `normalizedSilu`, of x's shape. */
export const normalizedSiluGradientKernel = defineKernel<
  NormalizedSiluInputs & { readonly dy: tf.Tensor4D; readonly moments: tf.Tensor2D }
>("NormalizedSiluGradient");

/**
 * What follows a convolution of the bundled world's encoder: each image is normalised over pixels and channels together,
 * scaled and shifted by channel, and activated.
 *
 *   x̂ = (x − μ) / √(σ² + ε),   y = silu(x̂ ⊙ weight + shift)
 *
 * On wasm a kernel that keeps neither x̂ nor what is activated, to the bits of the operations that it stands for; else
 * `imageNorm` and `silu`.
 *
 * @param x [batch, height, width, channels]
 * @param weight [channels]
 * @param shift [channels]
 * @returns [batch, height, width, channels]
 * @throws {TypeError} where weight or shift is of another length
 *
 * Wu and He, "Group Normalization", ECCV 2018, with one group; Ramachandran et al., "Searching for Activation Functions", 2017.
 */
export function normalizedSilu(x: tf.Tensor4D, weight: tf.Tensor1D, shift: tf.Tensor1D): tf.Tensor4D {
  checkShape("normalizedSilu", "x", x, [null, null, null, null]);
  checkShape("normalizedSilu", "weight", weight, [x.shape[3]]);
  checkShape("normalizedSilu", "shift", shift, [x.shape[3]]);
  if (!hasKernel(normalizedSiluKernel)) return silu(imageNorm(x, weight, shift));
  const inputs = { x, weight, shift };
  return withGradient(inputs, () => {
    const [value, moments] = run(normalizedSiluKernel, inputs, { epsilon: EPSILON })!;
    return {
      value,
      saved: { ...inputs, moments },
      gradient: (dy, saved) => {
        const ofChannels = shared(() => gradientsOfChannels(dy, saved));
        return {
          x: () => run(normalizedSiluGradientKernel, { dy, ...saved })!,
          weight: () => ofChannels()[0],
          shift: () => ofChannels()[1],
        };
      },
    };
  });
}

/** x̂, of x's shape. */
function standardizedImages(x: tf.Tensor4D): tf.Tensor4D {
  return tf.reshape(standardize(tf.reshape(x, [x.shape[0], -1])), x.shape);
}

/** The gradients of weight and shift: with dz, that of what is activated, sums of dz ⊙ x̂ and of dz over all but channels. */
function gradientsOfChannels(
  dy: tf.Tensor4D,
  { x, weight, shift }: NormalizedSiluInputs,
): [weight: tf.Tensor, shift: tf.Tensor] {
  const standardized = standardizedImages(x), z = tf.add(tf.mul(standardized, weight), shift);
  const dz = run(swishGradientKernel, { dy, x: z }, { slope: 1 })!;
  return [sumOverImages(tf.mul(dz, standardized)), sumOverImages(dz)];
}

/** [batch, height, width, channels] to [channels]. */
function sumOverImages(x: tf.Tensor): tf.Tensor {
  return tf.sum(x, [0, 1, 2]);
}
