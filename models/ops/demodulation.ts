import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, run } from "./kernel.ts";
import { sumOfProducts } from "./pixel_sum.ts";
import type { Resampling } from "./resampling_convolution.ts";

/** Guards a layer whose styles are all zero. */
const EPSILON = 1e-8;

/** What all kernels take beside their tensors. */
interface DemodulationAttributes {
  /** Whether weight and energy have outputs before inputs. */
  readonly outputsFirst: boolean;
  /** Added to the power. */
  readonly epsilon: number;
}

/** Both [batch, outputs]: d, and the gradient of it. */
interface Cotangent {
  readonly dy: tf.Tensor2D;
  readonly factors: tf.Tensor2D;
}

/** From each pair of channels' energy e[i, o] = Σₖₗ w[k, l, i, o]², and the styles. */
interface EnergyAndStyles {
  /** [inputs, outputs]; with `outputsFirst` [outputs, inputs] */
  readonly energy: tf.Tensor2D;
  /** [batch, inputs] */
  readonly styles: tf.Tensor2D;
}

/** d[b, o] = 1 / √(Σᵢ s[b, i]² e[i, o] + ε) */
export const demodulationKernel = defineKernel<EnergyAndStyles, DemodulationAttributes, tf.Tensor2D>(
  "Demodulation",
  { differentiableOnce: true },
);

/** dw[k, l, i, o] = w[k, l, i, o] Σ_b p[b, o] s[b, i]², with p = −d³ dy */
export const demodulationWeightGradientKernel = defineKernel<
  { readonly weight: tf.Tensor4D; readonly styles: tf.Tensor2D } & Cotangent,
  DemodulationAttributes
>("DemodulationWeightGradient");

/** ds[b, i] = s[b, i] Σₒ p[b, o] e[i, o], with p = −d³ dy */
export const demodulationStylesGradientKernel = defineKernel<
  EnergyAndStyles & Cotangent,
  DemodulationAttributes
>("DemodulationStylesGradient");

/**
 * What brings each output channel of a modulated convolution back to unit variance:
 *
 *   d[b, o] = 1 / √(Σᵢ s[b, i]² Σₖₗ w[k, l, i, o]² + 1e-8)                  [batch, outputs]
 *
 * @param weight [size, size, inputs, outputs]; for "up" [size, size, outputs, inputs]
 * @param styles [batch, inputs], including the weight's run-time scale
 *
 * Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, equation 3. NVIDIA's PyTorch code
 * leaves that scale out, which shrinks its ε by the fan-in: a difference below float32's resolution unless styles
 * vanish.
 */
export function demodulation(weight: tf.Tensor4D, styles: tf.Tensor2D, resampling: Resampling): tf.Tensor2D {
  const outputsFirst = resampling === "up";
  const compute = hasKernel(demodulationKernel) ? inKernels : composed;
  return compute(weight, styles, outputsFirst);
}

function inKernels(weight: tf.Tensor4D, styles: tf.Tensor2D, outputsFirst: boolean): tf.Tensor2D {
  const attributes: DemodulationAttributes = { outputsFirst, epsilon: EPSILON };
  return withGradient({ weight, styles }, () => {
    const energy = sumOfTapSquares(weight);
    const factors = run(demodulationKernel, { energy, styles }, attributes)!;
    return {
      value: factors,
      saved: { weight, styles, energy, factors },
      gradient: (dy, { weight, styles, energy, factors }) => ({
        weight: () => run(demodulationWeightGradientKernel, { dy, weight, styles, factors }, attributes)!,
        styles: () => run(demodulationStylesGradientKernel, { dy, energy, styles, factors }, attributes)!,
      }),
    };
  });
}

function composed(weight: tf.Tensor4D, styles: tf.Tensor2D, outputsFirst: boolean): tf.Tensor2D {
  return withGradient({ weight, styles }, () => {
    const energy = sumOfTapSquares(weight);
    const power = tf.matMul<tf.Tensor2D>(tf.square(styles), energy, false, outputsFirst);
    const factors = tf.rsqrt<tf.Tensor2D>(tf.add(power, EPSILON));
    return {
      value: factors,
      saved: { weight, styles, energy, factors },
      gradient: (dy, { weight, styles, energy, factors }) => {
        // with q the power: d = q^(-1/2), dq = -1/2 d³ dy, and twice that for the squares' own gradients
        const dPower = tf.tidy(() => tf.neg<tf.Tensor2D>(tf.mul(dy, tf.pow(factors, 3))));
        return {
          weight: () => {
            const squares = tf.square(styles);
            const dEnergy = outputsFirst
              ? tf.matMul<tf.Tensor2D>(dPower, squares, true)
              : tf.matMul<tf.Tensor2D>(squares, dPower, true);
            return tf.mul(weight, dEnergy); // the same for every tap
          },
          styles: () => tf.mul(styles, tf.matMul<tf.Tensor2D>(dPower, energy, false, !outputsFirst)),
        };
      },
    };
  });
}

/** Σₖₗ w[k, l, ·, ·]² */
function sumOfTapSquares(weight: tf.Tensor4D): tf.Tensor2D {
  const [height, width, rows, columns] = weight.shape;
  const taps = tf.reshape<tf.Rank.R4>(weight, [1, height, width, rows * columns]);
  return tf.reshape(sumOfProducts(taps, taps), [rows, columns]);
}
