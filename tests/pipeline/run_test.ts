/** The life of a run, from outside. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertAlmostEquals, assertEquals, assertNotEquals } from "@std/assert";
import {
  adapt,
  type Config,
  definePlugin,
  type Plugin,
  type PluginError,
  type Snapshot,
  toyEncoder,
} from "../../pipeline/mod.ts";
import { ewc, textVariations } from "../../plugins/mod.ts";
import { drift, fade, failure, keepSnapshots, run, toyConfig, weightsAfter } from "../support/toy_runs.ts";

/** A plugin that writes down when it is called. */
function diary(name: string, into: string[], enforce?: Plugin["enforce"]): Plugin {
  return definePlugin({
    name,
    ...(enforce && { enforce }),
    prepare: () => void into.push(`${name} prepare`),
    stepEnd: ({ step }) => void into.push(`${name} ${step}`),
    runEnd: ({ kind }) => void into.push(`${name} ${kind}`),
  });
}

Deno.test("a run minimises its objective and says how it ended", async () => {
  const totals: number[] = [];
  const watch = definePlugin({ name: "watch", stepEnd: ({ total }) => void totals.push(total) });
  const outcome = await run(toyConfig([fade(), watch], { steps: 50 }));
  assertEquals([outcome.kind, outcome.step], ["completed", 50]);
  assert(totals.at(-1)! < totals[0]! / 2, `from ${totals[0]} to ${totals.at(-1)}`);
  assert(outcome.kind === "completed");
  assertEquals(outcome.report?.total, totals.at(-1));
});

Deno.test("hooks run pre, list, post; runEnd in reverse", async () => {
  const calls: string[] = [];
  await run(
    toyConfig([
      fade(),
      diary("post", calls, "post"),
      diary("a", calls),
      diary("pre", calls, "pre"),
      diary("b", calls),
    ], {
      steps: 2,
    }),
  );
  assertEquals(calls, [
    ...["pre", "a", "b", "post"].map((name) => `${name} prepare`),
    ...["pre", "a", "b", "post"].map((name) => `${name} 1`),
    ...["pre", "a", "b", "post"].map((name) => `${name} 2`),
    ...["post", "b", "a", "pre"].map((name) => `${name} completed`),
  ]);
});

Deno.test("asynchronous hooks are waited for, one after another", async () => {
  const calls: string[] = [];
  const slow = (name: string, milliseconds: number) =>
    definePlugin({
      name,
      async stepEnd() {
        calls.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        calls.push(`${name} ends`);
      },
    });
  await run(toyConfig([fade(), slow("a", 5), slow("b", 0)], { steps: 1 }));
  assertEquals(calls, ["a begins", "a ends", "b begins", "b ends"]);
});

Deno.test("`every` calls a handler on its steps and after the last", async () => {
  const steps: number[] = [];
  const rare = definePlugin({
    name: "rare",
    stepEnd: { every: 4, handler: ({ step }) => void steps.push(step) },
  });
  await run(toyConfig([fade(), rare], { steps: 10 }));
  assertEquals(steps, [4, 8, 10]);
});

Deno.test("numbers are read only on the steps at which somebody listens", async () => {
  let reads = 0;
  const backend = tf.backend(), read = backend.read;
  const rare = definePlugin({ name: "rare", stepEnd: { every: 4, handler() {} } });
  const config = toyConfig([fade(), rare], { steps: 9 });
  backend.read = (dataId) => (reads++, read.call(backend, dataId));
  try {
    await adapt(config);
  } finally {
    backend.read = read;
  }
  assertEquals(reads, 2 + 3); // the preflight's norm and value, then steps 4, 8 and 9
});

Deno.test("runEnd is called for every plugin, and never hides the failure", async () => {
  const calls: string[] = [], said: string[] = [];
  const late = (name: string) =>
    definePlugin({
      name,
      runEnd({ kind }) {
        calls.push(`${name} ${kind}`);
        throw new Error("late");
      },
    });
  const broken = definePlugin({
    name: "broken",
    loss() {
      throw new Error("first");
    },
  });
  const error = await failure(toyConfig([diary("a", calls), late("b"), broken]), {
    log: (message) => said.push(message),
  });
  assertEquals(error.message, "[plugin broken] loss at step 0: first");
  assertEquals(calls, ["a prepare", "b failed", "a failed"]);
  assertEquals(said, ["PluginError: [plugin b] runEnd at step 0: late"]);
});

Deno.test("runEnd is told the error, and its own failure ends a run that had none", async () => {
  let told: unknown;
  const cause = new Error("boom");
  await failure(toyConfig([
    fade(),
    definePlugin({
      name: "broken",
      stepEnd() {
        throw cause;
      },
    }),
    definePlugin({ name: "ear", runEnd: (outcome) => void (told = outcome) }),
  ]));
  const { kind, step, error } = told as { kind: string; step: number; error: PluginError };
  assertEquals([kind, step, error.message], ["failed", 1, "[plugin broken] stepEnd at step 1: boom"]);
  assert(error.cause === cause);
  const late = definePlugin({
    name: "late",
    runEnd: () => Promise.reject(new Error("too late")),
  });
  assertEquals(
    (await failure(toyConfig([fade(), late]))).message,
    "[plugin late] runEnd at step 6: too late",
  );
});

Deno.test("adding a plugin leaves the others' random numbers alone", async () => {
  const artifactsWith = async (...others: Plugin[]) => {
    const snapshots: Snapshot[] = [];
    const plugins = [...others, textVariations({ count: 3, steps: 3 }), drift(), keepSnapshots(snapshots)];
    await run(toyConfig(plugins, { steps: 1 }));
    return snapshots[0]!;
  };
  const alone = await artifactsWith(), other = await artifactsWith(ewc({ weight: 0, samples: 2 }));
  assertEquals(other.artifacts["text-directions"], alone.artifacts["text-directions"]);
  assertEquals(other.weights, alone.weights);
});

Deno.test("the same config makes the same run; another seed another one; chunks change nothing", async () => {
  const config = toyConfig([fade(), drift()], { mixing: 0.5 });
  const weights = await weightsAfter(config);
  assertEquals(await weightsAfter(config), weights);
  assertNotEquals(await weightsAfter({ ...config, seed: 3 }), weights);
  const chunked = await weightsAfter({ ...config, chunk: 3 });
  for (const [name, { data }] of Object.entries(weights)) {
    data.forEach((value, i) => assertAlmostEquals(Number(chunked[name]!.data[i]), Number(value), 1e-3, name));
  }
});

Deno.test("an encoder that draws has a seed of each step's own, the same for both generators", async () => {
  const seeds: (string | undefined)[] = [];
  const source = toyEncoder();
  const encoder: Config["encoder"] = {
    ...source,
    async load() {
      const network = await source.load();
      return {
        ...network,
        encodeImage: (images, random) => (seeds.push(random?.toJSON()), network.encodeImage(images, random)),
      };
    },
  };
  await run(toyConfig([drift()], { encoder, steps: 2 }));
  const steps = [0, 0, 1].map((step) => `2/encoder/${step}`); // the preflight's first
  assertEquals(seeds, steps.flatMap((seed) => [seed, seed]));
});

Deno.test("garbage is collected every twenty steps, where that is asked for", async () => {
  let collected = 0;
  await run(toyConfig([fade()], { steps: 41 }), { collectGarbage: () => collected++ });
  assertEquals(collected, 2);
});
