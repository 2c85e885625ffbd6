/**
 * BatchMatMul for WebGPU, deterministic for every shape. The stock kernel adds long reductions with
 * float atomics, in whatever order the device happens to take.
 */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { sizeOf } from "../../shapes.ts";
import { replaceKernel } from "../register.ts";
import { componentsOf, integers } from "./program.ts";
import type { Operand } from "./tile.ts";
import { runTiledProduct } from "./tiled_product.ts";

interface Inputs {
  a: tf.Tensor;
  b: tf.Tensor;
}

interface Attributes {
  transposeA: boolean;
  transposeB: boolean;
}

export function registerMatMul(): void {
  replaceKernel<Inputs, Attributes>(
    "webgpu",
    "BatchMatMul",
    () => ({ inputs: { a, b }, attributes: { transposeA, transposeB }, backend }) =>
      tf.tidy(() =>
        tf.engine().makeTensorFromTensorInfo(
          multiply(backend as WebGPUBackend, a, b, transposeA, transposeB),
        )
      ),
  );
}

function multiply(
  backend: WebGPUBackend,
  a: tf.Tensor,
  b: tf.Tensor,
  transposeA: boolean,
  transposeB: boolean,
): tf.TensorInfo {
  const outerA = a.shape.slice(0, -2), outerB = b.shape.slice(0, -2);
  const outer = tf.backend_util.assertAndGetBroadcastShape(outerA, outerB);
  const count = sizeOf(outer);
  const [rowsA, columnsA] = a.shape.slice(-2) as [number, number];
  const [rowsB, columnsB] = b.shape.slice(-2) as [number, number];
  const rows = transposeA ? columnsA : rowsA, reduction = transposeA ? rowsA : columnsA;
  const columns = transposeB ? rowsB : columnsB;

  const [matricesA, matricesB] = [stack(a, outerA, outer), stack(b, outerB, outer)];
  // One right operand for a whole stack of left ones: the stack is one tall matrix.
  const tall = matricesB.count === 1 && !transposeA;
  const members = tall ? 1 : count;
  const height = tall ? rows * count : rows;
  const strideA = matricesA.count === 1 ? 0 : rowsA * columnsA;
  const strideB = matricesB.count === 1 ? 0 : rowsB * columnsB;
  const { dataId } = runTiledProduct(
    backend,
    {
      name: `matmul_${transposeA}_${transposeB}`,
      a: matrix("a", transposeA ? "line" : "reduction", columnsA),
      b: matrix("b", transposeB ? "reduction" : "line", columnsB),
      members,
      rows: height,
      columns,
      reduction,
      uniforms: "strides : vec2<i32>, widths : vec2<i32>,",
      uniformValues: [integers(strideA, strideB), integers(columnsA, columnsB)],
      rowOffset: `return (member * uniforms.sizes.x + row) * uniforms.sizes.y;`,
      size: members * height * columns,
    },
    matricesA.values,
    matricesB.values,
  );
  return { dataId, shape: [...outer, rows, columns], dtype: "float32" };
}

/** The operand with either one matrix for the whole batch or one for each member. */
function stack(operand: tf.Tensor, own: number[], outer: number[]): { values: tf.Tensor; count: number } {
  const count = sizeOf(own);
  if (count === 1 || count === sizeOf(outer)) return { values: operand, count };
  const values = tf.broadcastTo(operand, [...outer, ...operand.shape.slice(-2)]);
  return { values, count: sizeOf(outer) };
}

/** A row-major matrix whose rows have `width` values; they run along the dimension of the product given. */
function matrix(operand: "a" | "b", along: "line" | "reduction", width: number): Operand {
  const own = operand === "a" ? "x" : "y"; // its component in the uniforms
  const [lineStride, stepStride] = along === "line"
    ? ["1", `uniforms.widths.${own}`]
    : [`uniforms.widths.${own}`, "1"];
  return {
    components: componentsOf(width),
    along,
    line: `
      let inside = i32(line < uniforms.sizes.${own});
      return vec4<i32>(member * uniforms.strides.${own} + line * ${lineStride}, 0, 0, inside);`,
    step: `return vec4<i32>(k * ${stepStride}, 0, 0, i32(k < reduction));`,
    at: `return line.x + step.x;`,
  };
}
