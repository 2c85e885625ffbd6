import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { Random } from "../../../models/random/random.ts";
import { encodeSafetensors, openSafetensors, readSafetensors } from "../../../models/weights/safetensors.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { adam } from "../../../pipeline/mod.ts";
import type { HostTree } from "../../../pipeline/storage/tree.ts";
import { encodeTreeFile, readTreeFile } from "../../../pipeline/storage/tree_file.ts";
import { UsageError } from "../../../tasks/shell/command.ts";
import { Stopped, train, type Watch } from "../../../tasks/pretrain/training.ts";
import { duration } from "../../../models/wording.ts";
import { Curve } from "../../../tasks/pretrain/curve.ts";
import { testOnBackends } from "../../support/backends.ts";
import { testIn } from "../../support/folders.ts";

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
        progress: (line) => line.includes("step 13/") && stop.abort(),
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

Deno.test("a curve says how long the rest takes, as people say it", () => {
  assertEquals([0.4, 99, 100, 3599, 3700, 86_400].map(duration), [
    "0 s",
    "99 s",
    "2 min",
    "1 h 0 min",
    "1 h 2 min",
    "24 h 0 min",
  ]);
  const curve = new Curve();
  curve.add(1, 2);
  curve.add(2, 4);
  assertMatch(curve.left(10) + curve.describe(), /^\d+ s left, loss 1\.5, opponent's 3, [\d.]+ s a step$/);
  assertMatch(curve.left(0) + curve.describe(), /^loss 1\.5, opponent's 3, [\d.]+ s a step$/);
});

testIn("a training killed after a line of its curve writes no step twice", async (folder) => {
  await pursue(folder, 20);
  const whole = await Deno.readTextFile(join(folder, "curve.jsonl"));
  await Deno.writeTextFile(join(folder, "curve.jsonl"), `${whole}{"step":30,"loss":1}\n{"step":4`);
  await pursue(folder, 30);
  const steps = (await Deno.readTextFile(join(folder, "curve.jsonl"))).trimEnd().split("\n")
    .map((line) => JSON.parse(line).step);
  assertEquals(steps, [10, 20, 30]);
});

testIn("a training whose snapshot is damaged is refused by name, and leaves all as it is", async (folder) => {
  await pursue(folder, 10);
  const file = join(folder, "snapshot.safetensors"), before = tf.memory().numTensors;
  const whole = await Deno.readFile(file), damaged = whole.slice();
  damaged[damaged.length - 3]! ^= 4;
  await Deno.writeFile(file, damaged);
  const { message } = await assertRejects(() => pursue(folder, 20), WeightsError);
  assertEquals(message, `"${file}" is damaged: it does not have the digest that it states`);
  assertEquals(await Deno.readFile(file), damaged);
  assertEquals(tf.memory().numTensors, before + 2); // the test's own variables
});

testIn("a snapshot whose optimizer is laid out otherwise is refused before it is used", async (folder) => {
  await pursue(folder, 10);
  const file = join(folder, "snapshot.safetensors");
  const { tree } = await readTreeFile(file), { state, ...rest } = tree as Record<string, HostTree>;
  await Deno.writeFile(file, encodeTreeFile({ ...rest, state: [state!] }));
  const { message } = await assertRejects(() => pursue(folder, 20), WeightsError);
  assertMatch(
    message,
    /is a snapshot of another training: state is a list, where a record is expected\. Give/,
  );
});

testIn("files of others stay where a training would write", async (folder) => {
  await Deno.writeTextFile(join(folder, "curve.jsonl"), "my own curve\n");
  const { message } = await assertRejects(() => pursue(folder, 10), UsageError);
  assertMatch(message, /holds curve\.jsonl, which this command has not written\. Move it away/);
  assertEquals(await Deno.readTextFile(join(folder, "curve.jsonl")), "my own curve\n");
});

testIn("a training of version 0.1 goes on, with a warning", async (folder) => {
  await pursue(folder, 10);
  const whole = await pursue(folder, 20);
  await Deno.remove(folder, { recursive: true });
  await pursue(folder, 10);
  await Deno.remove(join(folder, ".owned"));
  const file = join(folder, "snapshot.safetensors"), { metadata } = await openSafetensors(file);
  const tensors = await readSafetensors(file);
  await Deno.writeFile(file, encodeSafetensors(tensors, { "variegate-tree": metadata["variegate-tree"]! }));
  const lines: string[] = [];
  assertEquals(await pursue(folder, 20, { log: (line) => lines.push(line) }), whole);
  assertMatch(lines[0]!, /is of version 0\.1, which wrote no digests/);
});
