import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { displayed } from "../../../tasks/pretrain/displayed.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends(
  "An image is displayed within its bounds, and no gradient pushes it further beyond",
  async () => {
    const before = tf.memory().numTensors;
    const values = [-3, -3, -1, -0.5, 0.5, 1, 1.25, 1.25], slopes = [2, -2, 2, 2, -2, -2, -2, 2];
    const x = tf.tensor4d(values, [1, 2, 4, 1]), dy = tf.tensor4d(slopes, [1, 2, 4, 1]);
    const y = displayed(x), gradient = tf.grad((x) => tf.sum(tf.mul(displayed(x as tf.Tensor4D), dy)))(x);
    assertEquals([...await y.data()], [-1, -1, -1, -0.5, 0.5, 1, 1, 1]);
    assertEquals([...await gradient.data()], [0, -2, 2, 2, -2, -2, 0, 2]);
    tf.dispose([x, dy, y, gradient]);
    assertEquals(tf.memory().numTensors, before);
  },
);
