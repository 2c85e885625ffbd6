/** Out of a network, through a file, into a network: nothing is lost on the way. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import { stylegan2 } from "../../../models/stylegan2/mod.ts";
import { writeSafetensors } from "../../../models/weights/safetensors.ts";
import { writeRosinality } from "../../../models/weights/torch/write_checkpoint.ts";
import { testOnBackends } from "../../support/backends.ts";
import { readFixture } from "../../support/fixtures.ts";
import { checkpoint } from "../../support/weights.ts";

testOnBackends("a generator that is written and loaded again makes the same image, bit for bit", async () => {
  const tensors = tf.memory().numTensors;
  const z = (await readFixture("checkpoints/expected_images.safetensors")).tensor<tf.Rank.R2>("in.z");
  const imageOf = async (path: string) => {
    const generator = await stylegan2(path).load(path);
    const image = tf.tidy(() => generator.synthesize(generator.map(z), "stored"));
    const found = { image: await image.data(), weights: await generator.exportWeights() };
    image.dispose();
    generator.dispose();
    return found;
  };
  const folder = await Deno.makeTempDir();
  const paths = { torch: join(folder, "g.pt"), safetensors: join(folder, "g.safetensors") };
  for (const name of ["rosinality_legacy.pt", "deflated_entries_zip.pt", "nvidia_protocol3.pkl"]) {
    const { image, weights } = await imageOf(checkpoint(name));
    await writeRosinality(paths.torch, weights);
    await writeSafetensors(paths.safetensors, weights);
    for (const path of Object.values(paths)) {
      const again = await imageOf(path);
      assertEquals(again.image, image, `${name} by ${path}`);
      assertEquals([...again.weights], [...weights]);
    }
  }
  z.dispose();
  assertEquals(tf.memory().numTensors, tensors);
});

testOnBackends("a training snapshot without a mean w is a generator, too", async () => {
  const generator = await stylegan2(checkpoint("nada_snapshot_with_optim_zip.pt")).load("snapshot");
  assertEquals([generator.width, generator.latentDim], [16, 16]);
  generator.dispose();
});
