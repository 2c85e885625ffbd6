import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { clip, clipMetadata } from "../../../../models/encoders/mod.ts";
import {
  convolutional,
  type ConvolutionalSizes,
  convolutionalSizes,
} from "../../../../models/encoders/towers/convolutional.ts";
import { initialiseText } from "../../../../models/encoders/initialise.ts";
import { loadParameters } from "../../../../models/encoders/towers/parameters.ts";
import { Random } from "../../../../models/random/random.ts";
import { writeSafetensors } from "../../../../models/weights/safetensors.ts";
import type { HostTensor } from "../../../../models/weights/types.ts";
import { OPENAI_TEXT } from "../../../../models/encoders/towers/text_transformer.ts";
import { testOnBackends } from "../../../support/backends.ts";
import { assertClose } from "../../../support/fixtures.ts";

const SIZES = convolutionalSizes({ size: 8, channels: [4, 6, 8], width: 16, dim: 5 });

function weightsOf(sizes: ConvolutionalSizes): Map<string, HostTensor> {
  return new Map(
    [...convolutional.shapes(sizes)].map(([name, shape]) => {
      const count = shape.reduce((product, size) => product * size, 1);
      const data = new Random(3).fork(name).normals(count).map((value) =>
        0.3 * value + (shape.length === 1 ? 1 : 0)
      );
      return [name, { shape, data }];
    }),
  );
}

testOnBackends("a convolutional tower's features change with the pixels as its gradient says", async () => {
  const parameters = await loadParameters(weightsOf(SIZES));
  const tower = convolutional.build(parameters, SIZES);
  const pixels = new Random(4).normal([2, 8, 8, 3]),
    way = new Random(5).normal([2, 8, 8, 3]);
  const weights = new Random(6).normal([2, 5]);
  const before = tf.memory().numTensors;
  const value = (x: tf.Tensor) => tf.sum(tf.mul(tower.encode(x as tf.Tensor4D), weights)) as tf.Scalar;
  const step = 0.02;
  const [slope, difference] = tf.tidy(() => [
    tf.sum(tf.mul(tf.grad(value)(pixels), way)),
    tf.div(
      tf.sub(value(tf.add(pixels, tf.mul(way, step))), value(tf.sub(pixels, tf.mul(way, step)))),
      2 * step,
    ),
  ]) as [tf.Tensor, tf.Tensor];
  await assertClose(slope, await difference.data(), 0.01);
  tf.dispose([slope, difference]);
  assertEquals(tf.memory().numTensors, before);
  tf.dispose([pixels, way, weights, ...parameters.values()]);
});

testOnBackends("a convolutional tower treats the pictures of a batch apart", async () => {
  const parameters = await loadParameters(weightsOf(SIZES));
  const tower = convolutional.build(parameters, SIZES);
  const pixels = new Random(4).normal([3, 8, 8, 3]);
  const whole = tower.encode(pixels);
  const apart = tf.tidy(() =>
    tf.concat(tf.split(pixels, 3).map((picture) => tower.encode(picture as tf.Tensor4D)))
  );
  await assertClose(whole, await apart.data(), 1e-5);
  tf.dispose([pixels, whole, apart, ...parameters.values()]);
});

testOnBackends(
  "clip() loads a file with a convolutional tower, its words and heads in the metadata",
  async () => {
    const words = ["a", "cat", "dog", "of", "photo"], folder = await Deno.makeTempDir();
    const text = {
      ...OPENAI_TEXT,
      width: 8,
      layers: 1,
      heads: 2,
      hidden: 16,
      contextLength: 8,
      vocabularySize: 7,
      dim: 5,
    };
    const tensors = new Map([...weightsOf(SIZES), ...initialiseText(text, new Random(1))]);
    const path = `${folder}/clip.safetensors`;
    await writeSafetensors(path, tensors, clipMetadata({ heads: { text: 2 }, words }));
    const encoder = await clip(path).load();
    assertEquals(encoder.description.image, SIZES);
    assertEquals(encoder.description.text?.heads, 2);
    const images = tf.zeros<tf.Rank.R4>([2, 16, 16, 3]);
    const features = [encoder.encodeImage(images), encoder.encodeText(["a photo of a dog", "a cat"])];
    for (const feature of features) {
      assertEquals(feature.shape, [2, 5]);
      assert((await feature.data()).every(Number.isFinite));
    }
    tf.dispose([images, ...features]);
    encoder.dispose();
    await Deno.remove(folder, { recursive: true });
  },
);
