import { assertEquals } from "@std/assert";
import type { Config } from "../../../pipeline/plan/config.ts";
import { configProblems, MEMBERS } from "../../../pipeline/plan/config_problems.ts";
import { adam, chain, clipGradients, toyEncoder, toyGenerator } from "../../../pipeline/mod.ts";
import { rightFor, wrongFor } from "../../support/wrong_values.ts";
import { fade } from "../../support/toy_runs.ts";

const least: Config = {
  generator: toyGenerator(),
  encoder: toyEncoder(),
  prompts: { source: "dog", target: "cat" },
  steps: 1,
  plugins: [fade()],
};

const OPTIMIZER = `The config's "optimizer" is VALUE. It must be an optimizer, e.g. adam({ … }), or ` +
  "chain(clipGradients(1), adam({ … }))";

Deno.test("a config's problems name the member, what it is, and what it must be", () => {
  const problemOf = (members: Record<string, unknown>) => [
    ...configProblems({ ...least, ...members } as unknown as Config),
  ];
  const cases: [Record<string, unknown>, string][] = [
    [{ seed: 0.5 }, `The config's "seed" is 0.5. It must be a whole number`],
    [
      { generator: "dogs.pt" },
      `The config's "generator" is "dogs.pt". It must be a generator source, e.g. ` +
      'stylegan2("weights.safetensors")',
    ],
    [
      { encoder: () => {} },
      `The config's "encoder" is a function. It must be an encoder source, e.g. ` +
      'clip("ViT-B-32.safetensors")',
    ],
    [
      { prompts: { source: "dog" } },
      `The config's "prompts": is given no "target". Give a text that is not empty`,
    ],
    [
      { prompts: { source: "a", target: "b", templates: ["a photo"] } },
      `The config's "prompts": templates[0] is "a photo". It must be a text that holds "{}"`,
    ],
    [
      { prompts: { source: "a", target: "b", template: ["a {}"] } },
      `The config's "prompts": has no option "template". Did you mean "templates"?`,
    ],
    [
      { prompts: { source: "a", target: "b", templates: [] } },
      `The config's "prompts": templates is []. It must be a list of texts that hold "{}", with at least one`,
    ],
    [
      { prompts: { source: "a", target: "b", templates: ["a {}", "a {}"] } },
      `The config's "prompts": templates[1] is "a {}", as templates[0] is. Give it once`,
    ],
    [
      { prompts: "dog to cat" },
      `The config's "prompts" is "dog to cat". It must be texts, e.g. { source: "dog", target: "cat" }`,
    ],
    [{ steps: -1 }, `The config's "steps" is -1. It must be a whole number of at least 1`],
    [{ steps: NaN }, `The config's "steps" is NaN. It must be a whole number of at least 1`],
    [{ batch: "4" }, `The config's "batch" is "4". It must be a whole number of at least 1`],
    [{ chunk: 1.5 }, `The config's "chunk" is 1.5. It must be a whole number of at least 1`],
    [{ optimizer: {} }, OPTIMIZER.replace("VALUE", "{}")],
    [
      { optimizer: clipGradients(1) },
      OPTIMIZER.replace("VALUE", '{"options":{"clipGradients":1},"needsOptimizer":true}'),
    ],
    [
      { noise: "random" },
      `The config's "noise" is "random". It must be one of "shared", "independent", "stored", "none"`,
    ],
    [{ mixing: 2 }, `The config's "mixing" is 2. It must be a number between 0 and 1`],
    [{ truncation: null }, `The config's "truncation" is null. It must be a number between -2 and 2`],
    [
      { trainable: ["conv1"] },
      `The config's "trainable" is ["conv1"]. It must be a function of a weight's name, or what learns in place of weights, e.g. channelMultipliers()`,
    ],
    [{ plugins: {} }, `The config's "plugins" is {}. It must be a list of plugins`],
    [{ chunks: 2 }, 'The config has an unknown member "chunks". Did you mean "chunk"?'],
    [{ steps: undefined }, 'The config has no "steps". Give a whole number of at least 1'],
  ];
  for (const [members, problem] of cases) assertEquals(problemOf(members), [problem]);
});

for (const [member, check] of Object.entries(MEMBERS)) {
  Deno.test(`a config refuses wrong values of ${member}, by member and value, and takes others`, () => {
    const problemsOf = (value: unknown) => [...configProblems({ ...least, [member]: value } as Config)];
    for (const value of wrongFor(check)) {
      assertEquals(problemsOf(value), [...check.problems(`The config's "${member}"`, value)]);
    }
    for (const value of rightFor(check)) assertEquals(problemsOf(value), []);
  });
}

Deno.test("gradients that no optimizer makes updates of are refused, and taken before or after one", () => {
  const problemsOf = (optimizer: Config["optimizer"]) =>
    [
      ...configProblems({ ...least, optimizer } as Config),
    ].length;
  const clip = clipGradients(1);
  assertEquals([chain(), chain(clip), chain(clip, chain(clip))].map(problemsOf), [1, 1, 1]);
  assertEquals([chain(clip, adam()), chain(adam(), clip), chain(chain(clip, adam()))].map(problemsOf), [
    0,
    0,
    0,
  ]);
});
