/** What a run leaves behind, through real runs of toy networks in a real folder. */
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { decodePng } from "../../models/images/decode_png.ts";
import { imageGrid } from "../../models/images/pixels.ts";
import { Random } from "../../models/random/random.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { readSafetensors, writeSafetensors } from "../../models/weights/safetensors.ts";
import { startBackend } from "../../models/backend/mod.ts";
import { adam, adapt, type Config, defineLoss, type PluginOption } from "../../pipeline/mod.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { readSnapshot } from "../../pipeline/storage/snapshot.ts";
import { toyEncoder, toyGenerator } from "../../pipeline/testing/networks.ts";
import { checkpoint, metrics, samples } from "../../plugins/mod.ts";
import { assertExplained } from "../support/explained.ts";
import * as tf from "@tensorflow/tfjs";

const brighten = defineLoss("brighten", ({ adapted }) => tf.neg(tf.mean(adapted.images)));

/** Runs the plugins for some steps in a new folder, and returns the folder. */
async function runWith(plugins: readonly PluginOption[], steps: number, options = {}): Promise<string> {
  await startBackend({ backend: "wasm" });
  const folder = await Deno.makeTempDir();
  const config: Config = {
    generator: toyGenerator(),
    encoder: toyEncoder(),
    prompts: { source: "dog", target: "cat" },
    steps,
    optimizer: adam({ learningRate: 0.05, beta1: 0, beta2: 0.99 }),
    plugins: [brighten(), plugins],
  };
  await adapt(config, { folder: openRunFolder(folder), ...options });
  return folder;
}

async function list(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) names.push(name);
  return names.sort();
}

Deno.test("metrics() records every so many steps and the last, the terms by name", async () => {
  const lines: string[] = [];
  const folder = await runWith([metrics({ every: 2 })], 5, { progress: (line: string) => lines.push(line) });
  const records = (await Deno.readTextFile(`${folder}/metrics.jsonl`)).trim().split("\n").map((line) =>
    JSON.parse(line)
  );
  assertEquals(records.map(({ step }) => step), [2, 4, 5]);
  for (const { total, terms, shares } of records) {
    assertEquals(total, terms.brighten);
    assertEquals(shares, { brighten: Math.sign(total) });
  }
  assert(records[2].total < records[0].total, "nothing was learned");
  assert(records[1].seconds_per_step > 0);
  assertExplained(records.flatMap((record) => Object.keys(record)));
  assert(lines.at(-1)!.includes("5/5") && lines.at(-1)!.includes("brighten"), lines.at(-1));
});

Deno.test("metrics() and checkpoint() of two names keep records and a best of their own", async () => {
  const folder = await runWith([
    metrics({ every: 1 }),
    metrics({ name: "seldom", every: 2 }),
    checkpoint({ every: 1, best: { value: "total", aim: "lowest" } }),
    checkpoint({ name: "worst", every: 1, best: { value: "total", aim: "highest" } }),
  ], 3);
  const steps = async (name: string) =>
    (await Deno.readTextFile(`${folder}/${name}.jsonl`)).trim().split("\n").map((line) =>
      JSON.parse(line).step
    );
  assertEquals([await steps("metrics"), await steps("seldom")], [[1, 2, 3], [2, 3]]);
  const [best, worst, last] = await Promise.all(
    ["best", "best-worst", "generator"].map((name) => Deno.readFile(`${folder}/${name}.safetensors`)),
  );
  assertEquals(best, last);
  assert(worst!.some((byte, i) => byte !== best![i]), "the worst is the best");
});

Deno.test("samples() of two names write to folders of their own", async () => {
  const folder = await runWith([
    samples({ every: 2, count: 1 }),
    samples({ name: "typical", every: 2, count: 2, truncation: 0.1, strip: true }),
  ], 4);
  assertEquals(await list(`${folder}/samples`), ["000002.png", "000004.png", "typical"]);
  assertEquals(await list(`${folder}/samples/typical`), ["000002.png", "000004.png", "strip.png"]);
  const [one, two] = await Promise.all(
    ["", "typical/"].map(async (name) =>
      decodePng(await Deno.readFile(`${folder}/samples/${name}000002.png`))
    ),
  );
  assert(two!.width > one!.width, "both show as many latents");
});

