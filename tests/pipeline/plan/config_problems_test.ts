import { assertEquals } from "@std/assert";
import type { Config } from "../../../pipeline/plan/config.ts";
import { configProblems } from "../../../pipeline/plan/config_problems.ts";
import { toyEncoder, toyGenerator } from "../../../pipeline/mod.ts";
import { fade } from "../../support/toy_runs.ts";

const least: Config = {
  generator: toyGenerator(),
  encoder: toyEncoder(),
  prompts: { source: "dog", target: "cat" },
  steps: 1,
  plugins: [fade()],
};

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
      `The config's "prompts" is {"source":"dog"}. It must be texts, e.g. ` +
      '{ source: "dog", target: "cat" }; each template must hold "{}"',
    ],
    [
      { prompts: { source: "a", target: "b", templates: ["a photo"] } },
      `The config's "prompts" is {"source":"a","target":"b","templates":["a photo"]}. It must be texts, e.g. ` +
      '{ source: "dog", target: "cat" }; each template must hold "{}"',
    ],
    [{ steps: -1 }, `The config's "steps" is -1. It must be a whole number of at least 1`],
    [{ steps: NaN }, `The config's "steps" is NaN. It must be a whole number of at least 1`],
    [{ batch: "4" }, `The config's "batch" is "4". It must be a whole number of at least 1`],
    [{ chunk: 1.5 }, `The config's "chunk" is 1.5. It must be a whole number of at least 1`],
    [{ optimizer: {} }, `The config's "optimizer" is {}. It must be an optimizer, e.g. adam({ … })`],
    [
      { noise: "random" },
      `The config's "noise" is "random". It must be one of "shared", "independent", "stored", "none"`,
    ],
    [{ mixing: 2 }, `The config's "mixing" is 2. It must be a probability between 0 and 1`],
    [{ truncation: null }, `The config's "truncation" is null. It must be a number between 0 and 1`],
    [
      { trainable: ["conv1"] },
      `The config's "trainable" is ["conv1"]. It must be a function of a weight's name`,
    ],
    [{ plugins: {} }, `The config's "plugins" is {}. It must be a list of plugins`],
    [{ chunks: 2 }, 'The config has an unknown member "chunks". Did you mean "chunk"?'],
    [{ steps: undefined }, 'The config has no "steps". Give a whole number of at least 1'],
  ];
  for (const [members, problem] of cases) assertEquals(problemOf(members), [problem]);
});
