/** What a run loads and what plugins share. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import {
  type Config,
  defineArtifact,
  definePlugin,
  type Generator,
  type Plugin,
  toyEncoder,
  toyGenerator,
} from "../../pipeline/mod.ts";
import { fade, failure, run, toyConfig } from "../support/toy_runs.ts";

const number = defineArtifact<number>("number", "numbers()");

Deno.test("artifacts reach their readers under the readers' names, however late they are listed", async () => {
  let read: unknown;
  const reader = definePlugin({
    name: "reader",
    requires: { mine: number },
    prepare: (_context, { mine }) => void (read = mine),
    loss: ({ adapted }, { mine }) => tf.mul(tf.mean(adapted.images), mine),
  });
  const maker = definePlugin({ name: "maker", provides: { yours: number }, prepare: () => ({ yours: 7 }) });
  await run(toyConfig([reader, maker]));
  assertEquals(read, 7);
});

Deno.test("a plugin that does not make what it provides is told", async () => {
  const forgetful = { ...fade(), name: "forgetful", provides: { number }, prepare: () => ({}) } as Plugin;
  assertEquals(
    (await failure(toyConfig([forgetful]))).message,
    '[plugin forgetful] prepare: prepare() must return "number", which the plugin provides',
  );
});

Deno.test("what prepare() returns is freed at the end, even where two plugins return the same tensor", async () => {
  const tensor = defineArtifact<tf.Tensor>("tensor", "tensors()");
  const again = defineArtifact<tf.Tensor>("again", "again()");
  const maker = definePlugin({
    name: "maker",
    provides: { tensor },
    prepare: () => ({ tensor: tf.ones([3]) }),
  });
  const passer = definePlugin({
    name: "passer",
    requires: { tensor },
    provides: { again },
    prepare: (_context, { tensor }) => ({ again: tensor }),
  });
  await run(toyConfig([maker, passer, fade()]));
});

Deno.test("sources that do not load what they should are named, and what they loaded is freed", async () => {
  const message = async (others: Partial<Config>) => (await failure(toyConfig([fade()], others))).message;
  const heading = "Cannot start the run\n  - ";
  const encoder = toyEncoder() as unknown as Config["generator"];
  assertEquals(
    await message({ generator: encoder }),
    `${heading}The config's "generator" loads no generator. Give a generator source, e.g. ` +
      'stylegan2("weights.safetensors")',
  );
  assertEquals(
    await message({ encoder: toyGenerator() as unknown as Config["encoder"] }),
    `${heading}The config's "encoder" loads no encoder. Give an encoder source, e.g. clip("ViT-B-32.safetensors")`,
  );
  const nothing = { label: "nothing", load: () => Promise.resolve(undefined as unknown as Generator) };
  assertEquals((await message({ generator: nothing })).split("\n").length, 2);
  let one: Generator | undefined;
  const once = {
    label: "once",
    async load(scope: string) {
      return one ??= await toyGenerator().load(scope);
    },
  };
  assertEquals(
    await message({ generator: once }),
    `${heading}The config's "generator" loads the same network twice. load() must make a new one each time: one ` +
      "is kept as it is, the other trained",
  );
  const broken = {
    label: "broken",
    load: (scope: string) =>
      scope === "adapted" ? Promise.reject(new Error("gone")) : toyGenerator().load(scope),
  };
  assertEquals(await message({ generator: broken }), "gone");
});
