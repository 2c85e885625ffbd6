/** SparseProduct for WebGPU, as models/ops/sparse_product.ts defines it: each invocation adds up one value. */
import { sparseProductKernel } from "../../ops/sparse_product.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { integers } from "./program.ts";

export function registerSparseProduct(): void {
  implement("webgpu", sparseProductKernel, ({ inputs, backend }) => {
    const { starts, columns, values, x } = inputs;
    const height = starts.size - 1, channels = x.shape[1];
    const [y] = dispatch(backend, {
      name: "sparse_product",
      inputs: { starts: [starts, 1], columns: [columns, 1], values: [values, 1], x: [x, 1] },
      results: { y: [[height, channels], 1] },
      uniforms: "height : i32, channels : i32",
      uniformValues: [integers(height), integers(channels)],
      workgroups: Math.ceil(height * channels / INVOCATIONS),
      code: `
        fn main(group : i32, local : i32) {
          let index = group * ${INVOCATIONS} + local;
          let row = index / uniforms.channels;
          if (row >= uniforms.height) { return; }
          let channel = index % uniforms.channels;
          var sum = 0.0;
          for (var t = starts[row]; t < starts[row + 1]; t++) { // as integers: floats end at 2²⁴
            sum += valuesAt(t) * xAt(columns[t] * uniforms.channels + channel);
          }
          y[index] = sum;
        }`,
    });
    return y!;
  });
}
