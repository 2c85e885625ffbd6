/** Whole generators under rosinality's names against the PyTorch reference: images, activations, gradients. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { mixStyles, repeatLatents, stylegan2, truncate } from "../../../models/stylegan2/mod.ts";
import { synthesis } from "../../../models/stylegan2/synthesis.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, readFixture, readJsonFixture } from "../../support/fixtures.ts";
import { assertMatches, assertParameterGradients, balanced, tensorOf } from "./support.ts";

for (const size of [16, 64]) {
  const name = `stylegan2/generator_${size}`;

  testOnBackends(`A ${size} px generator reproduces the reference's images and gradients`, async (t) => {
    const fixture = await readFixture(`${name}.safetensors`);
    const { truncation, inject_index } = await readJsonFixture<{ truncation: number; inject_index: number }>(
      `${name}.json`,
    );
    await balanced(async () => {
      const generator = await stylegan2({ weights: fixture.tensors, key: "w" }).load(`fixture ${size}`);
      const z = tensorOf(fixture, "in.z", "rows") as tf.Tensor2D;
      const z2 = tensorOf(fixture, "in.z2", "rows") as tf.Tensor2D;
      const wPlus = fixture.tensor<tf.Rank.R3>("in.wplus");
      const average = tf.tidy(() => tf.reshape<tf.Rank.R1>(fixture.tensor("in.latent_avg"), [-1]));
      const noise = generator.noiseShapes.map((_, i) =>
        tensorOf(fixture, `in.noise.${i}`, "image") as tf.Tensor4D
      );
      const cotangent = tensorOf(fixture, "cot.image", "image");
      const images = async (key: string, make: () => tf.Tensor4D) => {
        const image = tf.tidy(make);
        await assertMatches(image, fixture, key, "image");
        image.dispose();
      };
      const scalar = (image: tf.Tensor) => tf.sum(tf.mul(image, cotangent)) as tf.Scalar;

      await t.step("w", async () => {
        const w = generator.map(z);
        await assertClose(w, fixture.host("out.w"));
        w.dispose();
      });
      await t.step("z, given noise", async () => {
        await images("out.z_noise.image", () => generator.synthesize(generator.map(z), noise));
        const loss = () => scalar(generator.synthesize(generator.map(z), noise));
        await assertParameterGradients(generator, fixture, "z_noise.grad.", loss);
        const dz = tf.grad((z) => scalar(generator.synthesize(generator.map(z as tf.Tensor2D), noise)))(z);
        await assertClose(dz, fixture.host("z_noise.grad.z"));
        const latents = tf.tidy(() => repeatLatents(generator.map(z), generator.latentCount));
        await assertClose(latents, fixture.host("out.z_noise.latent"));
        tf.dispose([dz, latents]);
      });
      await t.step(
        "z, stored noise",
        () => images("out.z_buffers.image", () => generator.synthesize(generator.map(z), "stored")),
      );
      await t.step("truncation", async () => {
        const make = (z: tf.Tensor) =>
          generator.synthesize(truncate(generator.map(z as tf.Tensor2D), average, truncation), "stored");
        await images("out.trunc07.image", () => make(z));
        const dz = tf.grad((z) => scalar(make(z)))(z);
        await assertClose(dz, fixture.host("trunc07.grad.z"));
        dz.dispose();
      });
      await t.step("w_plus", async () => {
        await images("out.wplus.image", () => generator.synthesize(wPlus, "stored"));
        await assertParameterGradients(
          generator,
          fixture,
          "wplus.grad.",
          () => scalar(generator.synthesize(wPlus, "stored")),
        );
        const dw = tf.grad((w) => scalar(generator.synthesize(w as tf.Tensor3D, "stored")))(wPlus);
        await assertClose(dw, fixture.host("wplus.grad.wplus"));
        dw.dispose();
      });
      await t.step("mixed styles", async () => {
        const latents = tf.tidy(() =>
          mixStyles(generator.map(z), generator.map(z2), inject_index, generator.latentCount)
        );
        await assertClose(latents, fixture.host("out.mix.latent"));
        await images("out.mix.image", () => generator.synthesize(latents, noise));
        latents.dispose();
      });
      tf.dispose([z, z2, wPlus, average, cotangent, ...noise]);
      generator.dispose();
    });
  });
}

testOnBackends("Every module of a generator has the reference's activations", async (t) => {
  const fixture = await readFixture("stylegan2/generator_16.safetensors");
  await balanced(async () => {
    const generator = await stylegan2({ weights: fixture.tensors, key: "w" }).load("activations");
    const wPlus = fixture.tensor<tf.Rank.R3>("in.wplus");
    const noise = generator.noiseShapes.map((_, i) =>
      tensorOf(fixture, `w.noises.noise_${i}`, "image") as tf.Tensor4D
    );
    const outputs = tf.tidy(() => [...synthesis(
      wPlus,
      (layer) => noise[layer],
      generator.parameters,
      generator.architecture,
    )]);
    const stored = [...fixture.tensors.keys()].filter((key) => key.startsWith("act."));
    assertEquals(outputs.map(([name]) => `act.${name}`), stored);
    for (const [name, output] of outputs) {
      await t.step(name, () => assertMatches(output, fixture, `act.${name}`, "image"));
    }
    tf.dispose([wPlus, ...noise, ...outputs.map(([, output]) => output)]);
    generator.dispose();
  });
});
