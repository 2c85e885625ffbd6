import * as tf from "@tensorflow/tfjs";
import { columnSums } from "./column_sum.ts";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, run } from "./kernel.ts";

/** What the terms of `linear` are multiplied by. */
export interface LinearScales {
  /** s, of x W. Default 1. */
  readonly scale?: number;
  /** t, of the bias. Default 1. */
  readonly biasScale?: number;
  /** g, of both together. Default 1. */
  readonly gain?: number;
}

/** Factors of a product and of a bias. */
interface Factors {
  readonly scale: number;
  readonly biasScale: number;
}

/** s A B + t b, of matrices that are read as they are or transposed, and b, if any, of a row's length. */
export const linearKernel = defineKernel<
  { readonly a: tf.Tensor2D; readonly b: tf.Tensor2D; readonly bias?: tf.Tensor1D | undefined },
  Factors & { readonly transposeA: boolean; readonly transposeB: boolean },
  tf.Tensor2D
>("Linear");

/**
 * y = g (s x W + t b), over the last axis.
 *
 * @param x [..., inputs]
 * @param weight W [inputs, outputs]
 * @param bias b [outputs]
 * @returns [..., outputs]
 */
export function linear<T extends tf.Tensor>(
  x: T,
  weight: tf.Tensor2D,
  bias?: tf.Tensor1D,
  { scale = 1, biasScale = 1, gain = 1 }: LinearScales = {},
): T {
  const rows = tf.reshape<tf.Rank.R2>(x, [-1, weight.shape[0]]);
  const y = hasKernel(linearKernel)
    ? fused(rows, weight, bias, { scale: gain * scale, biasScale: gain * biasScale })
    : composed(rows, weight, bias, { scale, biasScale, gain });
  return tf.reshape(y, [...x.shape.slice(0, -1), weight.shape[1]]) as T;
}

function fused(
  x: tf.Tensor2D,
  weight: tf.Tensor2D,
  bias: tf.Tensor1D | undefined,
  factors: Factors,
): tf.Tensor2D {
  const upright = { transposeA: false, transposeB: false };
  return withGradient({ x, weight, bias }, () => ({
    value: run(linearKernel, { a: x, b: weight, bias }, { ...factors, ...upright })!,
    saved: { x, weight },
    gradient: (dy, { x, weight }) => ({
      x: () => product(dy, weight, factors, { ...upright, transposeB: true }),
      weight: () => product(x, dy, factors, { ...upright, transposeA: true }),
      bias: () => columnSums(dy, factors.biasScale),
    }),
  }));
}

/** s A B, differentiable where a gradient is differentiated itself. */
function product(
  a: tf.Tensor2D,
  b: tf.Tensor2D,
  factors: Factors,
  transposed: { readonly transposeA: boolean; readonly transposeB: boolean },
): tf.Tensor2D {
  return run(linearKernel, { a, b }, { ...factors, ...transposed }) ??
    multiplied(tf.matMul<tf.Tensor2D>(a, b, transposed.transposeA, transposed.transposeB), factors.scale);
}

function composed(
  x: tf.Tensor2D,
  weight: tf.Tensor2D,
  bias: tf.Tensor1D | undefined,
  { scale, biasScale, gain }: Required<LinearScales>,
): tf.Tensor2D {
  const product = tf.matMul<tf.Tensor2D>(multiplied(x, scale), weight);
  return multiplied(bias ? tf.add<tf.Tensor2D>(product, multiplied(bias, biasScale)) : product, gain);
}

function multiplied<T extends tf.Tensor>(x: T, factor: number): T {
  return factor === 1 ? x : tf.mul(x, factor);
}
