/** What activations, normalisations and their gradients are made of, as vectors. */
import { NORMAL_TAIL, TANH_GELU } from "../../../../ops/gelu.ts";
import { after, exponential, greater, polynomial, whereAboveZero } from "./expressions.ts";
import type { VectorLocal } from "./function_body.ts";
import { lanes, type Vector } from "./values.ts";

/** Slope of StyleGAN's activation below zero. */
const SLOPE = lanes(0.2);

export const ONE = lanes(1);

/** 1 / (1 + e^v). Overwrites s and t. */
export const sigmoidOfMinus = (v: Vector, s: VectorLocal, t: VectorLocal) =>
  ONE.dividedBy(ONE.plus(exponential(v, s, t)));

/** a + b x² */
export const even = (a: number, b: number, x: Vector) => lanes(a).plus(lanes(b).times(x).times(x));

/** 1 / (1 + e^(−u(x))) of the GELU by tanh. Overwrites s and t. */
export const tanhGate = (x: Vector, s: VectorLocal, t: VectorLocal) =>
  sigmoidOfMinus(x.times(even(-TANH_GELU.slope, -TANH_GELU.cube, x)), s, t);

/** Φ(x), of N(0, 1). Leaves e^(−x²/2) in e, and overwrites s and t. */
export const normalDistribution = (x: Vector, e: VectorLocal, s: VectorLocal, t: VectorLocal) => {
  const size = greater(x, lanes(0).minus(x));
  return after([
    e.becomes(exponential(x.times(x).times(lanes(-0.5)), s, t)),
    t.becomes(ONE.dividedBy(ONE.plus(size.times(lanes(NORMAL_TAIL.rate))))),
    s.becomes(e.times(t).times(polynomial(t, NORMAL_TAIL.coefficients))),
  ], whereAboveZero(x, ONE.minus(s), s));
};

/** (x − mean) / σ */
export const standard = (x: Vector, mean: Vector, inverse: Vector) => x.minus(mean).times(inverse);

/** max(v, 0.2 v) */
export const activated = (value: Vector, v: VectorLocal) =>
  after([v.becomes(value)], greater(v, v.times(SLOPE)));

/** dv · gain, of dv = dy · slope(y), which it leaves in dv. */
export const activationGradient = (dy: Vector, y: Vector, dv: VectorLocal, gain: Vector) =>
  after([dv.becomes(whereAboveZero(y, dy, dy.times(SLOPE)))], dv.times(gain));

/** x̂ ⊙ weight + shift, of an image normalised as a whole. */
export const normalized = ({ x, mean, inverse, weight, shift }: Readonly<Record<NormalizedReads, Vector>>) =>
  standard(x, mean, inverse).times(weight).plus(shift);

type NormalizedReads = "x" | "mean" | "inverse" | "weight" | "shift";

/** dy · s · (1 + slope · x · (1 − s)), with s = sigmoid(slope · x). Overwrites s and t. */
export const swishGradient = (dy: Vector, x: Vector, minusSlope: Vector, s: VectorLocal, t: VectorLocal) => {
  const falls = minusSlope.times(x).times(ONE.minus(s));
  return after([s.becomes(sigmoidOfMinus(x.times(minusSlope), s, t))], dy.times(s).times(ONE.minus(falls)));
};
