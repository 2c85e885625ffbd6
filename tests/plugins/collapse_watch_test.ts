import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { defineLoss, definePlugin, openRunFolder, type Plugin, readSafetensors } from "../../mod.ts";
import { pairwiseDistances, spreadRatio } from "../../plugins/_spread.ts";
import { checkpoint, collapseWatch, ema } from "../../plugins/mod.ts";
import { assertExplained } from "../support/explained.ts";
import { fade, run, toyConfig } from "../support/toy_runs.ts";

/** Makes all images of a batch the same. */
const collapse = defineLoss("collapse", ({ adapted }) => {
  const { images } = adapted;
  return tf.mean(tf.squaredDifference(images, tf.mean(images, 0, true)));
});

async function runWith(plugins: readonly Plugin[], others: Parameters<typeof toyConfig>[1]) {
  const path = await Deno.makeTempDir(), warnings: string[] = [];
  const folder = await openRunFolder(path);
  await run(toyConfig(plugins, others), { folder, warn: (message) => void warnings.push(message) });
  return { path, warnings };
}

Deno.test("the spread of a set against itself is 1 without error, and the jackknife is that of the formula", () => {
  const rows = [1, 0, 0, 1, 0.6, 0.8, -1, 0], count = 4;
  const distances = pairwiseDistances(rows, count);
  assertEquals(distances[1], 1);
  assertEquals(spreadRatio(distances, distances, count), { value: 1, error: 0 });
  const halved = distances.map((distance, i) => i % 5 === 0 ? 0 : distance * (i === 1 || i === 4 ? 1 : 0.5));
  const { value, error } = spreadRatio(halved, distances, count);
  const total = 1 + 0.4 + 0.2 + 2 + 1 + 1.6; // of the pairs 01, 02, 12, 03, 13, 23
  assert(Math.abs(value - (1 + (total - 1) / 2) / total) < 1e-6);
  const without = [[0.2, 1, 1.6], [0.4, 2, 1.6], [2, 1, 1], [1, 0.4, 0.2]]; // pairs left without image i
  const ratios = without.map((pairs, i) => {
    const sum = pairs.reduce((a, b) => a + b), whole = i >= 2 ? 1 : 0; // the pair 01 kept its distance
    return (whole + (sum - whole) / 2) / sum;
  });
  const mean = ratios.reduce((a, b) => a + b) / count;
  const expected = Math.sqrt(
    ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) * (count - 1) / count,
  );
  assert(Math.abs(error - expected) < 1e-6, `${error}, expected ${expected}`);
});

Deno.test("collapseWatch() records the spread, and warns once of a collapse that the images bear out", async () => {
  const watch = () => collapseWatch({ every: 30, count: 8 });
  const { path, warnings } = await runWith([collapse({ weight: 100 }), watch()], { steps: 150 });
  const lines = (await Deno.readTextFile(`${path}/collapse-watch.jsonl`)).trim().split("\n");
  const records = lines.map((line) => JSON.parse(line));
  assertEquals(records.map(({ step }) => step), [30, 60, 90, 120, 150]);
  assertExplained(Object.keys(records[0]!));
  assert(records.at(-1)!.spread < records[0]!.spread, lines.join());
  assert(records.every(({ spread_error, target }) => spread_error > 0 && Math.abs(target) <= 1));
  assertEquals(warnings.length, 1, lines.join());
  assertMatch(
    warnings[0]!,
    /^\[plugin collapse-watch\] The images have come to look alike: at step \d+ their mean/,
  );
  const still = await runWith([fade({ weight: 1e-9 }), watch()], { steps: 3 });
  assertEquals(still.warnings, []);
});

Deno.test("checkpoint({ best }) keeps the generator of the best step that is allowed", async () => {
  const values = [3, 9, 5, 7, 8], spread = [1, 0.2, 1, 1, 1], weights: Float32Array[] = [];
  const meter = definePlugin({
    name: "meter",
    async stepEnd({ step }, context) {
      context.observe("score", values[step - 1]!);
      context.observe("spread", spread[step - 1]!);
      weights.push((await context.adapted.exportWeights()).get("to_rgb1.bias")!.data as Float32Array);
    },
  });
  const best = async (aim: "highest" | "lowest", where?: { value: string; least: number }) => {
    weights.length = 0;
    const options = { every: 1, best: { value: "meter/score", aim, ...(where && { where }) } };
    const { path } = await runWith([fade(), meter, checkpoint(options)], { steps: values.length });
    const kept = (await readSafetensors(`${path}/best.safetensors`)).get("to_rgb1.bias")!.data;
    return 1 + weights.findIndex((data) => String(data) === String(kept));
  };
  assertEquals(await best("highest"), 2);
  assertEquals(await best("highest", { value: "meter/spread", least: 0.5 }), 5);
  assertEquals(await best("lowest"), 1);
  const never = checkpoint({ best: { value: "nobody/knows", aim: "lowest" } });
  const { warnings } = await runWith([fade(), never], { steps: 2 });
  assertMatch(warnings.join(), /There is no best.safetensors: nobody\/knows was known at no step/);
});

Deno.test("ema() writes an average that lies between source and trained weights", async () => {
  const plugins = [fade(), ema({ decay: 0.5, warmup: false, every: 2 }), checkpoint()];
  const { path } = await runWith(plugins, { steps: 1 });
  const [average, trained] = await Promise.all(
    ["generator-ema", "generator"].map(async (name) =>
      (await readSafetensors(`${path}/${name}.safetensors`)).get("to_rgb1.bias")!.data as Float32Array
    ),
  );
  const source = await (await toyConfig([]).generator.load("before")).exportWeights();
  const before = source.get("to_rgb1.bias")!.data as Float32Array;
  average!.forEach((value, i) => assert(Math.abs(value - (before[i]! + trained![i]!) / 2) < 1e-6));
});
