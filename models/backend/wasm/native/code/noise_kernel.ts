/**
 * Emits `noise`: draws from N(0, 1) by Threefry and Box-Muller, as models/random/threefry.ts defines them.
 *
 * listings/noise.snap lists what it emits, line by line.
 */
import { PARITY, ROTATIONS, ROUNDS } from "../../../../random/threefry.ts";
import { FLOAT_BYTES } from "../../heap.ts";
import type { KernelCode } from "./assembler.ts";
import { polynomial, squareRoot } from "./expressions.ts";
import { FunctionBody } from "./function_body.ts";
import { LANES } from "./micro_kernel.ts";
import { integer, integerLanes, lanes, shuffle, type Vector, vectorOf } from "./values.ts";

/** Values that one iteration draws: two for each of four counters. */
export const NOISE_GROUP = 2 * LANES;

/** 24 bits as a number from 0 to 1. */
const SCALE = 2 ** -24;

/** The parameters of `noise`: an address, how many groups are drawn, the first counter, and the key's two words. */
export const NOISE = ["out", "groups", "counter", "first", "second"] as const;

/** Operations on four whole numbers. */
const add = (a: Vector, b: Vector) => vectorOf("i32x4.add", a, b);
const subtract = (a: Vector, b: Vector) => vectorOf("i32x4.sub", a, b);
const and = (a: Vector, b: Vector) => vectorOf("v128.and", a, b);
const or = (a: Vector, b: Vector) => vectorOf("v128.or", a, b);
const xor = (a: Vector, b: Vector) => vectorOf("v128.xor", a, b);
const left = (a: Vector, bits: number) => vectorOf("i32x4.shl", a, integer(bits));
const right = (a: Vector, bits: number) => vectorOf("i32x4.shr_u", a, integer(bits));
const toFloats = (a: Vector) => vectorOf("f32x4.convert_i32x4_s", a);
/** The bits of a where those of `mask` are 1, of b elsewhere. */
const select = (mask: Vector, a: Vector, b: Vector) => vectorOf("v128.bitselect", a, b, mask);

/**
 * A kernel that draws two values for each counter i from `counter` on, in `groups` of four counters, with the key
 * (first, second):
 *
 *   (a, b) = Threefry-2x32(key, (i, 0))                                  (Salmon et al., SC 2011)
 *   out[2i], out[2i + 1] = √(−2 ln u) · (cos 2πv, sin 2πv)               (Box and Muller, 1958)
 *
 * with u = (⌊a / 2⁸⌋ + 1) / 2²⁴ and v = ⌊b / 2⁸⌋ / 2²⁴. Logarithm, sine and cosine are polynomials.
 */
export function noiseCode(): KernelCode {
  const code = new FunctionBody(NOISE), { out, groups, counter, first, second } = code.parameters;
  const group = code.integer("group");
  const { key0, key1, key2, counters, x, y } = code.vectors("key0", "key1", "key2", "counters", "x", "y");
  const { m, above, s, q, radius, quarter, r, c } = code.vectors(
    ...["m", "above", "s", "q", "radius", "quarter", "r", "c"] as const,
  );
  const keys = [key0, key1, key2];

  /** (x, y) ← Threefry's rounds, of whole numbers of 32 bits. */
  const mix = () => {
    for (let round = 0; round < ROUNDS; round++) {
      const bits = ROTATIONS[round % ROTATIONS.length]!, injection = (round + 1) / 4;
      x.set(add(x, y));
      y.set(xor(or(left(y, bits), right(y, 32 - bits)), x));
      if (round % 4 < 3) continue;
      x.set(add(x, keys[injection % 3]!));
      y.set(add(add(y, keys[(injection + 1) % 3]!), integerLanes(injection)));
    }
  };
  /** radius ← √(−2 ln u), where u = m · 2ⁿ with m between √½ and √2, and ln m = 2 artanh s */
  const findRadius = () => {
    x.set(toFloats(right(x, 8)).plus(lanes(1)).times(lanes(SCALE)));
    m.set(or(and(x, integerLanes(0x7fffff)), integerLanes(0x3f800000)));
    above.set(vectorOf("f32x4.gt", m, lanes(Math.SQRT2)));
    m.set(m.times(select(above, lanes(0.5), lanes(1))));
    x.set(subtract(subtract(right(x, 23), integerLanes(127)), above)); // n
    s.set(m.minus(lanes(1)).dividedBy(m.plus(lanes(1))));
    q.set(s.times(s));
    const artanh = lanes(2).times(s).times(polynomial(q, [1, 1 / 3, 1 / 5, 1 / 7, 1 / 9]));
    radius.set(squareRoot(lanes(-2).times(toFloats(x).times(lanes(Math.LN2)).plus(artanh))));
  };
  /** (x, y) ← radius · (cos 2πv, sin 2πv): the nearest quarter of a turn, and what is left of the angle */
  const findPoint = () => {
    q.set(toFloats(right(y, 8)).times(lanes(4 * SCALE)));
    r.set(vectorOf("f32x4.nearest", q));
    quarter.set(vectorOf("i32x4.trunc_sat_f32x4_s", r));
    r.set(q.minus(r).times(lanes(Math.PI / 2)));
    q.set(r.times(r));
    c.set(polynomial(q, [1, -1 / 2, 1 / 24, -1 / 720, 1 / 40320]));
    s.set(r.times(polynomial(q, [1, -1 / 6, 1 / 120, -1 / 5040, 1 / 362880])));
    const odd = subtract(integerLanes(0), and(quarter, integerLanes(1)));
    const sign = (of: Vector) => left(and(of, integerLanes(2)), 30);
    x.set(xor(select(odd, s, c), sign(add(quarter, integerLanes(1)))));
    y.set(xor(select(odd, c, s), sign(quarter)));
    x.set(x.times(radius));
    y.set(y.times(radius));
  };

  key0.set(vectorOf("i32x4.splat", first));
  key1.set(vectorOf("i32x4.splat", second));
  key2.set(xor(xor(key0, key1), integerLanes(PARITY)));
  counters.set(add(vectorOf("i32x4.splat", counter), integerLanes(0, 1, 2, 3)));
  code.for(group, groups, 1, () => {
    x.set(add(counters, key0));
    y.set(key1);
    mix();
    findRadius();
    findPoint();
    code.store(out, shuffle(x, y, [0, 4, 1, 5]));
    code.store(out, shuffle(x, y, [2, 6, 3, 7]), LANES * FLOAT_BYTES);
    out.increase(NOISE_GROUP * FLOAT_BYTES);
    counters.set(add(counters, integerLanes(LANES)));
  });
  return code.finish();
}
