import { float32 } from "../../weights/host_tensors.ts";
import type { HostTensor } from "../../weights/types.ts";

/** PyTorch's default, with which CLIP's residual networks were trained. */
const EPSILON = 1e-5;

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
  norm: { weight: HostTensor; bias: HostTensor; mean: HostTensor; variance: HostTensor },
): { weight: HostTensor; bias: HostTensor } {
  const values = float32(weight), variance = float32(norm.variance);
  const gain = float32(norm.weight), shift = float32(norm.bias), mean = float32(norm.mean);
  const scale = Array.from(gain, (gamma, out) => gamma / Math.sqrt(variance[out]! + EPSILON));
  const perOutput = values.length / scale.length;
  return {
    weight: {
      shape: weight.shape,
      data: values.map((value, i) => value * scale[Math.floor(i / perOutput)]!),
    },
    bias: { shape: [scale.length], data: shift.map((beta, out) => beta - scale[out]! * mean[out]!) },
  };
}
