import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, type NoAttributes, run } from "./kernel.ts";
import type { Scalar, Tensor } from "../tensors.ts";

/** Three tensors of one shape. */
interface Weighted {
  readonly x: Tensor;
  readonly reference: Tensor;
  readonly factors: Tensor;
}

/** As `weightedSquaredDistance`. */
export const weightedDistanceKernel = defineKernel<Weighted, NoAttributes, Scalar>("WeightedSquaredDistance");

/** dxᵢ = 2 dy fᵢ (xᵢ − rᵢ), of x's shape. */
export const weightedDistanceGradientKernel = defineKernel<Weighted & { readonly dy: Scalar }>(
  "WeightedSquaredDistanceGradient",
);

/**
 * Σᵢ fᵢ (xᵢ − rᵢ)², whose gradient 2 fᵢ (xᵢ − rᵢ) reaches x alone: r and f count as constant.
 *
 * @param reference r, of x's shape
 * @param factors f, of x's shape
 */
export function weightedSquaredDistance(x: Tensor, reference: Tensor, factors: Tensor): Scalar {
  return withGradient({ x }, () => ({
    value: run(weightedDistanceKernel, { x, reference, factors }) ?? composed({ x, reference, factors }),
    saved: { x, reference, factors },
    gradient: (dy, { x, reference, factors }) => ({
      x: () =>
        run(weightedDistanceGradientKernel, { dy, x, reference, factors }) ??
          tf.mul(tf.mul(factors, tf.sub(x, reference)), tf.mul(dy, 2)),
    }),
  }));
}

function composed({ x, reference, factors }: Weighted): Scalar {
  return tf.tidy(() => {
    const difference = tf.sub(x, reference);
    return tf.sum(tf.mul(tf.mul(factors, difference), difference));
  });
}
