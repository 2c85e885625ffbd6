/** What each check allows, at its edges. */
import { assertEquals } from "@std/assert";
import {
  allows,
  type AnyCheck,
  flag,
  functionOf,
  list,
  members,
  number,
  oneOf,
  orOfStep,
  seed,
  such,
  text,
  truncation,
  whole,
} from "../../../models/options/mod.ts";

const least = 1 + Number.EPSILON, tiny = 1e-60; // too small for single precision: it would be 0 there

const EDGES: readonly [
  check: AnyCheck,
  wanted: string,
  right: readonly unknown[],
  wrong: readonly unknown[],
][] = [
  [whole(), "a whole number", [-3, -0, 0, Number.MAX_SAFE_INTEGER], [0.5, 2 ** 53, Infinity, NaN, "1", 1n]],
  [whole(1), "a whole number of at least 1", [1, 2 ** 52], [0, -1, least, 1.5]],
  [whole(1, 3), "a whole number between 1 and 3", [1, 3], [0, 4, 2.5]],
  [number(), "a finite number", [-1, 0, 0.5, 3.4e38], [NaN, Infinity, 3.5e38, "0", null, true]],
  [number({ least: 0 }), "a number of at least 0", [0, -0, tiny, 1e30], [-tiny - 1e-300, -1]],
  [number({ above: 0 }), "a number above 0", [1e-40, 1], [0, tiny, -1]],
  [number({ least: 0, most: 1 }), "a number between 0 and 1", [0, 1, 0.5], [-1e-9, 1.001]],
  [number({ least: 0, below: 1 }), "a number of at least 0 and below 1", [0, 0.999], [1, 1 - 1e-12, -0.1]],
  [number({ above: 0, most: 2 }), "a number above 0 and of 2 at the most", [1e-3, 2], [0, 2.01]],
  [truncation, "a number between -2 and 2", [-2, 0, 0.7, 1, 2], [-2.01, 2.01, NaN]],
  [oneOf("a", "b"), 'one of "a", "b"', ["a", "b"], ["A", "", "ab", ["a"], undefined]],
  [flag, "true or false", [true, false], [0, 1, "true", null]],
  [text, "a text that is not empty", ["x", " x "], ["", " \n", 1, ["x"]]],
  [functionOf("x"), "a function of x", [() => 1, Math.max], [{}, "x"]],
  [orOfStep(whole(1)), "a whole number of at least 1, or a function of the step", [1, () => 0], [0, "1"]],
  [list(text, "texts", { least: 1 }), "texts", [["a"], ["a", "b", "a"]], [
    [],
    ["a", ""],
    "a",
    new Set(["a"]),
    {},
  ]],
  [list(text, "texts"), "texts", [[]], [{}, null]],
  [list(text, "texts", { distinct: true }), "texts", [[], ["a", "b"]], [["a", "b", "a"]]],
  [seed, "a whole number, or a text that is not empty", [0, -5, "x/1"], [0.5, NaN, "", null]],
  [list(text, "texts", { distinct: true }), "texts", [[], ["a", "b"]], [["a", "b", "a"]]],
  [members({ x: whole(1) }), "an object of x", [{}, { x: 1 }, { x: undefined }], [
    { x: 0 },
    { y: 1 },
    [],
    null,
  ]],
  [such("even", (value) => (value as number) % 2 === 0), "even", [0, 2], [1]],
];

for (const [i, [check, wanted, right, wrong]] of EDGES.entries()) {
  Deno.test(`check ${i}: ${wanted} is what the check says, and neither more nor less`, () => {
    assertEquals(check.wanted, wanted);
    for (const value of right) assertEquals([...check.problems("x", value)], [], String(value));
    for (const value of wrong) assertEquals(allows(check, value), false, String(value));
  });
}

Deno.test("a problem names option, value and what is allowed, and the word that may be meant", () => {
  const problems = (check: AnyCheck, value: unknown) => [...check.problems("order", value)];
  assertEquals(problems(oneOf("source-first", "adapted-first"), "source_first"), [
    'order is "source_first". It must be one of "source-first", "adapted-first". Did you mean "source-first"?',
  ]);
  assertEquals(problems(oneOf("source-first"), "SOURCE-FIRST"), [
    'order is "SOURCE-FIRST". It must be one of "source-first". Did you mean "source-first"?',
  ]);
  assertEquals(problems(list(text, "a list of texts", { distinct: true }), ["a", 5, "a"]), [
    "order[1] is 5. It must be a text that is not empty",
    'order[2] is "a", as order[0] is. Give it once',
  ]);
  assertEquals(problems(members({ image: whole(1), text: whole(1) }), { image: 0, txt: 1 }), [
    "order: image is 0. It must be a whole number of at least 1",
    'order: has no option "txt". Did you mean "text"?',
  ]);
});

Deno.test("any value can be shown, and a long one does not fill the terminal", () => {
  const own: { self?: unknown } = {};
  own.self = own;
  const shownIn = (value: unknown) => [...whole().problems("x", value)][0]!.split(". It must")[0]!;
  assertEquals(shownIn(own), "x is an object");
  assertEquals(shownIn(Symbol("s")), "x is Symbol(s)");
  assertEquals(shownIn(3n), "x is 3n");
  assertEquals(shownIn(undefined), "x is undefined");
  assertEquals(shownIn(new Float32Array(1000)), "x is a Float32Array");
  assertEquals(shownIn(new Map()), "x is a Map");
  assertEquals(shownIn(Promise.resolve(1)), "x is a Promise");
  assertEquals(shownIn(Object.create(null)), "x is {}");
  assertEquals(shownIn(Math.max), "x is a function");
  assertEquals(shownIn(Array(1000).fill(1)).length, "x is ".length + 80);
});
