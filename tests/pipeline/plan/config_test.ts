import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import {
  type Config,
  configProblems,
  defineConfig,
  describeConfig,
  resolveConfig,
} from "../../../pipeline/plan/config.ts";
import { loadConfig } from "../../../pipeline/plan/load_config.ts";
import { toyEncoder, toyGenerator } from "../../../pipeline/mod.ts";
import { fade } from "../../support/toy_runs.ts";

const least: Config = {
  generator: toyGenerator(),
  encoder: toyEncoder(),
  prompts: { source: "dog", target: "cat" },
  steps: 1,
  plugins: [fade()],
};

Deno.test("a config's defaults are the paper's, and no templates, no mixing, no truncation", () => {
  const { generator: _, encoder: __, plugins: ___, trainable, optimizer, ...rest } = resolveConfig(least);
  assertEquals(rest, {
    seed: 2,
    prompts: { source: "dog", target: "cat", templates: ["{}"] },
    steps: 1,
    batch: 4,
    chunk: 4,
    noise: "shared",
    mixing: 0,
    truncation: 1,
  });
  assertEquals(optimizer.options, { adam: { learningRate: 0.002, beta1: 0, beta2: 0.99, epsilon: 1e-8 } });
  assertEquals(trainable("whatever"), true);
});

Deno.test("a chunk is by default the whole batch", () => {
  assertEquals(resolveConfig({ ...least, batch: 9 }).chunk, 9);
});

Deno.test("defineConfig() returns its argument", () => {
  assertEquals(defineConfig(least), least);
});

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

Deno.test("a config is recorded as plain data: sources by label, functions by their text", () => {
  const trainable = (name: string) => name !== "x";
  const described = describeConfig(resolveConfig({ ...least, trainable }));
  assertEquals(described, {
    seed: 2,
    generator: "toy generator 0",
    encoder: "toy encoder 0",
    prompts: { source: "dog", target: "cat", templates: ["{}"] },
    steps: 1,
    batch: 4,
    chunk: 4,
    noise: "shared",
    mixing: 0,
    truncation: 1,
    optimizer: { adam: { learningRate: 0.002, beta1: 0, beta2: 0.99, epsilon: 1e-8 } },
    trainable: String(trainable),
  });
});

/** What is said of a config file with this text. */
async function messageOf(text?: string): Promise<string> {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "config.ts");
  try {
    if (text !== undefined) await Deno.writeTextFile(path, text);
    await loadConfig(path);
  } catch (error) {
    return (error as Error).message.replaceAll(path, "config.ts");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  return "no complaint";
}

Deno.test("loadConfig() says what keeps a file from being a config", async () => {
  const heading = "Cannot start the run\n  - ";
  assertEquals(
    await messageOf(),
    `${heading}There is no config file "config.ts". Look into examples/ for one to begin with`,
  );
  assertEquals(
    await messageOf("export const config = {};"),
    `${heading}"config.ts" exports nothing by default. Write: export default defineConfig({ … })`,
  );
  assertEquals(
    await messageOf("export default 3;"),
    `${heading}"config.ts" exports a number by default. Write: export default defineConfig({ … })`,
  );
  assertEquals(
    await messageOf('throw new Error("boom\\n  bang");'),
    `${heading}"config.ts" fails while it is loaded: boom bang`,
  );
  assertStringIncludes(await messageOf("export default {"), '"config.ts" fails while it is loaded: ');
});

Deno.test("loadConfig() returns what a file exports", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "config.ts"), "export default { steps: 3 };");
  assertEquals(await loadConfig(join(folder, "config.ts")), { steps: 3 } as unknown as Config);
  await Deno.remove(folder, { recursive: true });
});
