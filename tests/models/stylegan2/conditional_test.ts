/** Class-conditional networks, of which one class is kept. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertRejects } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { equalLinear } from "../../../models/stylegan2/equal_linear.ts";
import { pixelNorm } from "../../../models/stylegan2/mapping.ts";
import { initialiseStyleGAN2, stylegan2 } from "../../../models/stylegan2/mod.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { testOnBackends } from "../../support/backends.ts";
import { CLASSES, conditionalWeights, DIM } from "../../support/conditional_weights.ts";
import { assertClose } from "../../support/fixtures.ts";
import { balanced } from "./support.ts";

testOnBackends("A class of a conditional network makes an unconditional one", () =>
  balanced(async () => {
    const weights = conditionalWeights();
    const matrix = (name: string) => {
      const { shape, data } = weights.get(name)!;
      return tf.transpose(tf.tensor2d(data as Float32Array, shape as [number, number])) as tf.Tensor2D;
    };
    const vector = (name: string) => tf.tensor1d(weights.get(name)!.data as Float32Array);
    const z = new Random("z").normal([5, DIM]);
    for (let index = 0; index < CLASSES; index++) {
      const generator = await stylegan2({ weights, class: index }).load(`class ${index}`);
      const w = generator.map(z);
      const expected = tf.tidy(() => {
        const layer = { learningRateMultiplier: 0.01, activation: "lrelu" } as const;
        const one = tf.tensor2d(Array.from({ length: 5 * CLASSES }, (_, i) => +(i % CLASSES === index)), [
          5,
          CLASSES,
        ]);
        const embedded = equalLinear(one, matrix("mapping.embed.weight"), vector("mapping.embed.bias"));
        const x = tf.concat([pixelNorm(z), pixelNorm(embedded)], 1) as tf.Tensor2D;
        const first = equalLinear(x, matrix("mapping.fc0.weight"), vector("mapping.fc0.bias"), layer);
        return equalLinear(first, matrix("mapping.fc1.weight"), vector("mapping.fc1.bias"), layer);
      });
      await assertClose(w, await expected.data() as Float32Array, 1e-5, `w of class ${index}`);
      assertEquals((await generator.exportWeights()).get("style.1.weight")!.shape, [DIM, DIM]);
      tf.dispose([w, expected]);
      generator.dispose();
    }
    z.dispose();
  }));

Deno.test("A conditional network asks for a class that it has, and no other network does", async () => {
  const message = async (options: Parameters<typeof stylegan2>[0]) =>
    (await assertRejects(() => stylegan2(options).load("refused"), WeightsError)).message;
  const weights = conditionalWeights();
  assertEquals(
    await message({ weights, label: "cifar" }),
    '"cifar" is a conditional network of 3 classes: choose one with --class N, or stylegan2({ weights, class: N }), from 0 to 2',
  );
  assertEquals(
    await message({ weights, class: 3, label: "cifar" }),
    '"cifar" has no class 3: expected an integer from 0 to 2',
  );
  const plain = initialiseStyleGAN2({ size: 8, channels: [4, 3], styleDim: 4, mappingDepth: 1, seed: 1 });
  assertEquals(
    await message({ weights: plain, class: 0, label: "plain" }),
    '"plain" is no conditional network, so it has no class 0: leave --class, or the option "class", away',
  );
});
