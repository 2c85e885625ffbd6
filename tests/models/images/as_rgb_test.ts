import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertThrows } from "@std/assert";
import { asRgb } from "../../../models/images/as_rgb.ts";
import { rgbValues } from "../../../models/images/pixels.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends(
  "asRgb() repeats grey, leaves RGB alone, lays opacity over white, and lets gradients through",
  async () => {
    const rgb = tf.ones<tf.Rank.R4>([1, 2, 1, 3]), gray = tf.tensor4d([1, 2, 3, 4], [2, 2, 1, 1]);
    assert(asRgb(rgb) === rgb);
    const repeated = asRgb(gray);
    assertEquals(repeated.shape, [2, 2, 1, 3]);
    assertEquals([...await repeated.data()], [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    const slope = tf.tidy(() =>
      tf.grad((x) => tf.sum(tf.mul(asRgb(x as tf.Tensor4D), tf.tensor1d([1, 10, 100]))))(gray)
    );
    assertEquals([...await slope.data()], [111, 111, 111, 111]);
    const opaque = [0.5, -1, 0, 1],
      half = [0.5, -1, 0, 0],
      clear = [0.5, -1, 0, -1],
      beyond = [0.5, -1, 0, 3];
    const values = [...opaque, ...half, ...clear, ...beyond], transparent = tf.tensor4d(values, [2, 2, 1, 4]);
    const seen = [0.5, -1, 0, 0.75, 0, 0.5, 1, 1, 1, 0.5, -1, 0];
    const laid = asRgb(transparent);
    assertEquals([...await laid.data()], seen);
    assertEquals([...rgbValues(Float32Array.from(values), 4)], seen);
    const slopes = tf.tidy(() => tf.grad((x) => tf.sum(asRgb(x as tf.Tensor4D)))(transparent));
    assertEquals([...await slopes.data()].slice(4, 8), [0.5, 0.5, 0.5, -1.75]);
    const pairs = tf.ones<tf.Rank.R4>([1, 2, 1, 2]);
    assertThrows(
      () => asRgb(pairs),
      RangeError,
      "Cannot show an encoder images of shape [1,2,1,2]: expected 1, 3 or 4 channels",
    );
    tf.dispose([rgb, gray, repeated, slope, transparent, laid, slopes, pairs]);
  },
);
