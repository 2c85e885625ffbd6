import * as tf from "@tensorflow/tfjs";
import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import {
  embeddedDistance,
  encoderDistance,
  type ImageDistance,
  lpipsDistance,
  pixelDistance,
  sumOfDistances,
} from "../../../models/inversion/mod.ts";
import { clip } from "../../../models/encoders/mod.ts";
import { loadLpips } from "../../../models/lpips/mod.ts";
import { adaptiveMean } from "../../../models/ops/adaptive_mean.ts";
import { worldClip } from "../../../models/world/mod.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, fixturePath } from "../../support/fixtures.ts";
import { hashFill } from "../../support/hash_fill.ts";
import { toyHeads, toyTrunk } from "../lpips/_toy_lpips.ts";
import { balanced } from "../stylegan2/support.ts";

function images(seed: number, side: number, count = 2): tf.Tensor4D {
  return tf.tensor4d(hashFill(count * side ** 2 * 3, seed), [count, side, side, 3]);
}

function between(distance: ImageDistance, x: tf.Tensor4D, y: tf.Tensor4D): tf.Tensor1D {
  return tf.tidy(() => embeddedDistance(distance.embed(x), distance.embed(y)));
}

/** 0 between equal images, more between others, and its gradient leads to the other. */
async function checkDistance(distance: ImageDistance, side: number): Promise<void> {
  const [x, y] = [images(1, side), images(2, side)],
    same = between(distance, x, x),
    apart = between(distance, x, y);
  assertEquals([...await same.data()], [0, 0]);
  const gradient = tf.tidy(() => tf.grad((x) => tf.sum(between(distance, x as tf.Tensor4D, y)))(x));
  const nearer = tf.tidy(() => {
    const size = tf.sqrt(tf.sum(tf.square(gradient)));
    return between(distance, tf.sub<tf.Tensor4D>(x, tf.mul(tf.div(gradient, size), 0.1)), y);
  });
  const [before, after] = [await apart.data(), await nearer.data()];
  assert(before.every((value, i) => after[i]! < value), `${distance.label}: ${after} after ${before}`);
  tf.dispose([x, y, same, apart, gradient, nearer]);
}

testOnBackends("Distances between pixels are means over an area pyramid", () =>
  balanced(async () => {
    const [x, y] = [images(1, 32), images(2, 32)], found = between(pixelDistance(), x, y);
    const expected = tf.tidy(() => {
      const levels = [32, 16, 8].map((side) =>
        tf.mean(tf.squaredDifference(adaptiveMean(x, side, side), adaptiveMean(y, side, side)), [1, 2, 3])
      );
      return tf.div(tf.addN(levels), 3);
    });
    await assertClose(found, await expected.data(), 1e-5);
    const small = between(pixelDistance(8), x, y),
      coarse = tf.tidy(() =>
        tf.mean(tf.squaredDifference(adaptiveMean(x, 8, 8), adaptiveMean(y, 8, 8)), [1, 2, 3])
      );
    await assertClose(small, await coarse.data(), 1e-5);
    const sum = sumOfDistances([{ weight: 1, distance: pixelDistance() }, {
      weight: 3,
      distance: pixelDistance(8),
    }]);
    const both = between(sum, x, y), [first, second] = [await found.data(), await small.data()];
    assertEquals(sum.label, "pixels, an area pyramid + 3 × pixels, an area pyramid");
    (await both.data()).forEach((value, i) => assertAlmostEquals(value, first[i]! + 3 * second[i]!, 1e-5));
    tf.dispose([x, y, found, expected, small, coarse, both]);
    await checkDistance(pixelDistance(), 32);
  }), ["wasm"]);

testOnBackends("LPIPS compares images of at most the given size", () =>
  balanced(async () => {
    const metric = await loadLpips({
      trunk: "squeeze",
      trunkWeights: toyTrunk("squeeze"),
      weights: toyHeads("squeeze"),
    });
    const [x, y] = [images(1, 64), images(2, 64)], found = between(lpipsDistance(metric, 32), x, y);
    const expected = tf.tidy(() => metric.distance(adaptiveMean(x, 32, 32), adaptiveMean(y, 32, 32)));
    await assertClose(found, await expected.data(), 1e-5);
    tf.dispose([x, y, found, expected]);
    await checkDistance(lpipsDistance(metric), 32);
    metric.dispose();
  }), ["wasm"]);

testOnBackends(
  "Encoders of every kind compare images by what they see along the way",
  () =>
    balanced(async () => {
      const networks = ["vit_tiny", "rn_tiny"].map((name) => fixturePath(`clip/${name}_openai.safetensors`));
      for (const source of [...networks.map((path) => clip(path)), worldClip()]) {
        const encoder = await source.load(), distance = encoderDistance(encoder);
        await checkDistance(distance, encoder.imageTower.sizes.size);
        const closed = {
          ...encoder,
          label: "closed",
          imageTower: { ...encoder.imageTower, blocks: undefined, stages: undefined },
        };
        assertThrows(
          () => encoderDistance(closed as unknown as typeof encoder),
          RangeError,
          '"closed" shows nothing',
        );
        encoder.dispose();
      }
    }),
  ["wasm"],
);

testOnBackends(
  "Means over areas agree with what they are, enlarged and shrunk, and so do their gradients",
  () =>
    balanced(async () => {
      const x = tf.tensor4d([1, 2, 3, 4, 5], [1, 1, 5, 1]);
      const cases = [[2, [2, 4]], [3, [1.5, 3, 4.5]], [5, [1, 2, 3, 4, 5]], [10, [
        1,
        1,
        2,
        2,
        3,
        3,
        4,
        4,
        5,
        5,
      ]]] as const;
      for (const [width, expected] of cases) {
        const y = adaptiveMean(x, 1, width);
        await assertClose(y, expected, 1e-6, `${width} wide`);
        y.dispose();
      }
      const gradient = tf.grad((x) => tf.sum(tf.mul(adaptiveMean(x as tf.Tensor4D, 1, 2), [[[[6], [12]]]])))(
        x,
      );
      await assertClose(gradient, [2, 2, 6, 4, 4], 1e-6);
      tf.dispose([x, gradient]);
    }),
);