Deno.test("checkpoint() keeps the newest snapshots, and the adapted generator", async () => {
  const folder = await runWith([checkpoint({ every: 2, keep: 2 })], 7);
  assertEquals(await list(`${folder}/snapshots`), ["000006.safetensors", "000007.safetensors"]);
  assertEquals((await readSnapshot(`${folder}/snapshots/000006.safetensors`)).step, 6);
  const generator = await readSafetensors(`${folder}/generator.safetensors`);
  const { weights } = await readSnapshot(`${folder}/snapshots/000007.safetensors`);
  const bias = (weights as Record<string, { data: Float32Array }>)["to_rgb1.bias"]!;
  assertEquals(generator.get("to_rgb1.bias")!.data, bias.data);
});

Deno.test("checkpoint() saves a run that is stopped between snapshots", async () => {
  const stop = new AbortController();
  const stopper = defineLoss("stopper", ({ step, adapted }) => {
    if (step === 2) stop.abort();
    return tf.mul(tf.mean(adapted.images), 0);
  });
  const folder = await runWith([stopper(), checkpoint({ every: 10 })], 10, { signal: stop.signal });
  assertEquals(await list(`${folder}/snapshots`), ["000003.safetensors"]);
});

Deno.test("samples() draws source above adapted images of the same latents, in rows", async () => {
  const folder = await runWith([samples({ every: 2, count: 5, columns: 3 })], 3);
  assertEquals(await list(`${folder}/samples`), ["000002.png", "000003.png"]);
  const [first, second] = await Promise.all(
    ["000002", "000003"].map(async (name) => decodePng(await Deno.readFile(`${folder}/samples/${name}.png`))),
  );
  assertEquals([first!.width, first!.height], [3 * (4 + 2) - 2, 4 * (4 + 2) - 2]); // two pairs of rows
  const band = (grid: typeof first, row: number) =>
    grid!.data.subarray(row * 6 * grid!.width * 3, (row * 6 + 4) * grid!.width * 3);
  for (const row of [0, 2]) assertEquals(band(first, row), band(second, row), "the source generator moved");
  for (const row of [1, 3]) {
    assert(band(first, row).some((value, i) => value !== band(second, row)[i]), "the adapted one did not");
    assert(band(first, row).some((value, i) => value !== band(first, row - 1)[i]));
  }
});

Deno.test("samples({ latents }) follows the pictures of a file, with their noise", async () => {
  await startBackend({ backend: "wasm" });
  const generator = await toyGenerator().load("toy"), { latentCount, latentDim, noiseShapes } = generator;
  const latents = `${await Deno.makeTempDir()}/photos.safetensors`, values = new Random("photos");
  const tensors = new Map([
    ["w_plus", { shape: [3, latentCount, latentDim], data: values.normals(3 * latentCount * latentDim) }],
    ...noiseShapes.map(([height, width], i): [string, HostTensor] => [
      `noise.${i}`,
      { shape: [3, 1, height, width], data: values.fork(i).normals(3 * height * width) },
    ]),
  ]);
  await writeSafetensors(latents, tensors);
  const folder = await runWith([samples({ every: 2, latents })], 2);
  const grid = decodePng(await Deno.readFile(`${folder}/samples/000002.png`));
  assertEquals([grid.width, grid.height], [3 * (4 + 2) - 2, 2 * (4 + 2) - 2]);
  const images = tf.tidy(() =>
    generator.synthesize(
      tf.tensor3d(tensors.get("w_plus")!.data as Float32Array, [3, latentCount, latentDim]),
      noiseShapes.map(([height, width], i) =>
        tf.tensor4d(tensors.get(`noise.${i}`)!.data as Float32Array, [3, height, width, 1])
      ),
    )
  );
  const expected = imageGrid(await images.data<"float32">(), { width: 4, height: 4, columns: 3 });
  assertEquals(grid.data.subarray(0, expected.data.length), expected.data);
  images.dispose();
  generator.dispose();

  await writeSafetensors(latents, new Map([["w_plus", { shape: [1, 1, 1], data: new Float32Array(1) }]]));
  const refused = await assertRejects(() => runWith([samples({ latents })], 1), Error);
  assertStringIncludes(String(refused), "holds w_plus of shape [1,1,1]: the generator takes w_plus [n, ");
});
