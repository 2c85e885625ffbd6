/** What plugins make before each step. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import {
  defineArtifact,
  definePlugin,
  type Plugin,
  type PluginSpec,
  type Snapshot,
  type StepContext,
  type Tensor,
  type Tensor1D,
  type Tree,
} from "../../pipeline/mod.ts";
import { fade, failure, keepSnapshots, run, toyConfig } from "../support/toy_runs.ts";

const shade = defineArtifact<{ readonly value: Tensor1D; readonly label: string }>(
  "shade",
  "shading()",
  ({ value }) =>
    String(value.shape) === "1" ? undefined : `its value is [${value.shape}], where [1] is expected`,
);

type Shading = PluginSpec<Record<never, never>, { shade: typeof shade }>;

/** Makes images like a number that is another at each step. */
function shading(prepareStep: NonNullable<Shading["prepareStep"]>): Plugin {
  return definePlugin({
    name: "shading",
    provides: { shade },
    prepare: () => ({ shade: { value: tf.tensor1d([0]), label: "first" } }),
    prepareStep,
    loss: ({ adapted }, { shade: { value } }) =>
      tf.mean<tf.Scalar>(tf.squaredDifference(adapted.images, tf.reshape(value, [1, 1, 1, 1]))),
  });
}

const byLatents: NonNullable<Shading["prepareStep"]> = ({ latents, step }) => ({
  shade: { value: tf.tidy(() => tf.reshape(tf.mean<Tensor>(latents), [1])), label: `step ${step}` },
});

Deno.test("what prepareStep() returns takes the place of what was there, and is in the snapshot", async () => {
  const snapshots: Snapshot[] = [];
  await run(toyConfig([shading(byLatents), keepSnapshots(snapshots)], { steps: 3 })); // which counts tensors
  const shades = snapshots.map(({ artifacts }) =>
    artifacts["shade"] as unknown as { label: string; value: { data: Float32Array } }
  );
  assertEquals(shades.map(({ label }) => label), ["step 0", "step 1", "step 2"]);
  assertNotEquals(shades[0]!.value.data, shades[1]!.value.data);
  const whole = snapshots.at(-1)!;
  const resumed: Snapshot[] = [];
  await run(toyConfig([shading(byLatents), keepSnapshots(resumed)], { steps: 3 }), { resume: snapshots[1]! });
  assertEquals(resumed.at(-1)!.weights, whole.weights);
});

Deno.test("what prepareStep() leaves out, or returns again, stays", async () => {
  const snapshots: Snapshot[] = [];
  const again = shading((_context, { shade }) => Promise.resolve({ shade: { ...shade, label: "again" } }));
  await run(toyConfig([again, keepSnapshots(snapshots)], { steps: 2 }));
  assertEquals((snapshots[1]!.artifacts["shade"] as unknown as { label: string }).label, "again");
  await run(toyConfig([shading(() => {})], { steps: 2 }));
  await run(toyConfig([shading(() => ({}))], { steps: 2 }));
});

Deno.test("prepareStep() is lent the step's latents, both generators and the encoder, and encodes with other weights", async () => {
  const seen: [number, number, string][] = [], apart: number[] = [];
  const look = shading(async ({ step, steps, seed, latents, adapted, encodeWith, prompts }: StepContext) => {
    seen.push([step, steps, seed.toJSON()]);
    assertEquals([latents.shape, prompts.target], [[4, 6], "cat"]);
    const own = new Map([...adapted.parameters].map(([name, weight]) => [name, tf.clone(weight as Tensor)]));
    const [same, none] = [encodeWith(own), encodeWith(new Map())];
    const other = tf.tidy(() => encodeWith(new Map([...own, ["to_rgb1.bias", tf.zeros([3])]])));
    for (const one of [none, other]) {
      const distance = tf.tidy(() => tf.max(tf.abs(tf.sub(same, one))));
      apart.push((await distance.data())[0]!);
      distance.dispose();
    }
    tf.dispose([...own.values(), same, none, other]);
  });
  for (const chunk of [4, 3]) {
    seen.length = apart.length = 0;
    await run(toyConfig([look], { steps: 2, chunk }));
    assertEquals(seen, [[0, 2, "2/plugins/shading/0"], [0, 2, "2/plugins/shading/0"], [
      1,
      2,
      "2/plugins/shading/1",
    ]]);
    assert(apart.every((distance, i) => i % 2 === 0 ? distance < 1e-6 : distance > 1e-3), String(apart));
  }
});

const WRONG: Readonly<Record<string, [returned: () => unknown, says: string]>> = {
  "a key that it does not provide": [
    () => ({ colour: 1 }),
    'it returns "colour", which the plugin does not provide',
  ],
  "nothing under a key": [() => ({ shade: undefined }), '"shade" is undefined: leave it out to keep it'],
  "what does not fit": [
    () => ({ shade: { value: tf.zeros([2]), label: "" } }),
    '"shade" does not fit the networks: its value is [2], where [1] is expected',
  ],
};

Deno.test("prepareStep() that returns what it may not is named, and nothing is left behind", async () => {
  for (const [what, [returned, says]] of Object.entries(WRONG)) {
    const error = await failure(toyConfig([shading(returned as NonNullable<Shading["prepareStep"]>)]));
    assertEquals(error.message, `[plugin shading] prepareStep at step 0: ${says}`, what);
  }
  const thief = definePlugin({
    name: "thief",
    requires: { shade },
    prepareStep: (_context, { shade }) => shade.value.dispose(),
  });
  const error = await failure(toyConfig([shading(byLatents), thief]));
  assert(
    error.message.startsWith('[plugin thief] prepareStep at step 0: it has disposed the artifact "shade"'),
  );
});

Deno.test("of steps, too, providers prepare before readers", async () => {
  const order: string[] = [];
  const mark = (name: string, others: Partial<Plugin>) =>
    definePlugin({ name, ...others, prepareStep: () => void order.push(name) } as Plugin);
  const made = defineArtifact<Tree>("made", "maker()");
  const reader = mark("reader", { requires: { made } });
  const maker = mark("maker", { provides: { made }, prepare: () => ({ made: 1 }) } as Partial<Plugin>);
  await run(toyConfig([reader, maker, fade()], { steps: 1 }));
  assertEquals(order, ["maker", "reader", "maker", "reader"]); // before the check of the terms, and before the step
});
