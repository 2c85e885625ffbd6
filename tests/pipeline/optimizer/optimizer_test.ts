import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import {
  adam,
  chain,
  clipGradients,
  cosineDecay,
  type GradientTransform,
  type Tensors,
  type Tree,
  warmup,
} from "../../../pipeline/mod.ts";
import { applyUpdate } from "../../../pipeline/optimizer/optimizer.ts";
import { cloneTree, disposeTree, toHost } from "../../../pipeline/storage/tree.ts";
import { assertClose } from "../../support/fixtures.ts";
import { fade, failure, run, toyConfig } from "../../support/toy_runs.ts";

/** Plain descent that counts, and keeps the tensors which it is given. */
const hoarder: GradientTransform = {
  init: (parameters) => ({ count: 0, first: cloneTree(parameters), last: null }),
  update: (gradients, state, step) => ({
    updates: Object.fromEntries(Object.entries(gradients).map(([name, g]) => [name, tf.mul(g, -0.1)])),
    state: { count: step + 1, first: state.first, last: gradients },
  }),
};

/** One update of the gradients 3 and 4. */
async function updateBy(transform: GradientTransform): Promise<number[][]> {
  const before = tf.memory().numTensors;
  const gradients = { a: tf.tensor1d([3]), b: tf.tensor1d([0, 4]) };
  const { updates, state } = tf.tidy(() =>
    transform.update(gradients, transform.init(gradients), 0) as never
  ) as { updates: Tensors; state: Tree };
  const values = await Promise.all(Object.values(updates).map(async (tensor) => [...await tensor.data()]));
  tf.dispose([gradients, updates] as never);
  disposeTree(state);
  assertEquals(tf.memory().numTensors, before);
  return values;
}

Deno.test("clipGradients() scales all gradients by their common norm, and only downwards", async () => {
  assertEquals(await updateBy(clipGradients(5)), [[3], [0, 4]]);
  assertEquals(await updateBy(clipGradients(100)), [[3], [0, 4]]);
  await assertClose((await updateBy(clipGradients(1))).flat(), [0.6, 0, 0.8], 1e-6);
});

Deno.test("clipGradients() leaves gradients of zero, and no gradient at all, alone", async () => {
  const zero = tf.zeros([2]);
  const { updates } = clipGradients(1).update({ zero }, null, 0);
  assertEquals([...await updates["zero"]!.data()], [0, 0]);
  assertEquals(clipGradients(1).update({}, null, 0), { updates: {}, state: null });
  tf.dispose([zero, updates["zero"]!]);
});

Deno.test("chain() feeds one transform's updates to the next", async () => {
  const halve: GradientTransform<null> = {
    init: () => null,
    update: (gradients) => ({
      updates: Object.fromEntries(Object.entries(gradients).map(([name, g]) => [name, tf.mul(g, 0.5)])),
      state: null,
    }),
  };
  await assertClose((await updateBy(chain(clipGradients(1), halve))).flat(), [0.3, 0, 0.4], 1e-6);
  const options = chain(clipGradients(1), halve, adam({ learningRate: 1 })).options;
  assertEquals(options, {
    chain: [{ clipGradients: 1 }, {}, { adam: { learningRate: 1, beta1: 0, beta2: 0.99, epsilon: 1e-8 } }],
  });
});

Deno.test("applyUpdate() adds updates in place and frees the old state, not what the new one shares", async () => {
  const before = tf.memory().numTensors;
  const w = tf.tidy(() => tf.variable(tf.tensor1d([1, 2])));
  let state: Tree = hoarder.init({ w }) as Tree;
  for (let step = 0; step < 3; step++) {
    const g = tf.tensor1d([1, -1]);
    state = applyUpdate(hoarder, { w }, { w: g }, state, step);
    g.dispose();
  }
  await assertClose(w, [0.7, 2.3], 1e-6);
  assertEquals(await toHost(state), {
    count: 3,
    first: { w: { shape: [2], data: Float32Array.of(1, 2) } },
    last: { w: { shape: [2], data: Float32Array.of(1, -1) } },
  });
  disposeTree(state);
  w.dispose();
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("a run takes any optimizer that keeps to the interface", async () => {
  await run(toyConfig([fade()], { optimizer: hoarder }));
});

Deno.test("an optimizer's failure ends the run and leaks nothing", async () => {
  const broken: GradientTransform = {
    init: () => null,
    update() {
      tf.scalar(1);
      throw new Error("no way down");
    },
  };
  assertEquals((await failure(toyConfig([fade()], { optimizer: broken }))).message, "no way down");
});

Deno.test("warmup() rises to its value, cosineDecay() falls from it", () => {
  assertEquals([0, 1, 2, 3, 4, 9].map(warmup(8, 4)), [2, 4, 6, 8, 8, 8]);
  const decay = cosineDecay(10, 4, 2);
  assertEquals([0, 2, 4, 100].map((step) => Math.round(decay(step) * 1e9) / 1e9), [10, 6, 2, 2]);
  assertEquals([0, 1].map(cosineDecay(10, 0)), [0, 0]);
});
