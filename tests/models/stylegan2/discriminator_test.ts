/** The discriminator against PyTorch: scores, gradients, and the gradient of the R1 penalty. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { discriminatorTensors } from "../../../models/stylegan2/discriminator_tensors.ts";
import { toFile } from "../../../models/stylegan2/layouts.ts";
import { minibatchDeviation } from "../../../models/stylegan2/minibatch_deviation.ts";
import { initialiseDiscriminator, loadDiscriminator, r1Penalty } from "../../../models/stylegan2/mod.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, readFixture } from "../../support/fixtures.ts";
import { assertMatches, balanced, tensorOf } from "./support.ts";

testOnBackends("The discriminator reproduces the reference's scores, gradients and R1 penalty", async (t) => {
  const fixture = await readFixture("stylegan2/discriminator_16.safetensors");
  await balanced(async () => {
    const discriminator = await loadDiscriminator(fixture.tensors, "discriminator");
    const images = tensorOf(fixture, "in.images", "image") as tf.Tensor4D;
    const cotangent = fixture.tensor<tf.Rank.R2>("cot.scores");
    const { parameters, size, channels } = discriminator;
    const checkGradients = async (prefix: string, loss: () => tf.Scalar) => {
      const { value, grads } = tf.variableGrads(loss, [...parameters.values()]);
      const stored = [...fixture.tensors.keys()].filter((key) =>
        key.startsWith(prefix) && key !== "grad.images"
      );
      let compared = 0;
      for (const spec of discriminatorTensors(size, channels)) {
        if (!fixture.tensors.has(prefix + spec.name)) continue;
        const expected = fixture.host(prefix + spec.name);
        const gradient = grads[parameters.get(spec.name)!.name];
        if (gradient) {
          const values = toFile(spec, await gradient.data() as Float32Array).data;
          await assertClose(values, expected, 1e-4, prefix + spec.name);
        } else {assert(
            expected.data.every((value) => Number(value) === 0),
            `${prefix}${spec.name} is not zero`,
          );}
        compared++;
      }
      assertEquals(compared, stored.length);
      tf.dispose(grads);
      return value;
    };
    const loss = (images: tf.Tensor) =>
      tf.sum(tf.mul(discriminator.score(images as tf.Tensor4D), cotangent)) as tf.Scalar;

    await t.step("scores", async () => {
      const scores = discriminator.score(images);
      await assertClose(scores, fixture.host("out.scores"));
      scores.dispose();
    });
    await t.step("gradients", async () => {
      (await checkGradients("grad.", () => loss(images))).dispose();
      const slope = tf.grad(loss)(images);
      await assertMatches(slope, fixture, "grad.images", "image");
      slope.dispose();
    });
    await t.step("R1", async () => {
      const value = await checkGradients("r1.grad.", () => r1Penalty(discriminator, images));
      await assertClose(value, fixture.host("r1.value"));
      value.dispose();
    });
    tf.dispose([images, cotangent]);
    discriminator.dispose();
  });
});

testOnBackends(
  "A discriminator survives exporting and loading bit for bit, behind a prefix too",
  () =>
    balanced(async () => {
      const weights = initialiseDiscriminator({ size: 32, channels: [6, 5, 4, 3], seed: 1 });
      const first = await loadDiscriminator(weights, "first");
      const exported = await first.exportWeights();
      assertEquals([...exported], [...weights]);
      const second = await loadDiscriminator(
        new Map([...exported].map(([name, t]) => [`d.${name}`, t])),
        "second",
      );
      assertEquals([second.size, second.channels], [32, [6, 5, 4, 3]]);
      assertEquals([...await second.exportWeights()], [...weights]);
      const small = tf.zeros<tf.Rank.R4>([1, 16, 16, 3]);
      assertEquals(
        assertThrows(() => first.score(small), TypeError).message,
        "Cannot score images of shape [1,16,16,3]: expected [batch, 32, 32, 3]",
      );
      small.dispose();
      first.dispose();
      second.dispose();
    }),
);

testOnBackends(
  "minibatchDeviation() compares every image with the others of its group",
  () =>
    balanced(async () => {
      const deviations = async (values: number[], most?: number) => {
        const x = tf.tensor4d(values, [values.length, 1, 1, 1]);
        const result = minibatchDeviation(x, most);
        const found = Array.from(await result.data(), (value) => Math.round(value * 100) / 100);
        tf.dispose([x, result]);
        return found;
      };
      assertEquals(await deviations([1, 5, 1, 5]), [2, 2, 2, 2]);
      assertEquals(await deviations([0, 9, 2, 9, 0, 9, 2, 9]), [1, 0, 1, 0, 1, 0, 1, 0]);
      assertEquals(await deviations([1, 5, 1, 5, 1, 5, 1, 5], 8), Array(8).fill(2));
      assertEquals(await deviations([1, 5, 5, 1], 2), [2, 2, 2, 2]);
      assertEquals(await deviations([3]), [0]);
      assertEquals((await deviations([1, 2, 3, 4, 5, 6])).length, 6); // groups of three
    }),
);

Deno.test("What is no complete discriminator is refused with what is wrong", async () => {
  const message = async (change: (weights: ReturnType<typeof initialiseDiscriminator>) => void) => {
    const weights = initialiseDiscriminator({ size: 8, channels: [4, 3], seed: 1 });
    change(weights);
    return (await assertRejects(() => loadDiscriminator(weights, "refused"), WeightsError)).message;
  };
  assertEquals(
    await message((weights) => weights.clear()),
    '"discriminator" holds no StyleGAN2 discriminator: expected tensors named like "final_conv.0.weight"',
  );
  assertEquals(
    await message((weights) => weights.delete("final_linear.1.bias")),
    '"discriminator" holds no complete StyleGAN2 discriminator of 8 px: it has no final_linear.1.bias',
  );
  assertEquals(
    await message((weights) => weights.set("convs.0.1.bias", { shape: [2], data: new Float32Array(2) })),
    '"discriminator" holds no complete StyleGAN2 discriminator of 8 px: it has convs.0.1.bias of shape [2]',
  );
});
