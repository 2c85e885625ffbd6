import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { decodePng } from "../../../models/images/decode_png.ts";
import { stylegan2 } from "../../../models/stylegan2/mod.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { type AdversarialOptions, pretrainAdversarially } from "../../../tasks/pretrain/adversarial.ts";
import { readPictureFolder } from "../../../tasks/pretrain/picture_folder.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { dogFolder } from "./_picture_folders.ts";

testOnBackends("A generator learns from pictures, and resumes to the bit", async (_, backend) => {
  const source = await dogFolder(8, 16),
    folders = [await Deno.makeTempDir(), await Deno.makeTempDir()] as const;
  const pictures = await readPictureFolder(source, 8, 8), lines: string[] = [];
  const learn = (folder: string, steps: number, options: Partial<AdversarialOptions> = {}) => {
    const log = (line: string) => lines.push(line);
    return pretrainAdversarially({ pictures, steps, seed: 4, folder, flip: true, log, ...options });
  };
  const before = tf.memory().numTensors;

  const first = await learn(folders[0], 1);
  const whole = await learn(folders[0], 3);
  assertEquals(lines[1], "Goes on at step 1 of 3");
  const moved = [...first].filter(([name, { data }]) =>
    name !== "latent_avg" && data.some((value, i) => value !== whole.get(name)!.data[i])
  );
  assert(moved.some(([name]) => name === "style.1.weight"), "the mapping network has not learned");
  assert(moved.some(([name]) => name === "to_rgbs.0.bias"), "the synthesis network has not learned");
  if (backend === "wasm") assertEquals([...await learn(folders[1], 3)], [...whole]);

  const unaveraged = new Map(whole);
  unaveraged.delete("latent_avg");
  const generator = await stylegan2({ weights: unaveraged }).load("opened");
  assertEquals([generator.width, generator.latentDim], [8, 128]);
  await assertClose(whole.get("latent_avg")!.data as Float32Array, await generator.latentAverage.data());
  generator.dispose();

  const curve = (await Deno.readTextFile(join(folders[0], "curve.jsonl"))).trim().split("\n");
  const { step, loss, opponentLoss } = JSON.parse(curve.at(-1)!);
  assert(step === 3 && loss > 0 && opponentLoss > 0, curve.at(-1));
  const { width, height } = decodePng(await Deno.readFile(join(folders[0], "samples", "000003.png")));
  assertEquals([width, height], [8 * 10 - 2, 4 * 10 - 2]);

  const refused = await assertRejects(() => learn(folders[0], 4, { seed: 5, flip: false }), WeightsError);
  assertEquals(
    refused.message,
    `"${
      join(folders[0], "snapshot.safetensors")
    }" is a snapshot of another training: its seed is 4, not 5, its ` +
      "flip is true, not false. Give another --out",
  );
  assertEquals(tf.memory().numTensors, before);
  for (const folder of [source, ...folders]) await Deno.remove(folder, { recursive: true });
});
