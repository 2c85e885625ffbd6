import * as tf from "@tensorflow/tfjs";
import { assert, assertThrows } from "@std/assert";
import { matrix, zeroShotAccuracy } from "../../../models/metrics/mod.ts";
import { drawLatents, latentSeed } from "../../../models/random/draw_latents.ts";
import { Random } from "../../../models/random/random.ts";
import { LATENT_DIM } from "../../../models/world/latent_attributes.ts";
import { drawInto } from "../../../models/world/draw.ts";
import {
  type Domain,
  latentAttributes,
  SPECIES,
  worldGenerator,
  worldJudge,
} from "../../../models/world/mod.ts";
import { testOnBackends } from "../../support/backends.ts";

/** Peak signal-to-noise ratio in decibels between what a generator makes and what it should make. */
async function fidelity(domain: Domain, count: number): Promise<number> {
  const generator = await worldGenerator(domain).load("test"), size = generator.width;
  const rows = Array.from({ length: count }, (_, i) => new Random("fidelity").fork(i).normals(LATENT_DIM));
  const truth = new Float32Array(count * size * size * 3);
  rows.forEach((z, i) => {
    drawInto(truth, i * size * size * 3, { ...domain, attributes: latentAttributes(z) }, size);
  });
  const error = tf.tidy(() => {
    const z = tf.tensor2d(Float32Array.from(rows.flatMap((row) => [...row])), [count, LATENT_DIM]);
    const made = tf.clipByValue(generator.synthesize(generator.map(z), "none"), -1, 1);
    return tf.mean(tf.squaredDifference(made, tf.tensor(truth, made.shape)));
  });
  const [mean] = await error.data();
  error.dispose();
  generator.dispose();
  return -10 * Math.log10(mean! / 4); // pictures span 2
}

testOnBackends(
  "the world's generator draws what its latents say, in every domain it was made for",
  async () => {
    assert(await fidelity({ species: "dog", style: "photo" }, 16) > 23);
    for (const [species, style] of [["cat", "photo"], ["fox", "photo"], ["dog", "cartoon"]] as const) {
      const decibels = await fidelity({ species, style }, 8);
      assert(decibels > 18, `${species}, ${style}: ${decibels} dB`);
    }
  },
);

Deno.test("the generator that has seen dogs alone makes photos of dogs and nothing else", () => {
  assertThrows(
    () => worldGenerator("cat", { seen: "dogs" }),
    TypeError,
    'worldGenerator: { seen: "dogs" } goes with photos of dogs. Leave it away for a generator of cat, photo',
  );
});

testOnBackends("the judge names what that generator draws photos of dogs", async () => {
  const generator = await worldGenerator("dog", { seen: "dogs" }).load("test"),
    judge = await worldJudge().load();
  const latents = drawLatents(generator, latentSeed(5), 20);
  const features = tf.tidy(() =>
    judge.encodeImage(tf.clipByValue(generator.synthesize(latents, "none"), -1, 1) as tf.Tensor4D)
  );
  const words = judge.encodeText(SPECIES.map((species) => `a photo of a ${species}`));
  const named = zeroShotAccuracy(
    matrix(20, judge.dim, await features.data<"float32">()),
    matrix(SPECIES.length, judge.dim, await words.data<"float32">()),
    SPECIES.indexOf("dog"),
  );
  tf.dispose([latents, features, words]);
  generator.dispose();
  judge.dispose();
  assert(named >= 0.95, `named dogs: ${named}`);
});
