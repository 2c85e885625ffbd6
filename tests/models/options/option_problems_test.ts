import { assertEquals, assertThrows } from "@std/assert";
import {
  checkArgument,
  checkOptions,
  flag,
  optionProblems,
  optionsIn,
  type OptionTable,
  required,
  text,
  whole,
} from "../../../models/options/mod.ts";

interface Options {
  readonly label: string;
  readonly count?: number;
  readonly smooth?: boolean;
}

const TABLE: OptionTable<Options> = { label: required(text), count: whole(1), smooth: flag };
const problems = (given: unknown) => [...optionProblems(given, TABLE)];

Deno.test("all that is wrong with options is told: what is missing, what is unknown, and each wrong value", () => {
  assertEquals(problems({ label: "a" }), []);
  assertEquals(problems({ label: "a", count: undefined, smooth: false }), []);
  assertEquals(problems({ count: 0, smoth: true, smooth: "yes" }), [
    'is given no "label". Give a text that is not empty',
    "count is 0. It must be a whole number of at least 1",
    'has no option "smoth". Did you mean "smooth"?',
    'smooth is "yes". It must be true or false',
  ]);
});

Deno.test("what is no object of options is told as such, and nothing is taken from it", () => {
  const unseen = [Promise.resolve({ label: "a" }), new Date(), /a/, Object.create({ label: "a", count: 0 })];
  for (const given of [null, false, 5, "fast", ["label"], new Map([["label", "a"]]), ...unseen]) {
    const [problem, ...others] = problems(given);
    assertEquals(
      problem!.startsWith("takes options { label, count, smooth }, and was given "),
      true,
      problem,
    );
    assertEquals(others, []);
    assertEquals(optionsIn(given as unknown as Options), {});
  }
});

Deno.test("names that every object has are no options", () => {
  assertEquals(problems({ label: "a", toString: 1 }), ['has no option "toString"']);
});

Deno.test("a function without a validate() of its own refuses wrong options when it is called", () => {
  checkOptions("make", { label: "a" }, TABLE);
  assertThrows(
    () => checkOptions("make", { label: "a", conut: 1, smooth: 1 }, TABLE),
    TypeError,
    'make(): has no option "conut". Did you mean "count"? smooth is 1. It must be true or false',
  );
  checkArgument("warm", "steps", 3, whole(0));
  assertThrows(
    () => checkArgument("warm", "steps", -1, whole(0)),
    TypeError,
    "warm(): steps is -1. It must be a whole number of at least 0",
  );
});
