import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { Random } from "../../../models/random/random.ts";
import { stylegan2 } from "../../../models/stylegan2/mod.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import type { BytePictures } from "../../../tasks/pretrain/fixed_features.ts";
import { pictureBatch } from "../../../tasks/pretrain/picture_batch.ts";
import { principalLatents } from "../../../tasks/pretrain/principal_latents.ts";
import {
  learnToReproduce,
  type ReconstructionOptions,
  stagesOf,
} from "../../../tasks/pretrain/reconstruction.ts";
import { testOnBackends } from "../../support/backends.ts";
import { filesIn } from "../../support/folders.ts";

const SEED = 3;

/** Pictures whose halves, above and below, each have one color. */
function flags(count: number, size: number): BytePictures {
  const bytes = new Uint8Array(count * size * size * 3), colors = new Random("flags").uniforms(6 * count);
  for (let at = 0; at < bytes.length; at++) {
    const half = Math.floor(2 * at / (size * size * 3)); // of all pictures
    bytes[at] = Math.floor(256 * colors[3 * half + at % 3]!);
  }
  return { count, size, bytes };
}

const small = flags(16, 8), grown = flags(8, 32);

function learn(folder: string, images: number, options: Partial<ReconstructionOptions> = {}) {
  const recipe = { "images of the reconstruction": images };
  return learnToReproduce({
    pictures: small,
    images,
    mirror: false,
    seed: SEED,
    folder,
    recipe,
    log: () => {},
    ...options,
  });
}

testOnBackends("A generator learns to make the pictures of their latents", async () => {
  const folder = await Deno.makeTempDir(), before = tf.memory().numTensors;
  const weights = await learn(folder, 32 * 160);
  assertEquals(tf.memory().numTensors, before);
  const generator = await stylegan2({ weights }).load("learned");
  const random = new Random(SEED).fork("reconstruction").fork("latents");
  const { width, rows } = principalLatents(small, false, random);
  const nearest = tf.tidy(() => {
    const z = tf.concat([
      tf.tensor2d(rows, [small.count, width]),
      new Random("others").normal([small.count, generator.latentDim - width]),
    ], 1) as tf.Tensor2D;
    const flat = (images: tf.Tensor) => tf.reshape(images, [small.count, -1]);
    const made = flat(generator.synthesize(generator.map(z), "none"));
    const chosen = Array.from({ length: small.count }, (_, number) => ({ number, mirrored: false }));
    const wanted = flat(pictureBatch(small, chosen));
    const distances = tf.sum(tf.squaredDifference(tf.expandDims(made, 1), tf.expandDims(wanted, 0)), 2);
    return tf.argMin(distances, 1);
  });
  const places = await nearest.data();
  nearest.dispose();
  const known = [...places].filter((place, number) => place === number).length;
  assert(known >= 6, `${known} of ${small.count} images are nearest to their own picture`);
  generator.dispose();
  await Deno.remove(folder, { recursive: true });
});

testOnBackends(
  "What was killed at the second size goes on there, and ends with the same weights",
  async () => {
    const [whole, killed] = [await Deno.makeTempDir(), await Deno.makeTempDir()];
    const options = { pictures: grown, mirror: true, recipe: {} };
    const expected = await learn(whole, 96 * 2, options); // 3 steps of 32 at 16 px, 4 of 24 at 32 px
    const progress = (line: string) => {
      if (line.includes("step 2/4")) throw new Error("killed");
    };
    await assertRejects(() => learn(killed, 96 * 2, { ...options, progress }), Error, "killed");
    assertEquals(await learn(killed, 96 * 2, options), expected);
    assertEquals(
      (await filesIn(killed)).filter((name) => name.endsWith(".safetensors")),
      ["16/snapshot.safetensors", "32/snapshot.safetensors"],
    );
    const refused = await assertRejects(
      () => learn(killed, 96 * 2, { ...options, recipe: { seed: 9 } }),
      WeightsError,
    );
    assertEquals(
      refused.message,
      `"${
        join(killed, "16", "snapshot.safetensors")
      }" is a snapshot of another training: its seed is not given, not 9. ` +
        "Give another --out",
    );
    for (const folder of [whole, killed]) await Deno.remove(folder, { recursive: true });
  },
  ["wasm"],
);

Deno.test("images are shared out among the sizes from 16 px on", () => {
  const shortly = stagesOf(64, 60_000).map(({ size, batch, steps }) => [size, batch, steps]);
  assertEquals(shortly, [[16, 32, 625], [32, 24, 833], [64, 16, 1250]]);
  assertEquals(stagesOf(8, 320).map(({ size, steps }) => [size, steps]), [[8, 10]]);
  assertEquals(stagesOf(256, 5).map(({ size, steps }) => [size, steps]), [
    [16, 1],
    [32, 1],
    [64, 1],
    [128, 1],
    [256, 1],
  ]);
});
