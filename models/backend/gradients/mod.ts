/** Gradients that tfjs-core lacks or gets wrong on every backend, made of operations it can differentiate. */
import { registerEinsumGradient } from "../einsum.ts";
import { registerComparisonGradients } from "./comparison.ts";
import { registerConvolutionGradients } from "./convolution.ts";
import { registerElementwiseGradients } from "./elementwise.ts";
import { registerIndexingGradients } from "./indexing.ts";
import { registerMatMulGradient } from "./matmul.ts";
import { registerPaddingGradients } from "./padding.ts";
import { registerPoolingGradients } from "./pooling.ts";
import { registerResizeGradients } from "./resize.ts";

export function registerGradients(): void {
  registerMatMulGradient();
  registerConvolutionGradients();
  registerIndexingGradients();
  registerComparisonGradients();
  registerEinsumGradient();
  registerElementwiseGradients();
  registerPaddingGradients();
  registerPoolingGradients();
  registerResizeGradients();
}
