import { assertEquals } from "@std/assert";
import {
  chunksOf,
  type Config,
  defineConfig,
  describeConfig,
  resolveConfig,
} from "../../../pipeline/plan/config.ts";
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
    encoderChunk: 4,
    noise: "shared",
    mixing: 0,
    truncation: 1,
  });
  assertEquals(optimizer.options, { adam: { learningRate: 0.002, beta1: 0, beta2: 0.99, epsilon: 1e-8 } });
  assertEquals((trainable as (name: string) => boolean)("whatever"), true);
});

Deno.test("a chunk is by default the whole batch, and the encoder's is the generators'", () => {
  const of = (given: Partial<Config>) => chunksOf(resolveConfig({ ...least, batch: 9, ...given }));
  assertEquals(of({}), { generator: 9, encoder: 9 });
  assertEquals(of({ chunk: 2 }), { generator: 2, encoder: 2 });
  assertEquals(of({ chunk: 2, encoderChunk: 9 }), { generator: 2, encoder: 9 });
  assertEquals(of({ encoderChunk: 3 }), { generator: 9, encoder: 3 });
});

Deno.test("defineConfig() returns its argument", () => {
  assertEquals(defineConfig(least), least);
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
    encoderChunk: 4,
    noise: "shared",
    mixing: 0,
    truncation: 1,
    optimizer: { adam: { learningRate: 0.002, beta1: 0, beta2: 0.99, epsilon: 1e-8 } },
    trainable: String(trainable),
  });
});
