/** Generators that are no StyleGAN2: neither square, nor in colour, nor with noise. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { decodePng } from "../../models/images/decode_png.ts";
import { readSafetensors } from "../../models/weights/safetensors.ts";
import { startBackend } from "../../models/backend/mod.ts";
import { adam, adapt, type Config, toyEncoder, toyGenerator } from "../../pipeline/mod.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import {
  checkpoint,
  directionalLoss,
  ewc,
  layerSelection,
  relationConsistency,
  samples,
  textDirection,
} from "../../plugins/mod.ts";
import { toyConfig } from "../support/toy_runs.ts";

const HEIGHT = 3, WIDTH = 5;

for (const noise of ["shared", "independent", "none", "stored"] as const) {
  for (const chunk of [4, 2]) {
    Deno.test(`a grey, oblong generator without noise goes through a run (${noise}, ${chunk} rows)`, async () => {
      await startBackend({ backend: "wasm" });
      const before = tf.memory().numTensors;
      const folder = await Deno.makeTempDir();
      const config: Config = {
        generator: toyGenerator(1, { height: HEIGHT, width: WIDTH, channels: 1, noise: false }),
        encoder: toyEncoder({ height: HEIGHT, width: WIDTH }),
        prompts: { source: "dog", target: "cat" },
        steps: 4,
        batch: 4,
        chunk,
        mixing: 0.5,
        noise,
        optimizer: adam({ learningRate: 0.05 }),
        plugins: [
          textDirection(),
          directionalLoss(),
          relationConsistency(),
          ewc({ weight: 10, samples: 3 }),
          layerSelection({ layers: "corrected", batch: 2 }),
          samples({ every: 4, count: 3, columns: 2 }),
          checkpoint({ every: 4 }),
        ],
      };
      await adapt(config, { folder: openRunFolder(folder) });
      assertEquals(tf.memory().numTensors, before);

      const grid = decodePng(await Deno.readFile(`${folder}/samples/000004.png`));
      assertEquals([grid.width, grid.height], [2 * (WIDTH + 2) - 2, 4 * (HEIGHT + 2) - 2]);
      for (let i = 0; i < grid.data.length; i += 3) {
        assertEquals(grid.data[i], grid.data[i + 1]);
        assertEquals(grid.data[i], grid.data[i + 2]);
      }
      const saved = await readSafetensors(`${folder}/generator.safetensors`);
      assertEquals(saved.get("to_rgb1.bias")!.shape, [1]);
      const start = await config.generator.load("start");
      const moved = await Promise.all(
        [...start.parameters].map(async ([name, weight]) => {
          const now = saved.get(name)!.data;
          return (await weight.data()).some((value, i) => value !== now[i]) ? name : undefined;
        }),
      );
      start.dispose();
      assert(moved.includes("conv1.weight"), "the generator has not learned");
      assert(!moved.includes("style.weight"), "the mapping network has learned");
    });
  }
}

Deno.test("a generator of images with opacity is seen over white, and what it took by rule is said", async () => {
  await startBackend({ backend: "wasm" });
  const folder = await Deno.makeTempDir(), lines: string[] = [];
  const usual = toyGenerator(1, { channels: 4 });
  const generator: Config["generator"] = {
    label: "stickers",
    load: async (scope) => Object.assign(await usual.load(scope), { notes: ['"g_ema" is taken'] }),
  };
  await adapt(
    toyConfig([textDirection(), directionalLoss(), samples({ every: 2, count: 2 })], { generator, steps: 2 }),
    { folder: openRunFolder(folder), log: (line) => lines.push(line) },
  );
  assertEquals(lines.filter((line) => line.includes("is taken")), ['"g_ema" is taken']);
  const grid = decodePng(await Deno.readFile(`${folder}/samples/000002.png`));
  assertEquals([grid.width, grid.height], [2 * (4 + 2) - 2, 2 * (4 + 2) - 2]);
});
