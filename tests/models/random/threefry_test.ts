import { assert, assertEquals } from "@std/assert";
import { normalsOf, threefry, type Words } from "../../../models/random/threefry.ts";

const hex = ([x, y]: Words) => [x, y].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");

Deno.test("threefry() gives the words that its authors publish", () => {
  assertEquals(hex(threefry([0, 0], [0, 0])), "6b200159 99ba4efe");
  assertEquals(hex(threefry([-1, -1], [-1, -1])), "1cb996fc bb002be7");
  assertEquals(hex(threefry([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])), "c4923a9c 483df7a0");
});

Deno.test("normalsOf() draws from N(0, 1), each number on its own", () => {
  const count = 100_000, values = normalsOf([1, 2], count);
  const mean = (f: (value: number, i: number) => number) =>
    values.reduce((sum, value, i) => sum + f(value, i), 0) / count;
  const within = (value: number, expected: number, deviation: number) =>
    assert(Math.abs(value - expected) < 4 * deviation / Math.sqrt(count), `${value}, not ${expected}`);
  within(mean((x) => x), 0, 1);
  within(mean((x) => x ** 2), 1, Math.sqrt(2));
  within(mean((x) => x ** 3), 0, Math.sqrt(15));
  within(mean((x) => x ** 4), 3, Math.sqrt(96));
  within(mean((x) => Number(Math.abs(x) > 3)), 0.0027, Math.sqrt(0.0027));
  for (const lag of [1, 2, 3]) within(mean((x, i) => x * (values[i + lag] ?? 0)), 0, 1);
  const others = normalsOf([1, 3], count);
  within(mean((x, i) => x * others[i]!), 0, 1);
  assertEquals(normalsOf([1, 2], 5), values.slice(0, 5));
});
