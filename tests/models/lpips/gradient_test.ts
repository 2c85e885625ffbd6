import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { loadLpips, smallestSides, type TrunkName } from "../../../models/lpips/mod.ts";
import { testOnBackends } from "../../support/backends.ts";
import { hashFill } from "../../support/hash_fill.ts";
import { toyHeads, toyTrunk } from "./_toy_lpips.ts";

/** How far images are moved, of a range of 2. */
const STEP = 3e-4;

for (const trunk of ["alex", "squeeze"] as const satisfies TrunkName[]) {
  testOnBackends(
    `The gradient of LPIPS by ${trunk} is that of its values, where features are all zero too`,
    async () => {
      const before = tf.memory().numTensors;
      const weights = toyTrunk(trunk);
      // The last tap's features are off everywhere.
      const last = [...weights.keys()].filter((name) => name.endsWith("bias")).slice(-2);
      for (const name of last) {
        const { shape, data } = weights.get(name)!;
        weights.set(name, { shape, data: new Float32Array(data.length).fill(-99) });
      }
      const metric = await loadLpips({ trunk, trunkWeights: weights, weights: toyHeads(trunk) });
      const side = 2 * smallestSides[trunk], shape: [number, number, number, number] = [1, side, side, 3];
      const [x, y] = [1, 2].map((seed) => tf.tensor4d(hashFill(side ** 2 * 3, seed), shape));
      const distance = (x: tf.Tensor) => tf.sum(metric.distance(x as tf.Tensor4D, y!)) as tf.Scalar;
      const gradient = tf.grad(distance)(x!), slope = tf.tidy(() => tf.sum(tf.abs(gradient)));
      const difference = tf.tidy(() => { // along the signs, where the slope is steepest
        const step = tf.mul(tf.sign(gradient), STEP);
        return tf.div(tf.sub(distance(tf.add(x!, step)), distance(tf.sub(x!, step))), 2 * STEP);
      });
      const [along, expected] = [(await slope.data())[0]!, (await difference.data())[0]!];
      assert(Math.abs(along / expected - 1) < 0.03, `${along}, expected about ${expected}`);
      tf.dispose([x!, y!, gradient, slope, difference]);
      metric.dispose();
      assertEquals(tf.memory().numTensors, before);
    },
  );
}
