import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { Random } from "../../../models/random.ts";
import { adam } from "../../../pipeline/mod.ts";
import { train } from "../../../tasks/pretrain/training.ts";
import { testOnBackends } from "../../support/backends.ts";

/** Fits a line to noisy points; returns slope, offset and the lines logged. */
async function fit(folder: string, steps: number): Promise<{ weights: number[]; lines: string[] }> {
  const zero = tf.scalar(0);
  const weights = { slope: tf.variable(zero), offset: tf.variable(zero) };
  zero.dispose();
  const lines: string[] = [];
  const average = await train({
    folder,
    steps,
    weights,
    optimizer: adam({ learningRate: 0.05 }),
    saveEvery: 10,
    log: (line) => lines.push(line),
    batch(step) {
      const x = new Random(8).fork(step).normal([16]);
      const loss = () => {
        const wanted = tf.add(tf.mul(x, 2), 1), made = tf.add(tf.mul(x, weights.slope), weights.offset);
        return tf.mean<tf.Scalar>(tf.squaredDifference(wanted, made));
      };
      return { tensors: [x], loss };
    },
  });
  const values: number[] = [];
  for (const name of ["slope", "offset"]) values.push((await average[name]!.data())[0]!);
  tf.dispose([average, weights]);
  return { weights: values, lines };
}

testOnBackends("train() fits, resumes to the bit, and frees what it made", async () => {
  const folders = [await Deno.makeTempDir(), await Deno.makeTempDir()] as const;
  const before = tf.memory().numTensors;
  const whole = await fit(folders[0], 120);
  assert(Math.abs(whole.weights[0]! - 2) < 0.1 && Math.abs(whole.weights[1]! - 1) < 0.1, `${whole.weights}`);
  await fit(folders[1], 50);
  const resumed = await fit(folders[1], 120);
  assertEquals(resumed.lines[0], "Goes on at step 50 of 120");
  assertEquals(resumed.weights, whole.weights);
  assertEquals(tf.memory().numTensors, before);
  for (const folder of folders) await Deno.remove(folder, { recursive: true });
});
