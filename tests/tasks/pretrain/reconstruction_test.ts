import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { Random } from "../../../models/random/random.ts";
import { stylegan2 } from "../../../models/stylegan2/mod.ts";
import { type HostTensor, WeightsError } from "../../../models/weights/types.ts";
import type { BytePictures } from "../../../tasks/pretrain/fixed_features.ts";
import { rateAt } from "../../../tasks/pretrain/growing.ts";
import { pictureBatch } from "../../../tasks/pretrain/picture_batch.ts";
import { principalLatents } from "../../../tasks/pretrain/principal_latents.ts";
import {
  drawPairs,
  learnToReproduce,
  type ReconstructionOptions,
  stagesOf,
} from "../../../tasks/pretrain/reconstruction.ts";
import { testOnBackends } from "../../support/backends.ts";
import { filesIn } from "../../support/folders.ts";

const SEED = 3;

/** Pictures of 4 × 4 squares of drawn colors: no picture is like another one, or like its mirror image. */
function quilts(count: number, size: number): BytePictures {
  const bytes = new Uint8Array(count * size * size * 3), colors = new Random("quilts").uniforms(48 * count);
  for (let at = 0; at < bytes.length; at++) {
    const pixel = Math.floor(at / 3), place = pixel % size ** 2, side = size / 4;
    const square = 4 * Math.floor(place / size / side) + Math.floor(place % size / side);
    bytes[at] = Math.floor(256 * colors[48 * Math.floor(pixel / size ** 2) + 3 * square + at % 3]!);
  }
  return { count, size, bytes };
}

const small = quilts(16, 8), grown = quilts(16, 32);

function learn(folder: string, images: number, options: Partial<ReconstructionOptions> = {}) {
  const recipe = { reconstruction: images };
  return learnToReproduce({
    pictures: small,
    images,
    mirror: true,
    batch: 8,
    learningRate: 0.0025,
    seed: SEED,
    folder,
    recipe,
    log: () => {},
    ...options,
  });
}

/** How many of a generator's images of pictures' latents, and of their mirror images', are nearest to what they are of. */
async function known(weights: ReadonlyMap<string, HostTensor>, pictures: BytePictures): Promise<number> {
  const generator = await stylegan2({ weights }).load("learned");
  const random = new Random(SEED).fork("reconstruction").fork("latents");
  const { width, rows } = principalLatents(pictures, true, random), count = 2 * pictures.count;
  const nearest = tf.tidy(() => {
    const others = new Random("others").normal([count, generator.latentDim - width]);
    const z = tf.concat([tf.tensor2d(rows, [count, width]), others], 1) as tf.Tensor2D;
    const flat = (images: tf.Tensor) => tf.reshape(images, [count, -1]);
    const chosen = Array.from({ length: count }, (_, i) => ({
      number: i % pictures.count,
      mirrored: i >= pictures.count,
    }));
    const made = flat(generator.synthesize(generator.map(z), "none"));
    const wanted = flat(pictureBatch(pictures, chosen));
    const distances = tf.sum(tf.squaredDifference(tf.expandDims(made, 1), tf.expandDims(wanted, 0)), 2);
    return tf.argMin(distances, 1);
  });
  const places = await nearest.data();
  nearest.dispose();
  generator.dispose();
  return [...places].filter((place, number) => place === number).length;
}

testOnBackends(
  "A generator learns to make the pictures of their latents, and the mirror images",
  async () => {
    const folder = await Deno.makeTempDir(), before = tf.memory().numTensors;
    const weights = await learn(folder, 32 * 160);
    assertEquals(tf.memory().numTensors, before);
    const found = await known(weights, small);
    assert(found >= 5, `${found} of 32 images are nearest to what they are of`); // by chance it would be one
    await Deno.remove(folder, { recursive: true });
  },
);

testOnBackends(
  "A pair is a picture, or its mirror image, at the size asked for, and a latent near to its own",
  async () => {
    const latents = principalLatents(grown, true, new Random("latents")), { width, rows } = latents;
    const source = { pictures: grown, latents, mirror: true };
    const { z, wanted } = drawPairs(source, { size: 16, batch: 40 }, new Random("pairs"));
    assertEquals([z.shape, wanted.shape], [[40, 128], [40, 16, 16, 3]]);
    const drawn = await z.data(), colors = await wanted.data(), seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      const near = (row: number) => {
        let sum = 0;
        for (let k = 0; k < width; k++) sum += (rows[row * width + k]! - drawn[i * 128 + k]!) ** 2;
        return sum;
      };
      const distances = Array.from({ length: 32 }, (_, row) => near(row));
      const row = distances.indexOf(Math.min(...distances)), number = row % 16, mirrored = row >= 16;
      seen.add(mirrored ? "mirrored" : "as it is");
      for (const x of [0, 5, 10, 15]) { // a column in each square
        const from = mirrored ? 31 - 2 * x : 2 * x, at = 3 * (number * 1024 + 32 * 10 + from); // row 5 of 16
        assert(
          Math.abs(colors[3 * (i * 256 + 16 * 5 + x)]! - (grown.bytes[at]! / 127.5 - 1)) < 1e-5,
          `pair ${i}`,
        );
      }
    }
    assertEquals(seen.size, 2);
    tf.dispose([z, wanted]);
  },
);

testOnBackends(
  "What was killed at the second size goes on there, and ends with the same weights",
  async () => {
    const [whole, killed] = [await Deno.makeTempDir(), await Deno.makeTempDir()];
    const options = { pictures: grown, recipe: {} };
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
      }" is a snapshot of another training: its seed is none, not 9. Ask ` +
        "for what it was begun with, or give another --out",
    );
    for (const folder of [whole, killed]) await Deno.remove(folder, { recursive: true });
  },
  ["wasm"],
);

Deno.test("images are shared out among the sizes from 16 px on", () => {
  const play = { batch: 8, learningRate: 0.0025 };
  const facts = (size: number, images: number) =>
    stagesOf(size, { ...play, images }).map(({ size, batch, steps }) => [size, batch, steps]);
  assertEquals(facts(64, 60_000), [[16, 32, 625], [32, 24, 833], [64, 16, 1250]]);
  assertEquals(facts(8, 320), [[8, 32, 10]]);
  assertEquals(facts(256, 5), [[16, 32, 1], [32, 24, 1], [64, 16, 1], [128, 16, 1], [256, 16, 1]]);
  const rates = stagesOf(64, { batch: 2, learningRate: 0.005, images: 9 });
  assertEquals(rates.map(({ batch, learningRate }) => [batch, Number(learningRate.toFixed(4))]), [
    [8, 0.12],
    [6, 0.0849],
    [4, 0.06],
  ]);
});

Deno.test("a size's rate rises at first, and falls where it is to settle", () => {
  const stage = { size: 8, batch: 1, steps: 1000, learningRate: 0.1 };
  const rates = (settles: boolean) =>
    [0, 24, 49, 230, 500, 999].map((step) => rateAt({ ...stage, settles }, step));
  const close = (found: number[], wanted: number[]) =>
    found.forEach((rate, i) => assert(Math.abs(rate - wanted[i]!) < 1e-12, `${found}, not ${wanted}`));
  close(rates(false), [0.002, 0.05, 0.1, 0.1, 0.1, 0.1]);
  close(rates(true), [0.002, 0.05, 0.1, 0.1, 0.065, 0.002]);
});
