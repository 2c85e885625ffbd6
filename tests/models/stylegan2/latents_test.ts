/** Latents and noise: what a generator may be fed with. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { drawNoise, noiseMapShapes } from "../../../models/random/noise.ts";
import { Random } from "../../../models/random/random.ts";
import {
  initialiseStyleGAN2,
  mixStyles,
  repeatLatents,
  stylegan2,
  truncate,
} from "../../../models/stylegan2/mod.ts";
import type { Latents, Noise } from "../../../models/generator.ts";
import { testOnBackends } from "../../support/backends.ts";
import { balanced } from "./support.ts";

async function valuesOf(tensor: tf.Tensor): Promise<number[]> {
  const values = Array.from(await tensor.data());
  tensor.dispose();
  return values;
}

/** A network whose noise can be seen: strengths start at zero otherwise. */
function noisyWeights() {
  const weights = initialiseStyleGAN2({ size: 8, channels: [4, 3], styleDim: 4, mappingDepth: 1, seed: 5 });
  for (const [name, { shape }] of weights) {
    if (name.endsWith("noise.weight")) weights.set(name, { shape, data: Float32Array.of(0.5) });
  }
  return weights;
}

testOnBackends("Noise is drawn from its seed alone", () =>
  balanced(async () => {
    const generator = await stylegan2({ weights: noisyWeights() }).load("noise");
    const w = new Random("w").normal([2, 4]);
    const image = (noise: Noise) => valuesOf(generator.synthesize(w, noise));
    const first = await image(new Random(1));
    assertEquals(await image(new Random(1)), first);
    assertNotEquals(await image(new Random(2)), first);
    const drawn = drawNoise(new Random(1), noiseMapShapes(generator, 2));
    assertEquals(await image(drawn), first);
    assertNotEquals(await image("stored"), await image("none"));
    const zeros = generator.noiseShapes.map((shape) => tf.zeros<tf.Rank.R4>([1, ...shape, 1]));
    assertEquals(await image(zeros), await image("none"));
    // images of one batch get different noise
    const same = tf.tidy(() => tf.tile(tf.slice(w, [0, 0], [1, 4]), [2, 1])) as tf.Tensor2D;
    const pair = await valuesOf(generator.synthesize(same, new Random(1)));
    assertNotEquals(pair.slice(0, pair.length / 2), pair.slice(pair.length / 2));
    tf.dispose([w, same, ...drawn, ...zeros]);
    generator.dispose();
  }));

testOnBackends("w is w_plus with equal rows", () =>
  balanced(async () => {
    const generator = await stylegan2({ weights: noisyWeights() }).load("rows");
    const w = new Random("w").normal([3, 4]);
    const rows = repeatLatents(w, generator.latentCount);
    assertEquals(rows.shape, [3, 4, 4]);
    const image = (latents: Latents) => valuesOf(generator.synthesize(latents, "stored"));
    assertEquals(await image(rows), await image(w));
    tf.dispose([w, rows]);
    generator.dispose();
  }));

testOnBackends("What does not fit is refused with both shapes", async () => {
  const generator = await stylegan2({ weights: noisyWeights() }).load("shapes");
  const message = (run: () => unknown) => assertThrows(run, TypeError).message;
  const maps = generator.noiseShapes.map((shape) => tf.zeros<tf.Rank.R4>([3, ...shape, 1]));
  const w = tf.zeros<tf.Rank.R2>([2, 4]),
    wide = tf.zeros<tf.Rank.R2>([2, 5]),
    short = tf.zeros<tf.Rank.R3>([2, 3, 4]);
  assertEquals(message(() => generator.map(wide)), "Cannot map z of shape [2,5]: expected [batch, 4]");
  const latents = "expected [batch, 4] or [batch, 4, 4]";
  assertEquals(
    message(() => generator.synthesize(wide, "none")),
    `Cannot synthesize from latents of shape [2,5]: ${latents}`,
  );
  assertEquals(
    message(() => generator.synthesize(short, "none")),
    `Cannot synthesize from latents of shape [2,3,4]: ${latents}`,
  );
  assertEquals(
    message(() => generator.synthesize(w, maps)),
    "Cannot use noise maps of shapes [3,4,4,1] [3,8,8,1] [3,8,8,1]: expected [1 or 2, height, width, 1] with sizes 4 x 4, 8 x 8, 8 x 8",
  );
  tf.dispose([w, wide, short, ...maps]);
  generator.dispose();
});

testOnBackends(
  "truncate() moves latents, or their first rows, toward the average",
  () =>
    balanced(async () => {
      const w = tf.tensor2d([[1, 2], [3, 4]]), average = tf.tensor1d([1, 0]);
      const rows = repeatLatents(w, 3);
      assertEquals(await valuesOf(truncate(w, average, 0.5)), [1, 1, 2, 2]);
      assertEquals(await valuesOf(truncate(w, average, 1)), [1, 2, 3, 4]);
      assertEquals(await valuesOf(truncate(rows, average, 0)), [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
      assertEquals(await valuesOf(truncate(rows, average, 0.5, 1)), [1, 1, 1, 2, 1, 2, 2, 2, 3, 4, 3, 4]);
      assertEquals(await valuesOf(truncate(rows, average, 0, 9)), [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
      assertEquals(
        assertThrows(() => truncate(w, average, 0.5, 1), RangeError).message,
        "Cannot cut off truncation in latents [2,2]: repeatLatents() gives them rows",
      );
      tf.dispose([w, average, rows]);
    }),
);

testOnBackends(
  "mixStyles() takes rows of one before the crossover and of the other after",
  () =>
    balanced(async () => {
      const coarse = tf.tensor2d([[1, 2]]), fine = tf.tensor3d([[[3, 4], [5, 6], [7, 8]]]);
      assertEquals(await valuesOf(mixStyles(coarse, fine, 1, 3)), [1, 2, 5, 6, 7, 8]);
      assertEquals(await valuesOf(mixStyles(coarse, fine, 0, 3)), [3, 4, 5, 6, 7, 8]);
      assertEquals(await valuesOf(mixStyles(coarse, fine, 3, 3)), [1, 2, 1, 2, 1, 2]);
      assertThrows(() => mixStyles(coarse, fine, 4, 3), RangeError, "expected an integer from 0 to 3");
      assertThrows(() => mixStyles(coarse, fine, 1, 4), RangeError, "expected 4 rows");
      tf.dispose([coarse, fine]);
    }),
);
