/** Of every function that takes options without being a plugin: what it says of them, made from its own table. */
import { assertEquals, assertThrows } from "@std/assert";
import { adam, augmentedViews, clip, ensemble, stylegan2, worldGenerator } from "../../../mod.ts";
import { AUGMENTED_VIEWS_OPTIONS } from "../../../models/encoders/augmented_views.ts";
import { CLIP_OPTIONS } from "../../../models/encoders/clip.ts";
import { MEMBER } from "../../../models/encoders/ensemble.ts";
import type { OptionTable } from "../../../models/options/mod.ts";
import { STYLEGAN2_OPTIONS } from "../../../models/stylegan2/load.ts";
import { DOMAIN } from "../../../models/world/mod.ts";
import { ADAM_OPTIONS } from "../../../pipeline/optimizer/adam.ts";
import { rightFor, wrongFor } from "../../support/wrong_values.ts";

interface Taker {
  readonly table: OptionTable<object>;
  /** Calls the function with one option changed. */
  call(options: object): unknown;
  /** What stands before each problem. */
  readonly before: string;
}

const some = clip("clip.pt");
const TAKERS: Readonly<Record<string, Taker>> = {
  stylegan2: {
    table: STYLEGAN2_OPTIONS,
    call: (options) => stylegan2({ weights: "a.pt", ...options }),
    before: "stylegan2(): ",
  },
  clip: { table: CLIP_OPTIONS, call: (options) => clip({ weights: "a.pt", ...options }), before: "clip(): " },
  ensemble: {
    table: MEMBER,
    call: (options) => ensemble([{ encoder: some }, { encoder: some, ...options }]),
    before: "ensemble(): members[1]: ",
  },
  augmentedViews: {
    table: AUGMENTED_VIEWS_OPTIONS,
    call: (options) => augmentedViews(some, options),
    before: "augmentedViews(): ",
  },
  worldGenerator: {
    table: DOMAIN,
    call: (options) => worldGenerator({ species: "dog", style: "photo", ...options }),
    before: "worldGenerator(): ",
  },
  adam: { table: ADAM_OPTIONS, call: (options) => adam(options), before: "adam(): " },
};

for (const [name, { table, call, before }] of Object.entries(TAKERS)) {
  for (const [option, check] of Object.entries(table)) {
    Deno.test(`${name}() refuses wrong values of ${option}, by option and value, and takes others`, () => {
      for (const value of wrongFor(check)) {
        const found = [...check.problems(option, value)];
        const own = option === "weights" && typeof value !== "string"; // with a way out for what people give
        const message = own ? `${before}takes the path`.replace(": ", " ") : before + found[0];
        assertThrows(() => call({ [option]: value }), TypeError, message);
      }
      for (const value of rightFor(check)) call({ [option]: value });
    });
  }
  Deno.test(`${name}() names an option that it does not know`, () => {
    assertThrows(() => call({ nonsense: 1 }), TypeError, `${before}has no option "nonsense"`);
  });
}

Deno.test("where one word would do, it is checked, too", () => {
  assertThrows(
    () => worldGenerator("dgo" as "dog"),
    TypeError,
    'species is "dgo". It must be one of "dog", ',
  );
  assertThrows(() => stylegan2(""), TypeError, 'weights is "". It must be the path of a weight file');
  assertThrows(() => clip(""), TypeError, 'weights is "". It must be the path of a weight file');
  assertThrows(() => stylegan2(new Map() as unknown as string), TypeError, "and was given a Map");
  assertThrows(
    () => augmentedViews("clip.pt" as never),
    TypeError,
    'source is "clip.pt". It must be an encoder',
  );
  assertThrows(() => ensemble([]), TypeError, "members is []. It must be a list with at least one member");
  assertThrows(() => ensemble(some as never), TypeError, "It must be a list with at least one member");
});

Deno.test("options that are not given are those of the documentation", () => {
  assertEquals(adam().options, { adam: { learningRate: 0.002, beta1: 0, beta2: 0.99, epsilon: 1e-8 } });
  assertEquals(adam({ learningRate: 0.05 }).options, {
    adam: { learningRate: 0.05, beta1: 0, beta2: 0.99, epsilon: 1e-8 },
  });
});
