import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { attend, causalMask } from "../../../models/ops/attention.ts";
import { layerNorm } from "../../../models/ops/layer_norm.ts";
import { linear } from "../../../models/ops/linear.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

testOnBackends("layer normalisation and its gradient are those of its equation", async () => {
  const before = tf.memory().numTensors;
  const x = tf.randomNormal<tf.Rank.R3>([2, 3, 7], 0.5, 2, "float32", 1);
  const weight = tf.randomNormal<tf.Rank.R1>([7], 1, 0.3, "float32", 2),
    bias = tf.randomNormal<tf.Rank.R1>([7], 0, 1, "float32", 3);
  const cotangent = tf.randomNormal([2, 3, 7], 0, 1, "float32", 4);
  const equation = (x: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor) => {
    const { mean, variance } = tf.moments(x, -1, true);
    return tf.add(tf.mul(tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-5))), weight), bias);
  };
  const ours = (x: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor) =>
    layerNorm(x, weight as tf.Tensor1D, bias as tf.Tensor1D);
  const [a, b] = [ours, equation].map((f) => tf.valueAndGrads(f)([x, weight, bias], cotangent));
  await assertClose(a!.value, await b!.value.data<"float32">(), 1e-5, "value");
  for (const [i, name] of ["x", "weight", "bias"].entries()) {
    await assertClose(a!.grads[i]!, await b!.grads[i]!.data<"float32">(), 1e-5, `gradient of ${name}`);
  }
  tf.dispose([x, weight, bias, cotangent, a!, b!]);
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("a row of equal values is normalised to zeros", async () => {
  const y = layerNorm(tf.fill([1, 4], 3), tf.ones([4]), tf.zeros([4]));
  assertEquals([...await y.data()], [0, 0, 0, 0]);
});

testOnBackends("a linear layer keeps all axes but the last", async () => {
  const x = tf.tensor3d([1, 2, 3, 4], [1, 2, 2]), weight = tf.tensor2d([1, 0, 2, 0, 1, 3], [2, 3]);
  const y = linear(x, weight, tf.tensor1d([0, 0, 1]));
  assertEquals(y.shape, [1, 2, 3]);
  assertEquals([...await y.data()], [1, 2, 9, 3, 4, 19]);
});

testOnBackends("each head attends by its own part of the width", async () => {
  // Head 0 asks for the first token, head 1 for the second; the scores are so far apart that softmax picks one.
  const query = tf.tensor3d([1, 0, 0, 1], [1, 1, 4]),
    value = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 4]);
  const key = tf.tensor3d([900, 0, 900, 0, 0, 900, 0, 900], [1, 2, 4]);
  assertEquals([...await attend(query, key, value, 2).data()], [1, 2, 7, 8]);
});

testOnBackends("behind a causal mask no token sees a later one", async () => {
  const tokens = tf.randomNormal<tf.Rank.R3>([1, 3, 4], 0, 1, "float32", 1);
  const last = tf.tensor1d([0, 0, 1]);
  const changed = tf.add(tokens, tf.reshape(last, [1, 3, 1])) as tf.Tensor3D;
  const [a, b] = [tokens, changed].map((x) => attend(x, x, x, 1, causalMask(3)));
  const firstTwo = (x: tf.Tensor) => tf.slice(x, [0, 0, 0], [1, 2, 4]).data();
  assertEquals(await firstTwo(a!), await firstTwo(b!));
});
