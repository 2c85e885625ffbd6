/**
 * What WebGPU needs to train: deterministic tiled kernels where the stock ones are slow or add with atomics, and
 * corrections; and the kernels of our own operations (models/ops/kernel.ts).
 */
import { registerDepthwiseGradients } from "../depthwise_gradients.ts";
import { registerEinsum } from "../einsum.ts";
import { registerAdam } from "./adam.ts";
import { registerAddN } from "./add_n.ts";
import { registerConvolution } from "./convolution.ts";
import { registerDemodulation } from "./demodulation.ts";
import { registerGelu } from "./gelu.ts";
import { registerInterpolation } from "./interpolation.ts";
import { registerMatMul } from "./matmul.ts";
import { registerNormalization } from "./normalization.ts";
import { registerNormalNoise } from "./normal_noise.ts";
import { registerPad } from "./pad.ts";
import { registerPixelSum } from "./pixel_sum.ts";
import { registerScaledMatrices } from "./scaled_matrices.ts";
import { registerSegmentSum } from "./segment_sum.ts";
import { registerSelfAttention } from "./self_attention.ts";
import { registerSparseProduct } from "./sparse_product.ts";
import { registerStyledActivation } from "./styled_activation.ts";
import { registerSwish } from "./swish.ts";
import { registerUpfirdn2d } from "./upfirdn2d.ts";
import { registerWeightedDistance } from "./weighted_distance.ts";

/** @param options.stock keeps tfjs' own kernels wherever one can train with them at all: for comparisons */
export function registerWebGPUKernels({ stock = false } = {}): void {
  registerCorrections();
  if (!stock) registerFastKernels();
}

/** What tfjs lacks, or writes in WGSL that Naga, wgpu's compiler, refuses. */
function registerCorrections(): void {
  registerDepthwiseGradients("webgpu");
  registerEinsum("webgpu");
  registerPad();
  registerAddN();
}

function registerFastKernels(): void {
  registerMatMul();
  registerConvolution();
  registerSegmentSum();
  registerUpfirdn2d();
  registerAdam();
  registerPixelSum();
  registerDemodulation();
  registerScaledMatrices();
  registerSparseProduct();
  registerStyledActivation();
  registerNormalization();
  registerNormalNoise();
  registerSwish();
  registerGelu();
  registerSelfAttention();
  registerWeightedDistance();
  registerInterpolation();
}
