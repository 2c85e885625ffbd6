import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { defineLoss, definePlugin, type StepView } from "../../../pipeline/mod.ts";
import { computeStep } from "../../../pipeline/step/step.ts";
import { assertClose } from "../../support/fixtures.ts";
import { drift, fade } from "../../support/toy_runs.ts";
import { download, withStep } from "../../support/toy_steps.ts";

/** Holds weights back, twice as hard as their squared distance. */
const hold = definePlugin({
  name: "hold",
  weight: 2,
  penalty: ({ source, adapted }) =>
    tf.addN([...adapted].map(([name, w]) => tf.sum(tf.squaredDifference(w, source.get(name)!)))) as tf.Scalar,
});

const TERMS = [fade(), drift({ weight: 3 }), hold];

Deno.test("computeStep() has the gradients that finite differences have", async () => {
  for (const draws of [{ mixing: 1 }, { noise: "independent" as const }, { truncation: 0.5 }]) {
    await withStep(TERMS, { draws, moved: 0.2 }, async (input) => {
      const { gradients } = await download(computeStep(input));
      assertEquals([...gradients.keys()], Object.keys(input.trainable));
      const total = async () => {
        const { values, terms } = await download(computeStep(input));
        return values.reduce((sum, value, i) => sum + value * terms[i]!.weight, 0);
      };
      const largest = Math.max(...[...gradients.values()].flatMap((g) => [...g].map(Math.abs)));
      for (const [name, gradient] of gradients) {
        const weight = input.trainable[name]!, step = 0.01, at = gradient.length >> 1;
        const data = await weight.data(), moved: number[] = [];
        for (const sign of [1, -1]) {
          const changed = data.slice();
          changed[at]! += sign * step;
          tf.tidy(() => weight.assign(tf.tensor(changed, weight.shape)));
          moved.push(await total());
        }
        tf.tidy(() => weight.assign(tf.tensor(data, weight.shape)));
        const slope = (moved[0]! - moved[1]!) / (2 * step);
        const error = Math.abs(slope - gradient[at]!) / largest;
        assert(error < 2e-3, `${name}: ${gradient[at]} where differences give ${slope}`);
      }
    });
  }
});

Deno.test("a step's terms are what their formulas say, in list order, with their weights", async () => {
  await withStep(TERMS, {}, async (input) => {
    const { values, terms } = await download(computeStep(input));
    assertEquals(terms, [
      { plugin: "fade", hook: "loss", weight: 1 },
      { plugin: "drift", hook: "loss", weight: 3 },
      { plugin: "hold", hook: "penalty", weight: 2 },
    ]);
    const { draws, source, adapted, encoder, trainable } = input;
    const expected = tf.tidy(() => {
      const [a, b] = [source, adapted].map((g) => g.synthesize(draws.latents, draws.sourceNoise)) as [
        tf.Tensor4D,
        tf.Tensor4D,
      ];
      const unit = (x: tf.Tensor2D) => tf.div(x, tf.norm(x, 2, 1, true));
      const features = tf.sub(unit(encoder.encodeImage(b)), unit(encoder.encodeImage(a)));
      const distances = Object.entries(trainable).map(([name, w]) =>
        tf.sum(tf.squaredDifference(w, source.parameters.get(name)!))
      );
      return tf.stack([tf.mean(tf.square(b)), tf.mean(tf.mul(features, 3)), tf.addN(distances)]);
    });
    await assertClose(values, await expected.data(), 1e-5);
    expected.dispose();
  });
});

Deno.test("features are encoded once, whoever asks, and normalised only where asked", async () => {
  const seen: tf.Tensor[] = [];
  const look = (name: string) =>
    defineLoss(name, ({ source, adapted }: StepView) => {
      seen.push(adapted.features(), adapted.rawFeatures(), source.features(), source.rawFeatures());
      const lengths = tf.sum(tf.square(adapted.features()), 1);
      return tf.mean<tf.Scalar>(tf.add(tf.mul(tf.mean(adapted.rawFeatures()), 0), lengths));
    })();
  await withStep([look("a"), look("b")], {}, async (input) => {
    let encoded = 0;
    const encodeImage = (images: tf.Tensor4D) => (encoded++, input.encoder.encodeImage(images));
    const encoder = { ...input.encoder, encodeImage };
    const { values } = await download(computeStep({ ...input, encoder }));
    assertEquals(encoded, 2); // the source's and the adapted's
    assertEquals(seen.slice(0, 4), seen.slice(4));
    await assertClose(values, [1, 1], 1e-5);
  });
});

Deno.test("an encoder that draws sees both generators' images through the same eyes", async () => {
  const same = definePlugin({
    name: "same",
    loss: ({ source, adapted }) =>
      tf.mean<tf.Scalar>(tf.squaredDifference(source.rawFeatures(), adapted.rawFeatures())),
  });
  const valueAt = (draws: boolean) =>
    withStep([same], { encoder: { draws }, moved: 0 }, async (input) => {
      const { values } = await download(computeStep(input));
      return values;
    });
  assertEquals(await valueAt(true), [0]);
  assertEquals(await valueAt(false), [0]);
});

Deno.test("weights that do not learn in a step have no gradient, and penalties see them all the same", async () => {
  const names: string[] = [];
  const see = definePlugin({
    name: "see",
    penalty({ adapted }) {
      names.push(...adapted.keys());
      return tf.sum(tf.square(adapted.get("conv1.bias")!));
    },
  });
  await withStep([fade(), see], { learns: (name) => name.startsWith("to_rgb1") }, async (input) => {
    const { gradients } = await download(computeStep(input));
    assertEquals([...gradients.keys()], ["to_rgb1.modulation.weight", "to_rgb1.bias"]);
    assertEquals(names, Object.keys(input.trainable));
  });
});

Deno.test("no image is rendered where there are penalties alone", async () => {
  await withStep([hold, fade({ weight: () => 0 })], {}, async (input) => {
    const blind = {
      ...input.adapted,
      synthesize(): never {
        throw new Error("rendered");
      },
    };
    const { values } = await download(
      computeStep({ ...input, source: { ...blind, parameters: input.source.parameters }, adapted: blind }),
    );
    assertEquals(values.length, 1);
  });
});

Deno.test("a step that fails leaves no tensor behind", async () => {
  const failing = (loss: (step: StepView) => tf.Scalar) => definePlugin({ name: "failing", loss });
  const losses = [
    ({ adapted }: StepView): tf.Scalar => {
      tf.mean(tf.tanh(tf.matMul(adapted.features(), adapted.features(), true))); // the tape saves for tanh
      throw new Error("boom");
    },
    ({ adapted }: StepView) => tf.tanh(adapted.features()) as tf.Tensor as tf.Scalar,
    ({ adapted }: StepView) => tf.mean<tf.Scalar>(tf.topk(tf.tanh(adapted.features()), 2).values), // no derivative
  ];
  for (const loss of losses) {
    await withStep([fade(), failing(loss)], {}, (input) => {
      const before = tf.memory().numTensors;
      try {
        computeStep(input);
      } catch {
        assertEquals(tf.memory().numTensors, before);
        return Promise.resolve();
      }
      throw new Error("the step did not fail");
    });
  }
});
