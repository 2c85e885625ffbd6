import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { adam } from "../../../pipeline/mod.ts";
import { Stopped, train, type Watch } from "../../../tasks/pretrain/training.ts";
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

/**
 * A pursuer that runs to where another stands, and the other one away from it at half the speed; returns where both
 * are after `steps`, and where the first one is on average.
 */
async function pursue(folder: string, steps: number, watch: Watch = {}): Promise<number[]> {
  const start = tf.scalar(0), far = tf.scalar(1);
  const hunter = tf.variable(start) as tf.Variable & tf.Scalar, prey = tf.variable(far) as typeof hunter;
  tf.dispose([start, far]);
  const gap = () => tf.squaredDifference<tf.Scalar>(hunter, prey);
  const average = await train({
    log: () => {},
    ...watch,
    folder,
    steps,
    saveEvery: 10,
    weights: { hunter },
    optimizer: adam({ learningRate: 0.1 }),
    batch: () => ({ tensors: [], loss: gap }),
    opponent: {
      weights: { prey },
      optimizer: adam({ learningRate: 0.05 }),
      batch: () => ({ tensors: [], loss: () => tf.neg<tf.Scalar>(gap()) }),
    },
  });
  const places: number[] = [];
  for (const place of [hunter, prey, average["hunter"]!]) places.push((await place.data())[0]!);
  tf.dispose([average, hunter, prey]);
  return places;
}

testOnBackends("train() lets an opponent move first, and resumes both to the bit", async () => {
  const folders = [await Deno.makeTempDir(), await Deno.makeTempDir()] as const;
  const before = tf.memory().numTensors;
  const [hunter, prey] = await pursue(folders[0], 1) as [number, number];
  assert(Math.abs(prey - 1.05) < 1e-5 && Math.abs(hunter - 0.1) < 1e-5, `${[hunter, prey]}`);
  const curve = JSON.parse(await Deno.readTextFile(`${folders[0]}/curve.jsonl`));
  assert(Math.abs(curve.opponentLoss + 1) < 1e-3, `the opponent moved later: ${curve.opponentLoss}`);
  assert(Math.abs(curve.loss - 1.05 ** 2) < 1e-3, `the opponent moved later: ${curve.loss}`);
  const whole = await pursue(folders[1], 40);
  assertEquals(await pursue(folders[0], 40), whole);
  assertEquals(tf.memory().numTensors, before);
  for (const folder of folders) await Deno.remove(folder, { recursive: true });
});

testOnBackends("train() stops where it is asked to, and loses no step", async () => {
  const folders = [await Deno.makeTempDir(), await Deno.makeTempDir()] as const;
  const stop = new AbortController(), lines: string[] = [];
  const stopped = await assertRejects(
    () =>
      pursue(folders[0], 25, {
        signal: stop.signal,
        progress: (line) => line.startsWith("step 13/") && stop.abort(),
      }),
    Stopped,
  );
  assertEquals([stopped.message, stopped.step], ["Stopped at step 14 of 25", 14]);
  const resumed = await pursue(folders[0], 25, { log: (line) => lines.push(line) });
  assertEquals(lines[0], "Goes on at step 14 of 25");
  assertEquals(resumed, await pursue(folders[1], 25));
  for (const folder of folders) await Deno.remove(folder, { recursive: true });
});

Deno.test("A snapshot of other networks is refused, and one that stands further", async () => {
  const folder = await Deno.makeTempDir();
  await pursue(folder, 1);
  const { message } = await assertRejects(() => fit(folder, 2), WeightsError);
  assertEquals(
    message,
    `"${folder}/snapshot.safetensors" is a snapshot of another training: its networks have other tensors. Give ` +
      "another --out",
  );
  await pursue(folder, 2);
  assertEquals(
    (await assertRejects(() => pursue(folder, 1), WeightsError)).message,
    `"${folder}/snapshot.safetensors" stands at step 2, and 1 are asked for: ask for as many at least, or give ` +
      "another --out",
  );
  await Deno.remove(folder, { recursive: true });
});
