import * as tf from "@tensorflow/tfjs";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

testOnBackends("addN() sums more tensors than a device binds at once, and has a gradient", async () => {
  for (const count of [1, 7, 8, 13, 66]) {
    const inputs = Array.from({ length: count }, (_, i) => tf.tensor1d([i, 1]));
    const sum = tf.addN(inputs);
    await assertClose(sum, [count * (count - 1) / 2, count], 1e-6, `the sum of ${count}`);
    const gradients = tf.grads((...x: tf.Tensor[]) => tf.sum(tf.square(tf.addN(x))))(inputs);
    await assertClose(gradients.at(-1)!, [count * (count - 1), 2 * count], 1e-6, `the gradient of ${count}`);
    tf.dispose([sum, ...gradients, ...inputs]);
  }
});
