import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertThrows } from "@std/assert";
import { asRgb } from "../../../models/images/as_rgb.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends("asRgb() repeats grey, leaves RGB alone, and lets gradients through", async () => {
  const rgb = tf.ones<tf.Rank.R4>([1, 2, 1, 3]), gray = tf.tensor4d([1, 2, 3, 4], [2, 2, 1, 1]);
  assert(asRgb(rgb) === rgb);
  const repeated = asRgb(gray);
  assertEquals(repeated.shape, [2, 2, 1, 3]);
  assertEquals([...await repeated.data()], [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  const slope = tf.tidy(() =>
    tf.grad((x) => tf.sum(tf.mul(asRgb(x as tf.Tensor4D), tf.tensor1d([1, 10, 100]))))(gray)
  );
  assertEquals([...await slope.data()], [111, 111, 111, 111]);
  const transparent = tf.ones<tf.Rank.R4>([1, 2, 1, 4]);
  assertThrows(
    () => asRgb(transparent),
    RangeError,
    "Cannot show an encoder images of shape [1,2,1,4]: expected 1 or 3 channels",
  );
  tf.dispose([rgb, gray, repeated, slope, transparent]);
});
