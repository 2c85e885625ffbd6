import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  channelDirection,
  channelDirections,
  drawTruncated,
  globalDirection,
  heldChannel,
  readStyles,
  shiftedStyles,
  styleLayers,
  styleStatistics,
  textDirection,
} from "../../../models/edits/mod.ts";
import { adaptiveMean } from "../../../models/ops/adaptive_mean.ts";
import { toyEncoder } from "../../../pipeline/testing/networks.ts";
import { Random } from "../../../models/random/random.ts";
import { initialiseStyleGAN2, type StyleGAN2, stylegan2 } from "../../../models/stylegan2/mod.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { balanced } from "../stylegan2/support.ts";

const sampling = { seed: new Random("styles"), truncation: 0.7, cutoff: 2 };

/** Features are the mean colours of the quarters of an image. */
function smallEyes() {
  return {
    dim: 12,
    encodeImage: (images: tf.Tensor4D) =>
      tf.tidy(() => tf.reshape<tf.Rank.R2>(adaptiveMean(images, 2, 2), [images.shape[0], 12])),
  };
}

async function small(scope = "small"): Promise<StyleGAN2> {
  const weights = initialiseStyleGAN2({
    size: 16,
    styleDim: 8,
    mappingDepth: 2,
    channels: [4, 3, 2],
    seed: 3,
  });
  return await stylegan2({ weights, label: "small" }).load(scope);
}

testOnBackends(
  "Styles are listed in the order of synthesis, and the images of shifted ones are those of held ones",
  () =>
    balanced(async () => {
      const generator = await small(), latents = drawTruncated(generator, sampling, 1, 5);
      const layers = styleLayers(generator);
      assertEquals(layers.map(({ name, channels, row, rgb }) => [name, channels, row, rgb]), [
        ["conv1", 4, 0, false],
        ["to_rgb1", 4, 1, true],
        ["convs.0", 4, 1, false],
        ["convs.1", 3, 2, false],
        ["to_rgbs.0", 3, 3, true],
        ["convs.2", 3, 3, false],
        ["convs.3", 2, 4, false],
        ["to_rgbs.1", 2, 5, true],
      ]);
      const styles = readStyles(generator, latents), plain = generator.synthesize(latents, "stored");
      for (const [layer, channel] of [["conv1", 3], ["to_rgbs.0", 0], ["convs.3", 1]] as const) {
        const value = (await styles.get(layer)!.data())[channel]!, width = styles.get(layer)!.shape[1];
        const same = heldChannel(generator, layer, channel, value),
          other = heldChannel(generator, layer, channel, value + 2);
        const shift = Float64Array.from({ length: width }, (_, i) => i === channel ? 2 : 0);
        const shifted = shiftedStyles(generator, new Map([[layer, shift]]));
        const [again, held, moved] = [same, other, shifted].map((replaced) =>
          generator.synthesizeWith(replaced, latents, "stored")
        );
        await assertClose(again!, await plain.data(), 1e-5, `${layer} held where it is`);
        await assertClose(moved!, await held!.data(), 1e-5, `${layer} moved`);
        const change = tf.tidy(() => tf.max(tf.abs(tf.sub(moved!, plain))));
        assert((await change.data())[0]! > 1e-3);
        tf.dispose([
          again!,
          held!,
          moved!,
          change,
          ...[same, other, shifted].flatMap((some) => [...some.values()]),
        ]);
      }
      assertThrows(
        () => shiftedStyles(generator, new Map([["convs.0", new Float64Array(5)]])),
        RangeError,
        'A shift of 5 styles in layer convs.0: "small" has 4 there',
      );
      tf.dispose([latents, plain, ...styles.values()]);
      generator.dispose();
    }),
  ["wasm"],
);

testOnBackends("The statistics of styles are those of all images", () =>
  balanced(async () => {
    const generator = await small(), { means, deviations } = await styleStatistics(generator, sampling, 1300);
    const latents = drawTruncated(generator, sampling, 1300), styles = readStyles(generator, latents);
    for (const [layer, values] of styles) {
      const { mean, variance } = tf.moments(values, 0), deviation = tf.sqrt(variance);
      await assertClose(means.get(layer)!, await mean.data<"float32">(), 1e-4, layer);
      await assertClose(deviations.get(layer)!, await deviation.data<"float32">(), 1e-3, layer);
      tf.dispose([mean, variance, deviation]);
    }
    tf.dispose([latents, ...styles.values()]);
    generator.dispose();
  }), ["wasm"]);

testOnBackends(
  "What every channel does is measured, and a text's direction made of it",
  () =>
    balanced(async () => {
      const generator = await small(), encoder = smallEyes();
      const statistics = await styleStatistics(generator, sampling, 200), done: number[] = [];
      const measured = await channelDirections(generator, encoder, {
        ...sampling,
        statistics,
        images: 5,
        batch: 2,
        progress: (count) => Promise.resolve(void done.push(count)),
      });
      const convolutions = styleLayers(generator).filter(({ rgb }) => !rgb);
      const total = convolutions.reduce((sum, { channels }) => sum + channels, 0);
      assertEquals([measured.fs3.length, done.at(-1)], [total * encoder.dim, total]);

      const layer = "convs.1", channel = 2, begin = (4 + 4 + channel) * encoder.dim;
      const direction = tf.tidy(() => {
        const latents = drawTruncated(generator, sampling, 5);
        const [low, high] = [-5, 5].map((reach) => {
          const value = statistics.means.get(layer)![channel]! +
            reach * statistics.deviations.get(layer)![channel]!;
          return encoder.encodeImage(
            generator.synthesizeWith(heldChannel(generator, layer, channel, value), latents, "stored"),
          );
        });
        return channelDirection(low!, high!);
      });
      await assertClose(
        measured.fs3.subarray(begin, begin + encoder.dim),
        await direction.data<"float32">(),
        1e-4,
      );

      const text = Float64Array.from({ length: encoder.dim }, (_, i) => i === 1 ? 1 : 0);
      const shift = globalDirection(measured, statistics.deviations, text, 0);
      assertEquals([...shift.keys()], convolutions.map(({ name }) => name));
      assertThrows(
        () => globalDirection(measured, statistics.deviations, text, 2),
        RangeError,
        "give a smaller threshold",
      );
      assertThrows(
        () => globalDirection(measured, statistics.deviations, [1, 0], 0),
        RangeError,
        "of 2 features",
      );
      direction.dispose();
      generator.dispose();
    }),
  ["wasm"],
);

testOnBackends(
  "A text's direction is the way from the neutral text's features, of length 1",
  () =>
    balanced(async () => {
      const encoder = await toyEncoder().load(), templates = ["{}", "a {}"];
      const there = await textDirection(encoder, { neutral: "dog", target: "cat" }, templates);
      const back = await textDirection(encoder, { neutral: "cat", target: "dog" }, templates);
      assert(Math.abs(Math.hypot(...there) - 1) < 1e-5);
      await assertClose(there, back.map((value) => -value), 1e-5);
      encoder.dispose();
    }),
  ["wasm"],
);

Deno.test("Giving up while channels are measured leaves nothing behind", async () => {
  const generator = await small("again"), encoder = smallEyes();
  await balanced(async () => {
    const statistics = await styleStatistics(generator, sampling, 10);
    const progress = () => Promise.reject(new Error("enough"));
    await assertRejects(
      () => channelDirections(generator, encoder, { ...sampling, statistics, images: 1, progress }),
      Error,
      "enough",
    );
  });
  generator.dispose();
});
