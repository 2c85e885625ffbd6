import * as tf from "@tensorflow/tfjs";
import { assert } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { ascend, scatter } from "../../../tasks/pretrain/attack.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

const wanted = () => new Random(2).normal([3, 8, 8, 3]);

testOnBackends("ascend() goes up the objective and no further than its radius", async () => {
  const images = new Random(1).normal([3, 8, 8, 3]), goal = wanted();
  const objective = (x: tf.Tensor4D) => tf.neg(tf.sum(tf.squaredDifference(x, goal))) as tf.Scalar;
  for (const [steps, radius] of [[1, 0.5], [4, 2]] as const) {
    const moved = ascend(images, objective, { steps, stepSize: 1, radius });
    const rise = tf.tidy(() => tf.sub(objective(moved), objective(images)));
    assert((await rise.data())[0]! > 0);
    const lengths = tf.tidy(() =>
      tf.sqrt(tf.sum(tf.reshape(tf.squaredDifference(moved, images), [3, -1]), 1))
    );
    await assertClose(lengths, [radius, radius, radius], 1e-4);
    tf.dispose([moved, lengths, rise]);
  }
  tf.dispose([images, goal]);
});

testOnBackends("ascend() keeps each picture within its own radius", async () => {
  const images = new Random(1).normal([3, 8, 8, 3]), goal = wanted();
  const radius = tf.tensor4d([0, 0.5, 2], [3, 1, 1, 1]), stepSize = tf.tensor4d([0, 0.7, 3], [3, 1, 1, 1]);
  const objective = (x: tf.Tensor4D) => tf.sum<tf.Scalar>(tf.mul(x, goal));
  const moved = ascend(images, objective, { steps: 1, stepSize, radius });
  const lengths = tf.tidy(() => tf.sqrt(tf.sum(tf.reshape(tf.squaredDifference(moved, images), [3, -1]), 1)));
  await assertClose(lengths, [0, 0.5, 2], 1e-4);
  tf.dispose([images, goal, radius, stepSize, moved, lengths]);
});

testOnBackends("ascend() with a grain moves whole squares alike", async () => {
  const images = tf.zeros<tf.Rank.R4>([3, 8, 8, 3]), goal = wanted();
  const moved = ascend(images, (x) => tf.sum(tf.mul(x, goal)), { steps: 1, stepSize: 1, grain: () => 8 });
  const [corner, every] = tf.tidy(
    () => [tf.tile(tf.slice(moved, [0, 0, 0, 0], [3, 1, 1, 3]), [1, 8, 8, 1]), moved],
  );
  await assertClose(every!, await corner!.data<"float32">(), 1e-5);
  tf.dispose([images, goal, moved, corner!]);
});

testOnBackends("scatter() moves each picture by its length", async () => {
  const images = new Random(1).normal([3, 8, 8, 3]), noise = wanted();
  const lengths = tf.tensor4d([0.5, 1, 2], [3, 1, 1, 1]);
  const moved = scatter(images, noise, lengths);
  const reached = tf.tidy(() => tf.sqrt(tf.sum(tf.reshape(tf.squaredDifference(moved, images), [3, -1]), 1)));
  await assertClose(reached, [0.5, 1, 2], 1e-4);
  tf.dispose([images, noise, lengths, moved, reached]);
});
