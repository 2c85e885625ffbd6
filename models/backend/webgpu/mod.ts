/**
 * What WebGPU needs to train: deterministic tiled kernels where the stock ones are slow or add with atomics, and
 * corrections. A fused layer would be one more file here, with its gradient.
 */
import { registerDepthwiseGradients } from "../depthwise_gradients.ts";
import { registerEinsum } from "../einsum.ts";
import { registerAddN } from "./add_n.ts";
import { registerConvolution } from "./convolution.ts";
import { registerMatMul } from "./matmul.ts";
import { registerPad } from "./pad.ts";
import { registerSegmentSum } from "./segment_sum.ts";

export function registerWebGPUKernels(): void {
  registerMatMul();
  registerConvolution();
  registerDepthwiseGradients("webgpu");
  registerEinsum("webgpu");
  registerSegmentSum();
  registerPad();
  registerAddN();
}
