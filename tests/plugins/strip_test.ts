/** samples({ strip: true }): the grids of a run as one animated picture. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { decodeApng } from "fast-png";
import { decodePng } from "../../models/images/decode_png.ts";
import { encodePng } from "../../models/images/png.ts";
import { startBackend } from "../../models/backend/mod.ts";
import { adapt, type Config, defineLoss } from "../../pipeline/mod.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { toyEncoder, toyGenerator } from "../../pipeline/testing/networks.ts";
import { spreadSteps, stripOf } from "../../plugins/_strip.ts";
import { samples } from "../../plugins/mod.ts";

Deno.test("the end of a run brings its grids together, and the manifest lists what it makes of them", async () => {
  await startBackend({ backend: "wasm" });
  const folder = await Deno.makeTempDir();
  const config: Config = {
    generator: toyGenerator(),
    encoder: toyEncoder(),
    prompts: { source: "dog", target: "cat" },
    steps: 5,
    plugins: [
      defineLoss("brighten", ({ adapted }) => tf.neg(tf.mean(adapted.images)))(),
      samples({ every: 2, count: 2, strip: true }),
    ],
  };
  await adapt(config, { folder: openRunFolder(folder) });
  const { frames, numberOfPlays } = decodeApng(await Deno.readFile(`${folder}/samples/strip.png`));
  const grids = await Promise.all(
    [2, 4, 5].map(async (step) => decodePng(await Deno.readFile(`${folder}/samples/00000${step}.png`)).data),
  );
  assertEquals(frames.map(({ data }) => new Uint8Array(data)), grids);
  assertEquals(numberOfPlays, 0);
  const { files } = JSON.parse(await Deno.readTextFile(`${folder}/manifest.json`));
  assertEquals("samples/strip.png" in files, true);
});

Deno.test("a strip passes over grids that are gone or of another size, and takes no more than it can show", async () => {
  const flat = (width: number, shade: number) =>
    encodePng({ width, height: 2, data: new Uint8Array(width * 6).fill(shade) });
  const files = new Map([[1, flat(3, 10)], [2, flat(4, 20)], [3, flat(4, 30)], [5, flat(4, 50)]]);
  const strip = await stripOf([1, 2, 3, 4, 5], (step) => Promise.resolve(files.get(step)));
  assertEquals(decodeApng(strip!).frames.map(({ data }) => data[0]), [20, 30, 50]);
  const wide = await stripOf([1, 2], (step) => Promise.resolve(flat(2561, step)));
  assertEquals([decodePng(wide!).width, decodePng(wide!).height], [853, 1]); // a third of each side
  assertEquals(
    await stripOf([1, 2], (step) => Promise.resolve(step === 2 ? flat(3, 1) : undefined)),
    undefined,
  );
  const all = Array.from({ length: 1000 }, (_, i) => i + 1), some = spreadSteps(all, 100);
  assertEquals([some.length, some[0], some.at(-1), new Set(some).size], [100, 1, 1000, 100]);
});
