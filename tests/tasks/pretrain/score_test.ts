import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { join } from "@std/path";
import { SPECIES, startBackend, STYLES, worldClip } from "../../../mod.ts";
import { WORLD_WEIGHTS } from "../../../models/world/mod.ts";
import { scoreEncoder, scoreGenerator } from "../../../tasks/pretrain/score.ts";
import { run } from "../_commands.ts";

const DOGS_ALONE = join(WORLD_WEIGHTS, "dogs.safetensors");
const GENERATOR = join(WORLD_WEIGHTS, "generator.safetensors");

Deno.test("the bundled networks score as their cards say, and nothing is left behind", async () => {
  await startBackend({ backend: "wasm" });
  const before = tf.memory().numTensors, encoder = await worldClip().load();
  const told: string[] = [];
  const progress = (done: number, of: string) => Promise.resolve(void told.push(`${done} ${of}`));
  const named = await scoreEncoder(encoder, progress, 4);
  assertEquals(Object.keys(named), [...SPECIES, ...STYLES]);
  assert(Object.values(named).filter((share) => share === 1).length >= 10, JSON.stringify(named));
  assertEquals(told[0], "4 of 4 pictures of dog");
  const { psnr, l1, ...others } = await scoreGenerator(GENERATOR, encoder, progress, 50);
  assertEquals([psnr!.toFixed(1), l1!.toFixed(3)], ["24.7", "0.074"]); // models/world/weights/generator.md
  assertEquals(Object.keys(others), ["frechet distance in encoder features"]);
  const alone = await scoreGenerator(DOGS_ALONE, encoder, progress, 50);
  assertEquals(Object.keys(alone), Object.keys(others)); // what its latents stand for nobody knows
  assert(alone["frechet distance in encoder features"]! < 0.03, JSON.stringify(alone));
  encoder.dispose();
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("what does not go with --score is said", async () => {
  const cases: readonly [string[], string][] = [
    [["judge", "--score", "j.pt", "--steps", "3"], "--score trains nothing: leave --steps away"],
    [["generator", "--score", "g.pt", "--flip"], "--score trains nothing: leave --flip away"],
    [["judge", "--encoder", "c.pt"], "--encoder goes with --score"],
    [
      ["judge", "--score", "j.pt", "--encoder", "c.pt"],
      "--encoder is for the score of a generator: an encoder is scored by itself",
    ],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run("pretrain", args);
    assertEquals([code, stderr], [2, `${message}\nSee: deno task pretrain --help\n`]);
  }
  const missing = await run("pretrain", ["judge", "--score", "nowhere.pt"]);
  assertEquals(missing.code, 2);
  assert(missing.stderr.includes('nowhere.pt" does not exist'), missing.stderr);
});
