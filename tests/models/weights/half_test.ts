import { assertEquals } from "@std/assert";
import {
  narrowToBfloat16,
  narrowToFloat16,
  widenBfloat16,
  widenFloat16,
} from "../../../models/weights/half.ts";

const EVERY_PATTERN = Uint16Array.from({ length: 65536 }, (_, i) => i);

/** The value of a sign-exponent-fraction pattern, straight from the definition of the format. */
function definedValue(pattern: number, exponentBits: number, fractionBits: number): number {
  const digits = pattern.toString(2).padStart(16, "0");
  const sign = digits[0] === "1" ? -1 : 1;
  const exponent = parseInt(digits.slice(1, 1 + exponentBits), 2);
  const fraction = parseInt(digits.slice(1 + exponentBits), 2) / 2 ** fractionBits;
  const bias = 2 ** (exponentBits - 1) - 1;
  if (exponent === 2 * bias + 1) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** (1 - bias) : sign * (1 + fraction) * 2 ** (exponent - bias);
}

const FORMATS = [
  { name: "float16", widen: widenFloat16, narrow: narrowToFloat16, exponentBits: 5, fractionBits: 10 },
  { name: "bfloat16", widen: widenBfloat16, narrow: narrowToBfloat16, exponentBits: 8, fractionBits: 7 },
];

for (const { name, widen, narrow, exponentBits, fractionBits } of FORMATS) {
  Deno.test(`${name}: all 65,536 patterns widen to their defined values`, () => {
    const values = widen(EVERY_PATTERN);
    const wrong = EVERY_PATTERN.filter((p) =>
      !Object.is(values[p], definedValue(p, exponentBits, fractionBits))
    );
    assertEquals([...wrong], []);
  });

  Deno.test(`${name}: every pattern survives widening and narrowing, a NaN as some NaN`, () => {
    const values = widen(EVERY_PATTERN), back = narrow(values), again = widen(back);
    const wrong = EVERY_PATTERN.filter((p) =>
      Number.isNaN(values[p]) ? !Number.isNaN(again[p]) : back[p] !== p
    );
    assertEquals([...wrong], []);
  });

  Deno.test(`${name}: between any two neighbours the nearest is taken, the even one in the middle`, () => {
    const infinity = (2 ** exponentBits - 1) << fractionBits;
    const lower = EVERY_PATTERN.slice(0, infinity), values = widen(lower);
    const sample = (pick: (value: number, gap: number) => number) =>
      Float32Array.from(
        values,
        (value, i) => pick(value, (values[i + 1] ?? 2 * value - values[i - 1]!) - value),
      );
    const middle = sample((value, gap) => value + gap / 2);
    const bits = (x: Float32Array) => new Uint32Array(x.buffer);
    const below = new Float32Array(bits(middle).map((b) => b - 1).buffer);
    const above = new Float32Array(bits(middle).map((b) => b + 1).buffer);
    assertEquals(narrow(below), lower, "just below the middle");
    assertEquals(narrow(above), lower.map((p) => p + 1), "just above the middle");
    assertEquals(narrow(middle), lower.map((p) => p + p % 2), "in the middle");
    assertEquals(narrow(middle.map((v) => -v)), lower.map((p) => 0x8000 + p + p % 2), "negative");
  });
}

Deno.test("float16: Deno's own DataView agrees, where it has the method", {
  ignore: !("getFloat16" in DataView.prototype),
}, () => {
  const view = new DataView(EVERY_PATTERN.buffer) as DataView & {
    getFloat16(offset: number, le: boolean): number;
  };
  const own = widenFloat16(EVERY_PATTERN);
  assertEquals(own, Float32Array.from({ length: 65536 }, (_, i) => view.getFloat16(2 * i, true)));
});
