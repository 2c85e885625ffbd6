import * as tf from "@tensorflow/tfjs";
import { fused, hasKernelForOnce } from "./kernel.ts";
import { withGradient } from "./custom_gradient.ts";
import type { Resampling } from "./resampling_convolution.ts";
import { sumOfProducts } from "./pixel_sum.ts";

/** Where a backend has kernels for this and its gradients, their names begin so. */
const KERNEL = "Demodulation";

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
  if (hasKernelForOnce(KERNEL)) return demodulationInOne(weight, styles, outputsFirst);
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

function demodulationInOne(weight: tf.Tensor4D, styles: tf.Tensor2D, outputsFirst: boolean): tf.Tensor2D {
  const attributes = { outputsFirst, epsilon: EPSILON };
  return withGradient([weight, styles], () => {
    const energy = sumOfTapSquares(weight);
    const factors = fused<tf.Tensor2D>(KERNEL, { energy, styles }, attributes)!;
    return {
      value: factors,
      saved: [weight, styles, energy, factors],
      gradient: (dy, weight, styles, energy, factors) => [
        fused(`${KERNEL}WeightGradient`, { dy, weight, styles, factors }, attributes)!,
        fused(`${KERNEL}StylesGradient`, { dy, energy, styles, factors }, attributes)!,
      ],
    };
  });
}

/** Σₖₗ w[k, l, ·, ·]² */
function sumOfTapSquares(weight: tf.Tensor4D): tf.Tensor2D {
  const [height, width, rows, columns] = weight.shape;
  const taps = tf.reshape<tf.Rank.R4>(weight, [1, height, width, rows * columns]);
  return tf.reshape(sumOfProducts(taps, taps), [rows, columns]);
}
