/** Gradients that tfjs-core lacks or gets wrong on every backend, made of operations it can differentiate. */
import { registerComparisonGradients } from "./comparison.ts";
import { registerConvolutionGradients } from "./convolution.ts";
import { registerIndexingGradients } from "./indexing.ts";
import { registerMatMulGradient } from "./matmul.ts";
import { registerPoolingGradients } from "./pooling.ts";

export function registerGradients(): void {
  registerMatMulGradient();
  registerConvolutionGradients();
  registerIndexingGradients();
  registerComparisonGradients();
  registerPoolingGradients();
}
