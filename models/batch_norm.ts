/** Batch normalisation whose statistics no longer move. */
import { float32 } from "./weights/host_tensors.ts";
import type { HostTensor } from "./weights/types.ts";

/** PyTorch's default, with which the published networks were trained. */
const EPSILON = 1e-5;

/** γ, β, μ and σ² of each channel. */
export interface BatchNorm {
  readonly weight: HostTensor;
  readonly bias: HostTensor;
  readonly mean: HostTensor;
  readonly variance: HostTensor;
}

/** What a batch normalisation does to each channel: s x + t,   s = γ / √(σ² + 1e-5),   t = β − s μ. */
export function channelMap(norm: BatchNorm): { readonly scale: Float64Array; readonly shift: Float64Array } {
  const [gain, shift, mean, variance] = [norm.weight, norm.bias, norm.mean, norm.variance].map(float32);
  const scale = Float64Array.from(gain!, (gamma, i) => gamma / Math.sqrt(variance![i]! + EPSILON));
  return { scale, shift: scale.map((scale, i) => shift![i]! - scale * mean![i]!) };
}

/**
 * A convolution with the batch normalisation behind it, whose statistics no longer move, as one convolution
 * with a bias:
 *
 *   γ (W * x − μ) / √(σ² + 1e-5) + β = (s W) * x + (β − s μ),   s = γ / √(σ² + 1e-5)
 *
 * @param weight [out, in, height, width]
 * @param norm γ, β, μ and σ², [out] each
 */
export function foldBatchNorm(
  weight: HostTensor,
  norm: BatchNorm,
): { weight: HostTensor; bias: HostTensor } {
  const values = float32(weight), { scale, shift } = channelMap(norm);
  const perOutput = values.length / scale.length;
  return {
    weight: {
      shape: weight.shape,
      data: values.map((value, i) => value * scale[Math.floor(i / perOutput)]!),
    },
    bias: { shape: [scale.length], data: Float32Array.from(shift) },
  };
}
