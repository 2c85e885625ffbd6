import * as tf from "@tensorflow/tfjs";
import { checkShape } from "./check_shape.ts";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, type NoAttributes, run } from "./kernel.ts";
import { listed, numbered } from "./named_tensors.ts";
import type { Scalar, Tensor } from "../tensors.ts";

/** What a distance is taken of: three tensors of one shape. */
export interface Weighted {
  /** x, which the gradient reaches. */
  readonly x: Tensor;
  /** r, from which it is distant. */
  readonly reference: Tensor;
  /** f, by which squared differences count. */
  readonly factors: Tensor;
}

/** As `weightedSquaredDistance`. */
export const weightedDistanceKernel = defineKernel<Weighted, NoAttributes, Scalar>("WeightedSquaredDistance");

/** dxᵢ = 2 dy fᵢ (xᵢ − rᵢ), of x's shape. */
export const weightedDistanceGradientKernel = defineKernel<Weighted & { readonly dy: Scalar }>(
  "WeightedSquaredDistanceGradient",
);

/** As `weightedSquaredDistances`, of numbered sets of `x`, `reference` and `factors`. */
export const weightedDistancesKernel = defineKernel<Numbered, NoAttributes, Scalar>(
  "WeightedSquaredDistances",
);

/** The dx of each set in turn. */
export const weightedDistancesGradientKernel = defineKernel<
  Numbered & { readonly dy: Scalar },
  NoAttributes,
  readonly Tensor[]
>("WeightedSquaredDistancesGradient");

type Numbered = Readonly<Record<string, Tensor>>;

/**
 * Σᵢ fᵢ (xᵢ − rᵢ)², whose gradient 2 fᵢ (xᵢ − rᵢ) reaches x alone: r and f count as constant.
 *
 * @param reference r, of x's shape
 * @param factors f, of x's shape
 * @throws {TypeError} naming the one of another shape
 */
export function weightedSquaredDistance(x: Tensor, reference: Tensor, factors: Tensor): Scalar {
  return weightedSquaredDistances([{ x, reference, factors }]);
}

/**
 * The sum of `weightedSquaredDistance` over sets of tensors: over all weights of a network, say. Of none it is 0.
 *
 * Where a backend has `weightedDistancesKernel`, the gradients of all sets are computed at once and live until the end of
 * the backward pass, those of weights that do not learn too: what is asked for is not known before the first is.
 */
export function weightedSquaredDistances(sets: readonly Weighted[]): Scalar {
  for (const { x, reference, factors } of sets) {
    checkShape("weightedSquaredDistance", "reference", reference, x.shape);
    checkShape("weightedSquaredDistance", "factors", factors, x.shape);
  }
  if (sets.length === 0) return tf.scalar(0);
  if (hasKernel(weightedDistancesKernel)) return all(sets);
  const terms = sets.map(one);
  return terms.length === 1 ? terms[0]! : tf.addN(terms);
}

function one({ x, reference, factors }: Weighted): Scalar {
  return withGradient({ x }, () => ({
    value: run(weightedDistanceKernel, { x, reference, factors }) ?? composed({ x, reference, factors }),
    saved: { x, reference, factors },
    gradient: (dy, weighted) => ({
      x: () => run(weightedDistanceGradientKernel, { dy, ...weighted }) ?? composedGradient(dy, weighted),
    }),
  }));
}

function all(sets: readonly Weighted[]): Scalar {
  return withGradient(numbered(sets.map(({ x }) => ({ x }))), () => ({
    value: run(weightedDistancesKernel, numbered(sets)) ?? tf.addN(sets.map(composed)),
    saved: numbered(sets),
    gradient(dy, saved) {
      const gradients = run(weightedDistancesGradientKernel, { ...saved, dy }) ??
        listed(saved, ["x", "reference", "factors"]).map((weighted) => composedGradient(dy, weighted));
      return Object.fromEntries(gradients.map((gradient, i) => [`x${i}`, () => gradient]));
    },
  }));
}

function composed({ x, reference, factors }: Weighted): Scalar {
  return tf.tidy(() => {
    const difference = tf.sub(x, reference);
    return tf.sum(tf.mul(tf.mul(factors, difference), difference));
  });
}

function composedGradient(dy: Scalar, { x, reference, factors }: Weighted): Tensor {
  return tf.mul(tf.mul(factors, tf.sub(x, reference)), tf.mul(dy, 2));
}
