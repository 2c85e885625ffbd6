/** Swish for wasm, x · sigmoid(slope · x), and its gradient, as models/ops/swish.ts defines them. */
import { swishGradientKernel, swishKernel } from "../../ops/swish.ts";
import { implement } from "../register.ts";
import { computeFlat } from "./native/elementwise.ts";

export function registerSwish(): void {
  implement(
    "wasm",
    swishKernel,
    ({ inputs: { x }, attributes: { slope }, backend }) =>
      computeFlat(backend, "swish", { x }, { minusSlope: -slope }),
  );
  implement(
    "wasm",
    swishGradientKernel,
    ({ inputs: { dy, x }, attributes: { slope }, backend }) =>
      computeFlat(backend, "swishGradient", { dy, x }, { minusSlope: -slope }),
  );
}
