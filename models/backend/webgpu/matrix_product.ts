/** Products of matrices as tiled products. */
import * as tf from "@tensorflow/tfjs";
import { elementCount } from "../../shape.ts";
import { componentsOf, integers } from "./program.ts";
import type { Operand } from "./tile.ts";
import type { TiledProduct } from "./tiled_product.ts";

/**
 * The product of two matrices or stacks of them, and its shape. An operand that is neither one matrix nor one for each
 * member of the batch must have been broadcast.
 *
 * @param a [..., rows, columns], its shape
 * @param b likewise; what stands before its matrices is broadcast against that of a
 */
export function matrixProduct(
  a: readonly number[],
  b: readonly number[],
  transposeA = false,
  transposeB = false,
): TiledProduct & { readonly shape: number[] } {
  const outerA = a.slice(0, -2), outerB = b.slice(0, -2);
  const outer = tf.backend_util.assertAndGetBroadcastShape(outerA, outerB), count = elementCount(outer);
  const [rowsA, columnsA] = a.slice(-2) as [number, number];
  const [rowsB, columnsB] = b.slice(-2) as [number, number];
  const rows = transposeA ? columnsA : rowsA, columns = transposeB ? rowsB : columnsB;
  // One right operand for a whole stack of left ones: the stack is one tall matrix.
  const tall = elementCount(outerB) === 1 && !transposeA;
  const members = tall ? 1 : count, height = tall ? rows * count : rows;
  const strideA = elementCount(outerA) === 1 ? 0 : rowsA * columnsA;
  const strideB = elementCount(outerB) === 1 ? 0 : rowsB * columnsB;
  return {
    name: `matmul_${transposeA}_${transposeB}`,
    a: matrix("a", transposeA ? "line" : "reduction", columnsA),
    b: matrix("b", transposeB ? "reduction" : "line", columnsB),
    members,
    rows: height,
    columns,
    reduction: transposeA ? rowsA : columnsA,
    uniforms: "strides : vec2<i32>, widths : vec2<i32>,",
    uniformValues: [integers(strideA, strideB), integers(columnsA, columnsB)],
    rowOffset: `return (member * uniforms.sizes.x + row) * uniforms.sizes.y;`,
    size: members * height * columns,
    shape: [...outer, rows, columns],
  };
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
