import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { unitRows } from "../../../pipeline/mod.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

testOnBackends("unitRows() makes rows of length 1, and leaves a row of zeros", async () => {
  const before = tf.memory().numTensors;
  const x = tf.tensor2d([[3, -4], [0, 0], [1e-9, 0], [1e12, 1e12]]);
  const unit = unitRows(x);
  await assertClose(unit, [0.6, -0.8, 0, 0, 1, 0, Math.SQRT1_2, Math.SQRT1_2], 1e-5);
  tf.dispose([x, unit]);
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("unitRows() has a finite gradient, along the sphere, at a row of zeros too", async () => {
  const x = tf.tensor2d([[3, -4], [0, 0]]);
  const gradient = tf.grad((rows) => tf.sum(tf.mul(unitRows(rows as tf.Tensor2D), [[1, 2], [0, 0]])))(x);
  const [a, b, ...zeros] = await gradient.data();
  await assertClose([a!, b!], [0.8 * (1 * 0.8 + 2 * 0.6) / 5, 0.6 * (1 * 0.8 + 2 * 0.6) / 5], 1e-5);
  assert(zeros.every(Number.isFinite));
  tf.dispose([x, gradient]);
});
