import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertThrows } from "@std/assert";
import { adam, type AdamState, ConfigError, Random, type Tensors } from "../../../pipeline/mod.ts";
import { applyUpdate } from "../../../pipeline/optimizer/optimizer.ts";
import { disposeTree } from "../../../pipeline/storage/tree.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

const OPTIONS = { learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 };

/** Adam as Kingma and Ba print it, in float64, for one number. */
function reference(gradients: readonly number[], start: number): number {
  const { learningRate, beta1, beta2, epsilon } = OPTIONS;
  let m = 0, v = 0, theta = start;
  for (const [i, g] of gradients.entries()) {
    const t = i + 1;
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
    theta -= learningRate * (m / (1 - beta1 ** t)) / (Math.sqrt(v / (1 - beta2 ** t)) + epsilon);
  }
  return theta;
}

testOnBackends("adam() follows its equations for twenty updates", async () => {
  const before = tf.memory().numTensors;
  const start = [0.5, -2, 0, 30], w = tf.tidy(() => tf.variable(tf.tensor1d(start)));
  const optimizer = adam(OPTIONS);
  const histories: number[][] = start.map(() => []);
  let state = optimizer.init({ w }) as AdamState;
  for (let step = 0; step < 20; step++) {
    const gradient = new Random("gradients").fork(step).normals(4);
    gradient[2] = 0; // a weight that nothing moves
    gradient.forEach((g, i) => histories[i]!.push(g));
    const g = tf.tensor1d(gradient);
    state = applyUpdate(optimizer, { w }, { w: g }, state, step) as AdamState;
    g.dispose();
  }
  await assertClose(w, histories.map((gradients, i) => reference(gradients, start[i]!)), 1e-5, "the weights");
  assertEquals(state.counts, { w: 20 });
  disposeTree(state);
  w.dispose();
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("a weight without a gradient keeps its moments and its place, and starts gently", async () => {
  const [a, b] = tf.tidy(() => [1, 1].map((value) => tf.variable(tf.tensor1d([value])))) as [
    tf.Variable,
    tf.Variable,
  ];
  const optimizer = adam({ ...OPTIONS, beta1: 0 });
  const g = tf.tensor1d([3]);
  let state = optimizer.init({ a, b }) as AdamState;
  for (let step = 0; step < 50; step++) {
    state = applyUpdate(optimizer, { a, b }, { a: g }, state, step) as AdamState;
  }
  await assertClose(b, [1], 0, "the weight that did not learn");
  await assertClose(state.v["b"]!, [0], 0, "its second moment");
  assertEquals(state.counts, { a: 50, b: 0 });
  state = applyUpdate(optimizer, { a, b }, { b: g }, state, 50) as AdamState;
  await assertClose(b, [0.9], 1e-5, "its first update, as long as anybody's first"); // else 0.25
  await assertClose(a, [1 - 50 * 0.1], 1e-4, "the weight that learned before");
  disposeTree(state);
  tf.dispose([a, b, g]);
});

testOnBackends(
  "an update leaves clones of weights and state as they were, and what was read is read anew",
  async () => {
    for (const start of [[2], [1, 2, 3, 4, 5]]) { // WebGPU shares the memory of single numbers
      const w = tf.tidy(() => tf.variable(tf.tensor1d(start))), g = tf.onesLike(w), optimizer = adam(OPTIONS);
      let state = optimizer.init({ w }) as AdamState;
      const clones: tf.Tensor[] = [], seen: number[][] = [];
      for (let step = 0; step < 4; step++) {
        if (step === 1 || step === 3) clones.push(w.clone(), state.m["w"]!.clone());
        state = applyUpdate(optimizer, { w }, { w: g }, state, step) as AdamState;
        seen.push([(await w.data())[0]!, (await state.m["w"]!.data())[0]!]);
      }
      const means = [0.1, 0.19, 0.271, 0.3439], steps = [1, 2, 3, 4].map((step) => start[0]! - 0.1 * step);
      await assertClose(tf.tensor(seen), steps.map((weight, i) => [weight, means[i]!]).flat(), 1e-5);
      const before = [steps[0]!, means[0]!, steps[2]!, means[2]!];
      for (const [i, clone] of clones.entries()) {
        await assertClose(tf.slice(clone, 0, 1), [before[i]!], 1e-5, "a clone");
      }
      const constant = tf.tidy(() => tf.mul(tf.ones([20]), start[0]!));
      await assertClose(constant, Array(20).fill(start[0]!), 0, "a constant of the weight's first value");
      disposeTree(state);
      tf.dispose([w, g, clones, constant]);
    }
  },
);

testOnBackends("adam() tells its updates alone without touching its state, too", async () => {
  const optimizer = adam(OPTIONS), g = tf.tensor1d([3, -4]), w = tf.tensor1d([1, 1]);
  const state = optimizer.init({ w }) as AdamState;
  for (let time = 0; time < 2; time++) {
    const { updates, state: next } = optimizer.update({ w: g }, state, 0);
    await assertClose(updates["w"]!, [-0.1, 0.1], 1e-5, "the update");
    await assertClose(next.m["w"]!, [0.3, -0.4], 1e-6, "the next mean");
    await assertClose(state.m["w"]!, [0, 0], 0, "the mean before");
  }
});

testOnBackends(
  "a weight that is being read while it moves on is read as it was, and anew afterwards",
  async () => {
    const w = tf.tidy(() => tf.variable(tf.tensor1d([1, 1]))), g = tf.onesLike(w), optimizer = adam(OPTIONS);
    let state = optimizer.init({ w }) as AdamState;
    const readings: Promise<ArrayLike<number>>[] = [];
    for (let step = 0; step < 3; step++) {
      state = applyUpdate(optimizer, { w }, { w: g }, state, step) as AdamState;
      readings.push(w.data());
    }
    for (const [i, values] of (await Promise.all(readings)).entries()) {
      await assertClose(
        tf.tensor([...Array.from(values)]),
        [0.9 - 0.1 * i, 0.9 - 0.1 * i],
        1e-5,
        `reading ${i}`,
      );
    }
    await assertClose(w, [0.7, 0.7], 1e-5, "the weight");
    disposeTree(state);
    tf.dispose([w, g]);
  },
);

testOnBackends("weights that were cast from integers move on as numbers", async () => {
  const w = tf.tidy(() => tf.variable(tf.cast(tf.tensor1d([1, 2, 3, 4], "int32"), "float32")));
  const g = tf.onesLike(w), optimizer = adam(OPTIONS);
  const state = applyUpdate(optimizer, { w }, { w: g }, optimizer.init({ w }), 0);
  await assertClose(w, [0.9, 1.9, 2.9, 3.9], 1e-5, "the weights");
  disposeTree(state);
  tf.dispose([w, g]);
});

testOnBackends("a learning rate that fails leaves weights and moments as they were", async () => {
  const [a, b] = tf.tidy(() => [1, 1].map((value) => tf.variable(tf.tensor1d([value, value]))));
  const g = tf.onesLike(a!);
  let fails = false;
  const optimizer = adam({
    ...OPTIONS,
    learningRate: () => {
      if (fails) throw new Error("no rate");
      return 0.1;
    },
  });
  const state = applyUpdate(optimizer, { a: a!, b: b! }, { a: g }, optimizer.init({ a: a!, b: b! }), 0);
  fails = true;
  assertThrows(() => applyUpdate(optimizer, { a: a!, b: b! }, { a: g, b: g }, state, 1), Error, "no rate");
  await assertClose(a!, [0.9, 0.9], 1e-5, "a weight");
  await assertClose((state as AdamState).m["a"]!, [0.1, 0.1], 1e-5, "its mean");
  disposeTree(state);
  tf.dispose([a!, b!, g]);
});

testOnBackends("an optimizer made of adam() with another update updates in its own way", async () => {
  const w = tf.tidy(() => tf.variable(tf.tensor1d([1, 1]))), g = tf.onesLike(w), inner = adam(OPTIONS);
  const upwards = {
    ...inner,
    update: (gradients: Tensors, state: AdamState, step: number) => {
      const { updates, state: next } = inner.update(gradients, state, step);
      return { updates: { w: tf.neg(updates["w"]!) }, state: next };
    },
  };
  const state = applyUpdate(upwards, { w }, { w: g }, inner.init({ w }), 0);
  await assertClose(w, [1.1, 1.1], 1e-5, "the weight");
  disposeTree(state);
  tf.dispose([w, g]);
});

testOnBackends("adam() takes a learning rate that depends on the step", async () => {
  const w = tf.tidy(() => tf.variable(tf.tensor1d([0])));
  const optimizer = adam({ ...OPTIONS, learningRate: (step) => step === 1 ? 0.5 : 0 });
  const g = tf.tensor1d([7]);
  let state = optimizer.init({ w }) as AdamState;
  for (let step = 0; step < 3; step++) {
    state = applyUpdate(optimizer, { w }, { w: g }, state, step) as AdamState;
  }
  const [moved] = await w.data();
  assert(Math.abs(moved! + 0.5) < 1e-5);
  disposeTree(state);
  tf.dispose([w, g]);
});

Deno.test("a learning rate of the step that is no rate is refused at its step, and leaves no tensor behind", () => {
  for (const rate of [NaN, -1, Infinity, "0.1"]) {
    const before = tf.memory().numTensors;
    const w = tf.tidy(() => tf.variable(tf.tensor1d([1]))), g = tf.tensor1d([1]);
    const optimizer = adam({ learningRate: (step) => step === 1 ? rate as number : 0.1 });
    const state = applyUpdate(optimizer, { w }, { w: g }, optimizer.init({ w }), 0) as AdamState;
    const { message } = assertThrows(() => applyUpdate(optimizer, { w }, { w: g }, state, 1), ConfigError);
    assertEquals(
      message,
      `Cannot continue the run\n  - adam(): learningRate is ${rate} at step 1. It must be a number of at least 0`,
    );
    disposeTree(state);
    tf.dispose([w, g]);
    assertEquals(tf.memory().numTensors, before);
  }
});
