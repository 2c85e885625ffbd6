/** Functions of vectors of four float32, lane by lane. */
import type { Assignment, VectorLocal } from "./function_body.ts";
import { integer, lanes, Vector, vectorOf } from "./values.ts";

export function squareRoot(a: Vector): Vector {
  return vectorOf("f32x4.sqrt", a);
}

/** The larger of two; a where they are equal, or no numbers. One instruction, where `f32x4.max` takes eight. */
export function greater(a: Vector, b: Vector): Vector {
  return vectorOf("f32x4.pmax", a, b);
}

/** The lesser of two; a where they are equal, or no numbers. */
function lesser(a: Vector, b: Vector): Vector {
  return vectorOf("f32x4.pmin", a, b);
}

/** Σₖ cₖ xᵏ, by Horner's rule. */
export function polynomial(x: Vector, coefficients: readonly number[]): Vector {
  return coefficients.map(lanes).reduceRight((sum, coefficient) => sum.times(x).plus(coefficient));
}

/** Each lane of `positive` where `x` is above 0, of `otherwise` elsewhere. */
export function whereAboveZero(x: Vector, positive: Vector, otherwise: Vector): Vector {
  return vectorOf("v128.bitselect", positive, otherwise, vectorOf("f32x4.gt", x, lanes(0)));
}

/** A value for which some locals are set first, in the midst of the expression of which it is a part. */
export function after(assignments: readonly Assignment[], { code, text }: Vector): Vector {
  return new Vector(
    [...assignments.flatMap((assignment) => assignment.code), ...code],
    `(${[...assignments.map((assignment) => assignment.text), text].join("; ")})`,
  );
}

/** Outside of these, e^x is no normal float: x is clamped to them. */
const LEAST_EXPONENT = -87, LARGEST_EXPONENT = 88;
/** ln 2 in two parts (Cody and Waite, 1980): multiples of the first by whole numbers below 2¹⁰ are exact. */
const LN2_HIGH = 0.693359375, LN2_LOW = Math.LN2 - LN2_HIGH;
/** From here to its double, the last bit of a float stands for 1. */
const LAST_UNITS = 2 ** 23;
/** 1 / k! */
const TAYLOR = [1, 1, 1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720, 1 / 5040];

/**
 * e^x, as 2ⁿ e^r with n = round(x / ln 2) and r = x − n ln 2, so that |r| ≤ ln 2 / 2: there the Taylor series of e^r up to
 * r⁷ is exact to float32.
 *
 * @param x May read the scratch, which is overwritten
 * @param r Scratch, as is n
 */
export function exponential(x: Vector, r: VectorLocal, n: VectorLocal): Vector {
  const limited = lesser(greater(x, lanes(LEAST_EXPONENT)), lanes(LARGEST_EXPONENT));
  const rest = r.minus(n.times(lanes(LN2_HIGH))).minus(n.times(lanes(LN2_LOW)));
  const biased = n.plus(lanes(LAST_UNITS + 127)); // its last bits are those of the whole number n + 127
  return after(
    [r.becomes(limited), n.becomes(vectorOf("f32x4.nearest", r.times(lanes(Math.LOG2E)))), r.becomes(rest)],
    polynomial(r, TAYLOR).times(vectorOf("i32x4.shl", biased, integer(23))),
  );
}
