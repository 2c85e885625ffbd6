/** Expressions of vectors of four float32: arithmetic and functions, lane by lane. */
import { binary, type Code, constant, constantVector, ternary, unary } from "./assembler.ts";

/** Vectors by name. `set` is code that leaves nothing behind but the vector's value. */
export interface Vectors {
  get(name: string): Code;
  set(name: string, value: Code): Code;
}

export function add(a: Code, b: Code): Code {
  return binary("f32x4.add", a, b);
}

export function subtract(a: Code, b: Code): Code {
  return binary("f32x4.sub", a, b);
}

/** The product of all factors, from the left. */
export function multiply(...factors: readonly Code[]): Code {
  return factors.reduce((product, factor) => binary("f32x4.mul", product, factor));
}

export function divide(a: Code, b: Code): Code {
  return binary("f32x4.div", a, b);
}

export function squareRoot(a: Code): Code {
  return unary("f32x4.sqrt", a);
}

/** The larger of two. */
export function greater(a: Code, b: Code): Code {
  return binary("f32x4.max", a, b);
}

/** Σₖ cₖ xᵏ, by Horner's rule. */
export function polynomial(x: Code, coefficients: readonly number[]): Code {
  return coefficients.reduceRight<Code>(
    (sum, coefficient) =>
      sum.length === 0 ? constantVector(coefficient) : add(multiply(sum, x), constantVector(coefficient)),
    [],
  );
}

/** Each lane of `positive` where `x` is above 0, of `otherwise` elsewhere. */
export function whereAboveZero(x: Code, positive: Code, otherwise: Code): Code {
  return ternary("v128.bitselect", positive, otherwise, binary("f32x4.gt", x, constantVector(0)));
}

/** Outside of these, e^x is no normal float: x is clamped to them. */
const LEAST_EXPONENT = -87, LARGEST_EXPONENT = 88;
/** ln 2 in two parts (Cody and Waite, 1980): multiples of the first by whole numbers below 2¹⁰ are exact. */
const LN2_HIGH = 0.693359375, LN2_LOW = Math.LN2 - LN2_HIGH;
/** 1 / k! */
const TAYLOR = [1, 1, 1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720, 1 / 5040];

/**
 * e^x, as 2ⁿ e^r with n = round(x / ln 2) and r = x − n ln 2, so that |r| ≤ ln 2 / 2: there the Taylor series of e^r up to
 * r⁷ is exact to float32.
 *
 * @param x May read the scratch, which is overwritten
 * @param scratch Names of two vectors
 */
export function exponential(
  x: Code,
  { get, set }: Vectors,
  [first, second]: readonly [string, string],
): Code {
  const limited = binary(
    "f32x4.min",
    binary("f32x4.max", x, constantVector(LEAST_EXPONENT)),
    constantVector(LARGEST_EXPONENT),
  );
  const n = unary("f32x4.nearest", multiply(get(first), constantVector(Math.LOG2E)));
  const r = [LN2_HIGH, LN2_LOW].reduce<Code>(
    (rest, part) => subtract(rest, multiply(get(second), constantVector(part))),
    get(first),
  );
  const series = polynomial(get(first), TAYLOR);
  const exponent = unary("i32x4.trunc_sat_f32x4_s", add(get(second), constantVector(127)));
  const power = binary("i32x4.shl", exponent, constant(23));
  return [...set(first, limited), ...set(second, n), ...set(first, r), ...multiply(series, power)];
}
