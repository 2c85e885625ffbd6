/** What wasm needs to train: kernels that stock tfjs lacks there, gets wrong, or runs in scalar loops. */
import { registerAdam } from "./adam.ts";
import { registerConvolutions } from "./convolution.ts";
import { registerDepthwiseGradients } from "../depthwise_gradients.ts";
import { registerEinsum } from "../einsum.ts";
import { registerIdentity } from "./identity.ts";
import { registerMatMul } from "./matmul.ts";
import { registerMaxPoolGradient } from "./max_pool_gradient.ts";
import { registerSegmentSum } from "./segment_sum.ts";
import { registerSlice } from "./slice.ts";

export function registerWasmKernels(): void {
  registerAdam();
  registerMatMul();
  registerConvolutions();
  registerDepthwiseGradients("wasm");
  registerEinsum("wasm");
  registerSegmentSum();
  registerMaxPoolGradient();
  registerSlice();
  registerIdentity();
}
