import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { clamp } from "../../../models/ops/clamp.ts";
import { styledActivation } from "../../../models/ops/styled_activation.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

testOnBackends("clamp() bounds both ways, and lets gradients through where it has not", async () => {
  const x = tf.tensor1d([-3, -2, -1, 0, 1.5, 2, 7]);
  const y = clamp(x, 2), slope = tf.grad((x) => tf.sum(clamp(x, 2)))(x);
  assertEquals([...await y.data()], [-2, -2, -1, 0, 1.5, 2, 2]);
  assertEquals([...await slope.data()], [0, 0, 1, 1, 1, 0, 0]);
  const second = tf.grad((x) => tf.sum(tf.grad((x) => tf.sum(tf.square(clamp(x, 2))))(x)))(x);
  assertEquals([...await second.data()], [0, 0, 2, 2, 2, 0, 0]);
  tf.dispose([x, y, slope, second]);
});

testOnBackends(
  "styledActivation() with a bound is itself and then the bound, gradients included",
  async () => {
    const shape = [2, 3, 2, 4] as const,
      random = (shape: readonly number[], seed: number) => tf.randomNormal([...shape], 0, 2, "float32", seed);
    const inputs = [
      random(shape, 1),
      random([2, 4], 2),
      random([4], 3),
      random([1, 3, 2, 1], 4),
      random([1], 5),
    ];
    const layer = (bound: boolean) => (...[x, factors, bias, noise, strength]: tf.Tensor[]) => {
      const given = [x as tf.Tensor4D, factors as tf.Tensor2D, bias as tf.Tensor1D] as const;
      const injection = { noise: noise as tf.Tensor4D, strength: strength as tf.Tensor1D };
      const y = bound
        ? styledActivation(...given, injection, { clamp: 1.5 })
        : clamp(styledActivation(...given, injection), 1.5);
      return tf.sum(tf.mul(y, tf.range(0, 48).reshape(y.shape)));
    };
    const expected = tf.grads(layer(false))(inputs), actual = tf.grads(layer(true))(inputs);
    for (const [i, gradient] of expected.entries()) {
      await assertClose(actual[i]!, await gradient.data<"float32">(), 1e-5, `gradient ${i}`);
    }
    tf.dispose([...inputs, ...expected, ...actual]);
  },
);
