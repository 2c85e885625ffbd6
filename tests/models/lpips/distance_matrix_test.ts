import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { loadLpips, lpipsDistances } from "../../../models/lpips/mod.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { hashFill } from "../../support/hash_fill.ts";
import { toyHeads, toyTrunk } from "./_toy_lpips.ts";

testOnBackends("lpipsDistances() gives each pair's distance, within blocks and across", async () => {
  const before = tf.memory().numTensors;
  const metric = await loadLpips({
    trunk: "squeeze",
    trunkWeights: toyTrunk("squeeze"),
    weights: toyHeads("squeeze"),
  });
  const count = 5, side = 36, data = hashFill(count * side * side * 3, 5);
  const images = tf.tensor4d(data, [count, side, side, 3]);
  const expected: number[] = [];
  for (let i = 0; i < count; i++) {
    const row = tf.tidy(() =>
      metric.distance(tf.tile(tf.slice(images, i, 1), [count, 1, 1, 1]) as tf.Tensor4D, images)
    );
    expected.push(...await row.data());
    row.dispose();
  }
  const told: number[] = [];
  const progress = (done: number, pairs: number) => Promise.resolve(void told.push(done, pairs));
  await assertClose(await lpipsDistances(metric, { data, height: side, width: side }, progress), expected);
  assertEquals(told, [15, 15]);
  told.length = 0;
  const blocks = await lpipsDistances(metric, { data, height: side, width: side }, progress, 2);
  await assertClose(blocks, expected);
  assertEquals(told, [3, 15, 7, 15, 9, 15, 12, 15, 14, 15, 15, 15]);
  images.dispose();
  metric.dispose();
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("lpipsDistances() keeps its digits where images resemble each other", async () => {
  const metric = await loadLpips({
    trunk: "squeeze",
    trunkWeights: toyTrunk("squeeze"),
    weights: toyHeads("squeeze"),
  });
  const side = 36, size = side * side * 3, base = hashFill(size, 5);
  const data = Float32Array.from(hashFill(3 * size, 6), (value, i) => base[i % size]! + 0.003 * value);
  const images = tf.tensor4d(data, [3, side, side, 3]);
  const [first, second, third] = tf.split(images, 3) as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
  const pairs = [[first, second], [first, third], [second, third]] as const;
  const expected: number[] = [];
  for (const [x, y] of pairs) {
    const distance = metric.distance(x, y);
    expected.push(...await distance.data());
    distance.dispose();
  }
  const all = await lpipsDistances(metric, { data, height: side, width: side });
  await assertClose([all[1]!, all[2]!, all[5]!], expected);
  tf.dispose([images, first, second, third]);
  metric.dispose();
});
