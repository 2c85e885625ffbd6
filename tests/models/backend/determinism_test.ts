import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends("The same inputs give the same bits", async (t) => {
  const random = new Random(3);
  const [a, b] = [
    random.fork("a").normal([64, 4096]),
    random.fork("b").normal([4096, 64]),
  ];
  const x = random.fork("x").normal([2, 32, 32, 8]);
  const w = random.fork("w").normal([3, 3, 8, 8]);
  const table = random.fork("table").normal([9, 16]);
  const rows = tf.tensor1d(Array.from({ length: 2000 }, (_, i) => i * i % 9), "int32");
  const weights = random.fork("weights").normal([2000, 16]);
  const operations: Record<string, () => tf.Tensor> = {
    "a long reduction": () => tf.matMul(a, b),
    "a filter's gradient": () =>
      tf.grad((w) => tf.sum(tf.square(tf.conv2d(x, w as tf.Tensor4D, 1, "same"))))(w),
    "an image's gradient": () =>
      tf.grad((x) => tf.sum(tf.square(tf.conv2d(x as tf.Tensor4D, w, 2, "same"))))(x),
    "the gradient of gathered rows": () =>
      tf.grad((table) => tf.sum(tf.mul(tf.gather(table, rows), weights)))(table),
    "a sum": () => tf.sum(x),
  };
  for (const [name, compute] of Object.entries(operations)) {
    await t.step(name, async () => {
      const runs: string[] = [];
      for (let i = 0; i < 6; i++) {
        const result = tf.tidy(compute);
        runs.push(new Uint32Array((await result.data() as Float32Array).slice().buffer).join());
        result.dispose();
      }
      assertEquals(new Set(runs).size, 1);
    });
  }
  tf.dispose([a, b, x, w, table, rows, weights]);
});
