/** ScaledMatricesGradient, as models/ops/scaled_matrices.ts defines it: both gradients in one dispatch. */
import { scaledMatricesGradientKernel } from "../../ops/scaled_matrices.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { integers } from "./program.ts";

export function registerScaledMatrices(): void {
  implement("webgpu", scaledMatricesGradientKernel, ({ inputs: { dy, scale, weight }, backend }) => {
    const [batch, inputs, outputs] = dy.shape;
    return dispatch(backend, {
      name: "scaled_matrices_gradient",
      inputs: { dy: [dy, 1], scale: [scale, 1], weight: [weight, 1] },
      results: { scaleGradient: [scale.shape, 1], weightGradient: [weight.shape, 1] },
      uniforms: "sizes : vec4<i32>",
      uniformValues: [integers(batch, inputs, outputs, 0)],
      workgroups: Math.ceil((batch + outputs) * inputs / INVOCATIONS),
      code: `
        fn main(group : i32, local : i32) {
          let number = group * ${INVOCATIONS} + local;
          let batch = uniforms.sizes.x;
          let inputs = uniforms.sizes.y;
          let outputs = uniforms.sizes.z;
          var sum = 0.0;
          if (number < batch * inputs) {
            let row = number % inputs * outputs;
            for (var o = 0; o < outputs; o++) { sum += dyAt(number * outputs + o) * weightAt(row + o); }
            scaleGradient[number] = sum;
            return;
          }
          let value = number - batch * inputs; // of the weight
          if (value >= inputs * outputs) { return; }
          for (var b = 0; b < batch; b++) {
            sum += dyAt(b * inputs * outputs + value) * scaleAt(b * inputs + value / outputs);
          }
          weightGradient[value] = sum;
        }`,
    });
  });
}
