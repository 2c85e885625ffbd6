/** Generators under NVIDIA's names against NVIDIA's PyTorch code. */
import * as tf from "@tensorflow/tfjs";
import { repeatLatents, stylegan2, truncate } from "../../../models/stylegan2/mod.ts";
import { nvidiaName } from "../../../models/stylegan2/nvidia_names.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, readFixture } from "../../support/fixtures.ts";
import { assertMatches, assertParameterGradients, balanced, tensorOf } from "./support.ts";

for (const name of ["nvidia_16", "nvidia_64", "nvidia_from_rosinality_16"]) {
  testOnBackends(`${name} reproduces NVIDIA's latents, images and gradients`, async (t) => {
    const fixture = await readFixture(`stylegan2/${name}.safetensors`);
    await balanced(async () => {
      const generator = await stylegan2({ weights: fixture.tensors, key: "w" }).load(name);
      const z = fixture.tensor<tf.Rank.R2>("in.z"), ws = fixture.tensor<tf.Rank.R3>("in.ws");
      const cotangent = tensorOf(fixture, "cot.image", "image");
      const scalar = (image: tf.Tensor) => tf.sum(tf.mul(image, cotangent)) as tf.Scalar;
      const truncated = (psi: number, cutoff?: number) =>
        truncate(
          repeatLatents(generator.map(z), generator.latentCount),
          generator.latentAverage,
          psi,
          cutoff,
        );
      const check = async (key: string, make: () => tf.Tensor) => {
        const value = tf.tidy(make);
        if (key.endsWith("image")) await assertMatches(value, fixture, key, "image");
        else await assertClose(value, fixture.host(key), 1e-4, key);
        value.dispose();
      };

      await t.step("mapping and truncation", async () => {
        await check("out.mapping", () => truncated(1));
        await check("out.mapping_psi07", () => truncated(0.7));
        await check("out.mapping_psi05_cutoff2", () => truncated(0.5, 2));
      });
      await t.step("images", async () => {
        await check("out.z_const.image", () => generator.synthesize(generator.map(z), "stored"));
        await check("out.z_psi07_const.image", () => generator.synthesize(truncated(0.7), "stored"));
        await check("out.z_none.image", () => generator.synthesize(generator.map(z), "none"));
        await check("out.ws_const.image", () => generator.synthesize(ws, "stored"));
      });
      await t.step("gradients", async () => {
        const image = (z: tf.Tensor) => generator.synthesize(generator.map(z as tf.Tensor2D), "stored");
        await assertParameterGradients(
          generator,
          fixture,
          "z_const.grad.",
          () => scalar(image(z)),
          nvidiaName,
        );
        await check("z_const.grad.z", () => tf.grad((z) => scalar(image(z)))(z));
        const ofRows = (ws: tf.Tensor) => scalar(generator.synthesize(ws as tf.Tensor3D, "stored"));
        await check("ws_const.grad.ws", () => tf.grad(ofRows)(ws));
      });
      tf.dispose([z, ws, cotangent]);
      generator.dispose();
    });
  });
}
