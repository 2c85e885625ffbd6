/**
 * Interpolation, as models/ops/interpolation.ts defines it: both axes in one dispatch where few pixels meet in a
 * result, else one after the other.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { type ColorMap, interpolationKernel } from "../../ops/interpolation.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { floats, integers } from "./program.ts";

/** Pixels that one result may depend on; with more, two passes are faster in spite of the second dispatch. */
const MOST_PIXELS = 64;

export function registerInterpolation(): void {
  implement(
    "webgpu",
    interpolationKernel,
    ({ inputs: { x, rows, columns }, attributes: colors, backend }) => {
      if (tapsOf(rows) * tapsOf(columns) <= MOST_PIXELS) {
        return interpolate(backend, x, { rows, columns, ...colors });
      }
      const between = interpolate(backend, x, { rows, scale: [1], shift: [0] });
      const y = interpolate(backend, between, { columns, ...colors });
      backend.disposeData(between.dataId);
      return y;
    },
  );
}

interface Pass extends ColorMap {
  /** [new height, 1 + taps]. Without, the axis stays as it is. */
  readonly rows?: tf.TensorInfo;
  /** [new width, 1 + taps]. Without, the axis stays as it is. */
  readonly columns?: tf.TensorInfo;
}

function interpolate(
  backend: WebGPUBackend,
  x: tf.TensorInfo,
  { rows, columns, scale, shift }: Pass,
): tf.TensorInfo {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const [newHeight, newWidth] = [rows?.shape[0] ?? height, columns?.shape[0] ?? width];
  const each = (values: readonly number[]) => floats(...[0, 1, 2, 3].map((c) => values[c % values.length]!));
  const [y] = dispatch(backend, {
    name: `interpolation ${channels} ${!!rows} ${!!columns}`,
    inputs: { x: [x, 1], ...(rows && { rows: [rows, 1] }), ...(columns && { columns: [columns, 1] }) },
    results: { y: [[batch, newHeight, newWidth, channels], 1] },
    uniforms: "image : vec4<i32>, output : vec4<i32>, scale : vec4<f32>, shift : vec4<f32>",
    uniformValues: [
      integers(height, width, batch, 0),
      integers(newHeight, newWidth, rows ? tapsOf(rows) : 1, columns ? tapsOf(columns) : 1),
      each(scale),
      each(shift),
    ],
    workgroups: Math.ceil(batch * newHeight * newWidth / INVOCATIONS),
    code: shader(channels, { rows: rows !== undefined, columns: columns !== undefined }),
  });
  return y!;
}

function tapsOf({ shape }: tf.TensorInfo): number {
  return shape[1]! - 1;
}

/** Each invocation computes a pixel. */
function shader(channels: number, { rows, columns }: { rows: boolean; columns: boolean }): string {
  const all = Array.from({ length: channels }, (_, c) => c);
  const type = channels === 1 ? "f32" : `vec${channels}<f32>`;
  const pixel = `${type}(${all.map((c) => `xAt(at + ${c})`)})`;
  return `
    fn main(group : i32, local : i32) {
      let number = group * ${INVOCATIONS} + local;
      let j = number % uniforms.output.y;
      let i = number / uniforms.output.y % uniforms.output.x;
      let batch = number / uniforms.output.y / uniforms.output.x;
      if (batch >= uniforms.image.z) { return; }
      let rowBand = i * (uniforms.output.z + 1);
      let columnBand = j * (uniforms.output.w + 1);
      let top = ${rows ? "i32(rowsAt(rowBand))" : "i"};
      let left = ${columns ? "i32(columnsAt(columnBand))" : "j"};
      var sum = ${type}(0.0);
      for (var k = 0; k < uniforms.output.z; k++) {
        let first = ((batch * uniforms.image.x + top + k) * uniforms.image.y + left) * ${channels};
        var along = ${type}(0.0);
        for (var l = 0; l < uniforms.output.w; l++) {
          let at = first + l * ${channels};
          along += ${columns ? "columnsAt(columnBand + 1 + l) * " : ""}${pixel};
        }
        sum += ${rows ? "rowsAt(rowBand + 1 + k) * " : ""}along;
      }
      ${
    all.map((c) => {
      const value = channels === 1 ? "sum" : `sum[${c}]`;
      return `y[number * ${channels} + ${c}] = ${value} * uniforms.scale[${c}] + uniforms.shift[${c}];`;
    }).join("\n")
  }
    }`;
}
