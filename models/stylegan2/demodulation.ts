import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import type { Resampling } from "./convolution.ts";
import { sumOverPixels } from "./pixel_sum.ts";

/** Guards a layer whose styles are all zero. */
const EPSILON = 1e-8;

/**
 * What brings each output channel of a modulated convolution back to unit variance:
 *
 *   d[b, o] = 1 / √(Σᵢ s[b, i]² Σₖₗ w[k, l, i, o]² + 1e-8)                  [batch, outputs]
 *
 * @param weight [size, size, inputs, outputs]; for "up" [size, size, outputs, inputs]
 * @param styles [batch, inputs], including the weight's run-time scale
 *
 * NVIDIA's PyTorch code leaves that scale out, which shrinks its ε by the fan-in: a difference below
 * float32's resolution unless styles vanish.
 */
export function demodulation(weight: tf.Tensor4D, styles: tf.Tensor2D, resampling: Resampling): tf.Tensor2D {
  const outputsFirst = resampling === "up";
  return withGradient([weight, styles], () => {
    const energy = sumOfTapSquares(weight);
    const power = tf.matMul<tf.Tensor2D>(tf.square(styles), energy, false, outputsFirst);
    const factors = tf.rsqrt<tf.Tensor2D>(tf.add(power, EPSILON));
    return {
      value: factors,
      saved: [weight, styles, energy, factors],
      gradient: (dy, weight: tf.Tensor4D, styles: tf.Tensor2D, energy: tf.Tensor2D, factors: tf.Tensor2D) => {
        // with p the power: d = p^(-1/2), dp = -1/2 d³ dy, and twice that for the squares' own gradients
        const dPower = tf.neg(tf.mul(dy, tf.pow(factors, 3)));
        const squares = tf.square(styles);
        const dEnergy = outputsFirst
          ? tf.matMul<tf.Tensor2D>(dPower, squares, true)
          : tf.matMul<tf.Tensor2D>(squares, dPower, true);
        return [
          tf.mul(weight, dEnergy), // the same for every tap
          tf.mul(styles, tf.matMul<tf.Tensor2D>(dPower, energy, false, !outputsFirst)),
        ];
      },
    };
  });
}

/** Σₖₗ w[k, l, ·, ·]² */
function sumOfTapSquares(weight: tf.Tensor4D): tf.Tensor2D {
  const [height, width, rows, columns] = weight.shape;
  const squares = tf.reshape<tf.Rank.R4>(tf.square(weight), [1, height, width, rows * columns]);
  return tf.reshape(sumOverPixels(squares), [rows, columns]);
}
