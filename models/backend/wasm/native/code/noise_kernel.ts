/** Emits `noise`: draws from N(0, 1) by Threefry and Box-Muller, as models/random/threefry.ts defines them. */
import { PARITY, ROTATIONS, ROUNDS } from "../../../../random/threefry.ts";
import { FLOAT_BYTES } from "../../heap.ts";
import {
  binary,
  type Code,
  constant,
  constantIntegers,
  constantVector,
  FunctionBody,
  type KernelCode,
  shuffle,
  store,
  ternary,
  unary,
} from "./assembler.ts";
import { add, divide, multiply, polynomial, squareRoot, subtract } from "./expressions.ts";
import { LANES } from "./micro_kernel.ts";

/** Values that one iteration draws: two for each of four counters. */
export const NOISE_GROUP = 2 * LANES;

/** 24 bits as a number from 0 to 1. */
const SCALE = 2 ** -24;

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
  const parameters = ["out", "groups", "counter", "first", "second"];
  const f = new FunctionBody(parameters);
  f.local("group");
  const keys = ["key0", "key1", "key2"];
  for (const name of [...keys, "counters", "x", "y", "m", "above", "s", "q", "radius", "quarter", "r", "c"]) {
    f.local(name, "v128");
  }
  const v = (name: string) => f.get(name), integer = (value: number) => constantIntegers(value);
  const sum = (a: Code, b: Code) => binary("i32x4.add", a, b),
    and = (a: Code, b: Code) => binary("v128.and", a, b);
  const xor = (a: Code, b: Code) => binary("v128.xor", a, b);
  const left = (a: Code, bits: number) => binary("i32x4.shl", a, constant(bits));
  const right = (a: Code, bits: number) => binary("i32x4.shr_u", a, constant(bits));

  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const bits = ROTATIONS[round % ROTATIONS.length]!, injection = (round + 1) / 4;
    const turned = binary("v128.or", left(v("y"), bits), right(v("y"), 32 - bits));
    return [
      ...f.set("x", sum(v("x"), v("y"))),
      ...f.set("y", xor(turned, v("x"))),
      ...(round % 4 < 3 ? [] : [
        ...f.set("x", sum(v("x"), v(keys[injection % 3]!))),
        ...f.set("y", sum(sum(v("y"), v(keys[(injection + 1) % 3]!)), integer(injection))),
      ]),
    ];
  }).flat();

  const fraction = (word: string) => unary("f32x4.convert_i32x4_s", right(v(word), 8));
  const radius: Code = [ // √(−2 ln u), where u = m · 2ⁿ with m between √½ and √2, and ln m = 2 artanh s
    ...f.set("x", multiply(add(fraction("x"), constantVector(1)), constantVector(SCALE))),
    ...f.set("m", binary("v128.or", and(v("x"), integer(0x7fffff)), integer(0x3f800000))),
    ...f.set("above", binary("f32x4.gt", v("m"), constantVector(Math.SQRT2))),
    ...f.set(
      "m",
      multiply(v("m"), ternary("v128.bitselect", constantVector(0.5), constantVector(1), v("above"))),
    ),
    ...f.set("x", binary("i32x4.sub", binary("i32x4.sub", right(v("x"), 23), integer(127)), v("above"))),
    ...f.set("s", divide(subtract(v("m"), constantVector(1)), add(v("m"), constantVector(1)))),
    ...f.set("q", multiply(v("s"), v("s"))),
    ...f.set(
      "radius",
      squareRoot(multiply(
        constantVector(-2),
        add(
          multiply(unary("f32x4.convert_i32x4_s", v("x")), constantVector(Math.LN2)),
          multiply(constantVector(2), v("s"), polynomial(v("q"), [1, 1 / 3, 1 / 5, 1 / 7, 1 / 9])),
        ),
      )),
    ),
  ];
  const sign = (quarter: Code) => left(and(quarter, integer(2)), 30);
  const odd = binary("i32x4.sub", integer(0), and(v("quarter"), integer(1)));
  const direction: Code = [ // the nearest quarter of a turn, and what is left of the angle
    ...f.set("q", multiply(fraction("y"), constantVector(4 * SCALE))),
    ...f.set("r", unary("f32x4.nearest", v("q"))),
    ...f.set("quarter", unary("i32x4.trunc_sat_f32x4_s", v("r"))),
    ...f.set("r", multiply(subtract(v("q"), v("r")), constantVector(Math.PI / 2))),
    ...f.set("q", multiply(v("r"), v("r"))),
    ...f.set("c", polynomial(v("q"), [1, -1 / 2, 1 / 24, -1 / 720, 1 / 40320])),
    ...f.set("s", multiply(v("r"), polynomial(v("q"), [1, -1 / 6, 1 / 120, -1 / 5040, 1 / 362880]))),
    ...f.set("x", xor(ternary("v128.bitselect", v("s"), v("c"), odd), sign(sum(v("quarter"), integer(1))))),
    ...f.set("y", xor(ternary("v128.bitselect", v("c"), v("s"), odd), sign(v("quarter")))),
    ...f.set("x", multiply(v("x"), v("radius"))),
    ...f.set("y", multiply(v("y"), v("radius"))),
  ];
  const oneGroup: Code = [
    ...f.set("x", sum(v("counters"), v("key0"))),
    ...f.set("y", v("key1")),
    ...rounds,
    ...radius,
    ...direction,
    ...store("v128.store", f.get("out"), shuffle(v("x"), v("y"), [0, 4, 1, 5])),
    ...store("v128.store", f.get("out"), shuffle(v("x"), v("y"), [2, 6, 3, 7]), LANES * FLOAT_BYTES),
    ...f.increase("out", constant(NOISE_GROUP * FLOAT_BYTES)),
    ...f.set("counters", sum(v("counters"), integer(LANES))),
  ];
  const body = f.encode(
    f.set("key0", unary("i32x4.splat", f.get("first"))),
    f.set("key1", unary("i32x4.splat", f.get("second"))),
    f.set("key2", xor(xor(v("key0"), v("key1")), integer(PARITY))),
    f.set("counters", sum(unary("i32x4.splat", f.get("counter")), constantIntegers(0, 1, 2, 3))),
    f.loop("group", f.get("groups"), 1, oneGroup),
  );
  return { parameters: parameters.length, body };
}
