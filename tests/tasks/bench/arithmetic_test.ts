import { assertEquals } from "@std/assert";
import { type CallShapes, flopsOf } from "../../../tasks/bench/arithmetic.ts";

/** Two for each of the products that are summed up. */
const CALLS: readonly [string, CallShapes, number][] = [
  ["a convolution", {
    kernel: "Conv2D",
    inputs: { x: [2, 8, 8, 3], filter: [3, 3, 3, 5] },
    outputs: [[2, 8, 8, 5]],
  }, 2 * 2 * 64 * 27 * 5],
  ["its input's gradient", {
    kernel: "Conv2DBackpropInput",
    inputs: { dy: [2, 8, 8, 5], filter: [3, 3, 3, 5] },
    outputs: [[2, 8, 8, 3]],
  }, 2 * 2 * 64 * 27 * 5],
  ["its filter's gradient", {
    kernel: "Conv2DBackpropFilter",
    inputs: { x: [2, 8, 8, 3], dy: [2, 8, 8, 5] },
    outputs: [[3, 3, 3, 5]],
  }, 2 * 2 * 64 * 27 * 5],
  ["a stack of matrix products", {
    kernel: "BatchMatMul",
    inputs: { a: [3, 7, 5], b: [3, 5, 4] },
    outputs: [[3, 7, 4]],
  }, 2 * 3 * 7 * 5 * 4],
  ["a shared right matrix", {
    kernel: "BatchMatMul",
    inputs: { a: [3, 7, 5], b: [1, 5, 4] },
    outputs: [[3, 7, 4]],
  }, 2 * 3 * 7 * 5 * 4],
  [
    "a sum of two images",
    { kernel: "Add", inputs: { a: [2, 4, 4, 3], b: [3] }, outputs: [[2, 4, 4, 3]] },
    96,
  ],
  ["a mean", { kernel: "Mean", inputs: { x: [10, 10] }, outputs: [[]] }, 100],
  ["a view", { kernel: "Reshape", inputs: { x: [10, 10] }, outputs: [[100]] }, 0],
];

for (const [what, call, flops] of CALLS) {
  Deno.test(`the arithmetic of ${what} is counted from its shapes`, () => {
    assertEquals(Math.round(flopsOf(call)), flops);
  });
}
