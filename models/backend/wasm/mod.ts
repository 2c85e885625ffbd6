/** What wasm needs to train: kernels that stock tfjs lacks there, gets wrong, or runs in scalar loops. */
import { registerAdam } from "./adam.ts";
import { registerAveragePoolGradient } from "./average_pool_gradient.ts";
import { registerConvolutions } from "./convolution.ts";
import { registerDepthwiseGradients } from "../depthwise_gradients.ts";
import { registerEinsum } from "../einsum.ts";
import { registerGelu } from "./gelu.ts";
import { registerIdentity } from "./identity.ts";
import { registerMatMul } from "./matmul.ts";
import { registerMaxPoolGradient } from "./max_pool_gradient.ts";
import { registerNormalization } from "./normalization.ts";
import { registerNormalNoise } from "./normal_noise.ts";
import { registerPixelSum } from "./pixel_sum.ts";
import { registerSegmentSum } from "./segment_sum.ts";
import { registerSlice } from "./slice.ts";
import { registerSparseProduct } from "./sparse_product.ts";
import { registerStyledActivation } from "./styled_activation.ts";
import { registerSwish } from "./swish.ts";
import { registerTile } from "./tile.ts";
import { registerUpfirdn2d } from "./upfirdn2d.ts";
import { registerWeightedDistance } from "./weighted_distance.ts";

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
  registerTile();
  registerAveragePoolGradient();
  registerSparseProduct();
  registerStyledActivation();
  registerPixelSum();
  registerUpfirdn2d();
  registerNormalization();
  registerNormalNoise();
  registerSwish();
  registerGelu();
  registerWeightedDistance();
}
