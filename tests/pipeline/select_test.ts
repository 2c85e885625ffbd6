import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import {
  adam,
  ConfigError,
  definePlugin,
  type Plugin,
  PluginError,
  type SelectionContext,
  type Snapshot,
} from "../../pipeline/mod.ts";
import { fade, failure, keepSnapshots, run, toyConfig } from "../support/toy_runs.ts";

/** Names weights by what they begin with, in every step. */
const select = (name: string, ...prefixes: string[]): Plugin =>
  definePlugin({
    name,
    selectWeights: ({ trainable }) =>
      [...trainable].filter((weight) => prefixes.some((p) => weight.startsWith(p))),
  });

/** The names of the weights that a run moves. */
async function moved(...plugins: Plugin[]): Promise<string[]> {
  const snapshots: Snapshot[] = [];
  await run(toyConfig([fade(), ...plugins, keepSnapshots(snapshots)], { steps: 3 }));
  const [first, last] = [snapshots[0]!.weights, snapshots.at(-1)!.weights];
  return Object.keys(first).filter((name) => String(first[name]!.data) !== String(last[name]!.data));
}

Deno.test("where no plugin selects, all trainable weights learn; those of the mapping never", async () => {
  const all = await moved();
  assertEquals(all.length, 8);
  assert(all.every((name) => !name.startsWith("style.")));
});

Deno.test("only selected weights learn; of several selections, what all of them name", async () => {
  assertEquals(await moved(select("a", "conv1")), ["conv1.weight", "conv1.bias", "conv1.noise.weight"]);
  assertEquals(await moved(select("a", "conv1"), select("b", "to_rgb1", "conv1.b")), ["conv1.bias"]);
});

Deno.test("a selection changes from step to step, and the optimizer remembers who has learned", async () => {
  const snapshots: Snapshot[] = [];
  const turns = definePlugin({
    name: "turns",
    selectWeights: async ({ step }) => await Promise.resolve([step === 0 ? "conv1.bias" : "to_rgb1.bias"]),
  });
  await run(toyConfig([fade(), turns, keepSnapshots(snapshots)], { steps: 3 }));
  const counts = snapshots.map(({ optimizer }) =>
    (optimizer as unknown as { counts: Record<string, number> }).counts
  );
  assertEquals(counts.map((count) => [count["conv1.bias"], count["to_rgb1.bias"]]), [[1, 0], [1, 1], [1, 2]]);
});

/** Lets parts of conv1.bias [8] learn: masks that the plugin owns. */
const half = (name: string, ...mask: number[]): Plugin => {
  let own: tf.Tensor | undefined;
  return definePlugin({
    name,
    selectWeights: () => ["to_rgb1.bias", ["conv1.bias", own ??= tf.keep(tf.tensor1d(mask))]],
    runEnd: () => own?.dispose(),
  });
};

Deno.test("a mask lets a part of a weight learn, several what all of them leave; the rest stays bit for bit", async () => {
  const snapshots: Snapshot[] = [];
  const masks = [half("a", 1, 1, 1, 1, 0, 0, 0, 0), half("b", 1, 0, 1, 0, 1, 0, 1, 0)];
  const optimizer = adam({ learningRate: 0.01, beta1: 0.9 });
  await run(toyConfig([fade(), ...masks, keepSnapshots(snapshots)], { steps: 3, optimizer }));
  const [first, last] = [snapshots[0]!.weights, snapshots.at(-1)!.weights];
  const same = [...first["conv1.bias"]!.data].map((value, i) => value === last["conv1.bias"]!.data[i]);
  assertEquals(same, [false, true, false, true, true, true, true, true]);
  assertNotEquals(first["to_rgb1.bias"], last["to_rgb1.bias"]);
  assertEquals(first["conv1.weight"], last["conv1.weight"]);
});

Deno.test("a mask that does not fit its weight is refused by name", async () => {
  const error = await failure(toyConfig([fade(), half("odd", 1, 0, 1)]));
  assertEquals(
    error.message,
    '[plugin odd] selectWeights at step 0: selectWeights(): the mask of "conv1.bias" is [3], which does not broadcast to ' +
      "its weight, [8]",
  );
});

Deno.test("a selecting plugin has the step, both generators, the encoder, and a seed of the step", async () => {
  const seen: SelectionContext[] = [];
  const look = definePlugin({
    name: "look",
    selectWeights: (context) => (seen.push(context), context.trainable),
  });
  await run(toyConfig([fade(), look], { steps: 2 }));
  assertEquals(seen.map(({ step }) => step), [0, 1]);
  assertEquals(seen.map(({ seed }) => seed.toJSON()), ["2/plugins/look/0", "2/plugins/look/1"]);
  assertNotEquals(seen[0]!.adapted, seen[0]!.source);
  assertEquals(seen[0]!.encoder.dim, 8);
  assertEquals(seen[0]!.trainable.size, 8);
});

Deno.test("a selection of nothing is refused, by name where one plugin is to blame", async () => {
  const none = await failure(toyConfig([fade(), select("none", "nothing")]));
  assert(none instanceof PluginError);
  assertEquals(
    none.message,
    "[plugin none] selectWeights at step 0: selectWeights() names no weight that the config trains",
  );
  const apart = await failure(toyConfig([fade(), select("a", "conv1"), select("b", "to_rgb1")]));
  assert(apart instanceof ConfigError);
  assertEquals(apart.message, "Cannot continue the run\n  - No weight is selected by all plugins at step 0");
});

Deno.test("`trainable` narrows what learns, and is refused where it leaves nothing", async () => {
  const snapshots: Snapshot[] = [];
  const config = toyConfig([fade(), keepSnapshots(snapshots)], {
    trainable: (name) => name.endsWith("bias"),
  });
  await run(config);
  assertEquals(Object.keys(snapshots[0]!.weights), ["conv1.bias", "to_rgb1.bias"]);
  const error = await failure(toyConfig([fade()], { trainable: () => false }));
  assertEquals(
    error.message,
    "Cannot start the run\n  - The config's \"trainable\" chooses none of the generator's weights, e.g. " +
      '"conv1.weight", "conv1.bias", "conv1.noise.weight"',
  );
  const later = () => Promise.resolve(false) as unknown as boolean; // a promise is true, whatever it promises
  assertEquals(
    (await failure(toyConfig([fade()], { trainable: later }))).message,
    'Cannot start the run\n  - The config\'s "trainable" gives a Promise for "conv1.weight". It must give true or false, and ' +
      "at once",
  );
});

Deno.test("a step in which no term reaches a weight that learns changes nothing, and is no failure", async () => {
  const bias = definePlugin({
    name: "bias",
    penalty: ({ adapted }) => tf.sum(tf.square(adapted.get("conv1.bias")!)),
  });
  const snapshots: Snapshot[] = [];
  const select = definePlugin({ name: "select", selectWeights: () => ["to_rgb1.bias"] });
  await run(toyConfig([bias, select, keepSnapshots(snapshots)], { steps: 2 }));
  assertEquals(snapshots[0]!.weights, snapshots[1]!.weights);
});
