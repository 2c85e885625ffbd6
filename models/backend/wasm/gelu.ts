/** Both GELUs for wasm and their gradients, as models/ops/gelu.ts defines them. */
import { geluGradientKernel, geluKernel, tanhGeluGradientKernel, tanhGeluKernel } from "../../ops/gelu.ts";
import { implement } from "../register.ts";
import { computeFlat } from "./native/elementwise.ts";

export function registerGelu(): void {
  for (const [kernel, name] of [[geluKernel, "gelu"], [tanhGeluKernel, "tanhGelu"]] as const) {
    implement("wasm", kernel, ({ inputs: { x }, backend }) => computeFlat(backend, name, { x }));
  }
  for (
    const [kernel, name] of [
      [geluGradientKernel, "geluGradient"],
      [tanhGeluGradientKernel, "tanhGeluGradient"],
    ] as const
  ) {
    implement("wasm", kernel, ({ inputs: { dy, x }, backend }) => computeFlat(backend, name, { dy, x }));
  }
}
