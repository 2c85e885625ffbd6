import * as tf from "@tensorflow/tfjs";
import { defineKernel, run } from "./kernel.ts";

/** As `columnSums`. */
export const columnSumKernel = defineKernel<
  { readonly x: tf.Tensor2D },
  { readonly scale: number },
  tf.Tensor1D
>("ColumnSum");

/**
 * y[c] = s Σᵣ x[r, c]: the gradient of what was added to every row.
 *
 * Differentiable where it is composed. It is meant for gradients and for values of `withGradient`.
 *
 * @param x [rows, columns]
 * @param scale s, by default 1
 * @returns [columns]
 */
export function columnSums(x: tf.Tensor2D, scale = 1): tf.Tensor1D {
  const sums = run(columnSumKernel, { x }, { scale });
  if (sums) return sums;
  return scale === 1 ? tf.sum(x, 0) : tf.mul<tf.Tensor1D>(tf.sum(x, 0), scale);
}
