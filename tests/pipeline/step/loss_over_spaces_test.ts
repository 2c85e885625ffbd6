/** Several encoders: the losses of each alone are summed, and nothing of one is compared with anything of another. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { augmentedViews, ensemble } from "../../../models/encoders/mod.ts";
import {
  defineLoss,
  definePlugin,
  type Encoder,
  type EncoderSource,
  featureSpaces,
  inSpace,
  type Plugin,
  Random,
  type Snapshot,
  toyEncoder,
} from "../../../pipeline/mod.ts";
import { computeStep } from "../../../pipeline/step/step.ts";
import { computeStepInChunks } from "../../../pipeline/step/step_in_chunks.ts";
import type { StepInput } from "../../../pipeline/step/step_input.ts";
import { textDirections } from "../../../plugins/artifacts.ts";
import {
  directionalLoss,
  directionalMoment,
  relationConsistency,
  textVariations,
} from "../../../plugins/mod.ts";
import { assertClose } from "../../support/fixtures.ts";
import { fade, keepSnapshots, run, toyConfig } from "../../support/toy_runs.ts";
import { download, withStep } from "../../support/toy_steps.ts";

/** A toy encoder of so many features: families differ in that too. */
function narrow(seed: number, dim: number): EncoderSource {
  const source = toyEncoder({ seed });
  const cut = (features: tf.Tensor2D) => tf.slice(features, [0, 0], [-1, dim]);
  return {
    label: `toy ${seed}`,
    load: async () => {
      const encoder = await source.load();
      return {
        ...encoder,
        label: `toy ${seed}`,
        dim,
        encodeImage: (images, random) => tf.tidy(() => cut(encoder.encodeImage(images, random))),
        encodeText: (texts) => tf.tidy(() => cut(encoder.encodeText(texts))),
      };
    },
  };
}

const MEMBERS = [{ encoder: narrow(1, 5), weight: 3 }, { encoder: narrow(2, 8), weight: 1 }];
const SHARES = [0.75, 0.25];

/** Text directions [3, dim], which a loss is handed with the encoder's features. */
function withDirections(input: StepInput, encoder: Encoder, directions: tf.Tensor2D): StepInput {
  const text = { directions, normalised: true };
  return {
    ...input,
    encoder,
    artifactsFor: (_plugin, space) =>
      ({ text: space ? textDirections.inSpace!(text, space) : text }) as never,
  };
}

const LOSSES: readonly Plugin[] = [
  directionalLoss({ weight: 2 }),
  directionalMoment({ covarianceWeight: 10 }),
  relationConsistency(),
];

/** A step's values by name, and its gradients. */
async function computed(step: Parameters<typeof download>[0]) {
  const { gradients, values, terms, recorded } = await download(step);
  const names = [...terms.map(({ plugin }) => plugin), ...recorded];
  return { gradients, values: new Map(names.map((name, i) => [name, values[i]!])) };
}

for (const views of [false, true]) {
  const seen = (source: EncoderSource) => views ? augmentedViews(source, { count: 2 }) : source;
  Deno.test(`a step with an ensemble is the sum of its members' steps${views ? ", of several views" : ""}`, async () => {
    await withStep(LOSSES, {}, async (input) => {
      const before = tf.memory().numTensors;
      const joint = await seen(ensemble(MEMBERS)).load(), spaces = featureSpaces(joint);
      assertEquals(spaces.map(({ share }) => share), SHARES);
      const directions = new Random("directions").normal([3, joint.dim]) as tf.Tensor2D;
      const together = withDirections(input, joint, directions),
        whole = await computed(computeStep(together));

      const sums = new Map<string, number>(), gradients = new Map<string, Float32Array>();
      for (const [i, space] of spaces.entries()) {
        const alone = await seen(MEMBERS[i]!.encoder).load(),
          own = tf.tidy(() => tf.clone(inSpace(directions, space)));
        const part = await computed(computeStep(withDirections(input, alone, own)));
        for (const [name, value] of part.values) sums.set(name, (sums.get(name) ?? 0) + SHARES[i]! * value);
        for (const [name, gradient] of part.gradients) {
          const sum = gradients.get(name) ?? new Float32Array(gradient.length);
          gradients.set(name, sum.map((value, j) => value + SHARES[i]! * gradient[j]!));
        }
        alone.dispose();
        own.dispose();
      }
      assertEquals([...whole.values.keys()], [...sums.keys()]);
      for (const [name, value] of sums) await assertClose([whole.values.get(name)!], [value], 1e-4, name);
      for (const [name, gradient] of gradients) {
        await assertClose(whole.gradients.get(name)!, gradient, 1e-4, name);
      }
      for (const encoder of [2, 5]) {
        const chunked = await computed(computeStepInChunks(together, { generator: 2, encoder }));
        for (const [name, gradient] of gradients) {
          await assertClose(chunked.gradients.get(name)!, gradient, 1e-4, `${name} in chunks`);
        }
      }
      joint.dispose();
      directions.dispose();
      assertEquals(tf.memory().numTensors, before);
    });
  });
}

Deno.test("with an ensemble, a loss that reads no features is called once, and records as ever", async () => {
  let calls = 0;
  const counting = defineLoss("counting", ({ adapted, record }) => {
    calls++;
    record("sum", tf.sum(adapted.images));
    return tf.mean<tf.Scalar>(tf.square(adapted.images));
  });
  await withStep([counting()], {}, async (input) => {
    const alone = await computed(computeStep(input));
    const joint = await ensemble(MEMBERS).load();
    calls = 0;
    const together = await computed(computeStep({ ...input, encoder: joint }));
    assertEquals(calls, 1);
    assertEquals(together, alone);
    joint.dispose();
  });
});

Deno.test("ensembles of ensembles have the spaces of all", async () => {
  const joint = await ensemble([{ encoder: ensemble(MEMBERS) }, { encoder: narrow(3, 7), weight: 4 }]).load();
  assertEquals(featureSpaces(joint), [
    { label: "toy 1", begin: 0, dim: 5, share: 0.2 * 0.75 },
    { label: "toy 2", begin: 5, dim: 8, share: 0.2 * 0.25 },
    { label: "toy 3", begin: 13, dim: 7, share: 0.8 },
  ]);
  joint.dispose();
});

Deno.test("each encoder of an ensemble has variations of a text of its own", async () => {
  const saved: Snapshot[] = [], count = 3;
  const plugins = [textVariations({ count, steps: 20 }), directionalMoment(), fade({ weight: 0.1 })];
  const encoder = ensemble(MEMBERS), joint = await encoder.load(), spaces = featureSpaces(joint);
  const target = joint.encodeText(["cat"]);
  const prompts = { source: "dog", target: "cat", templates: ["{}"] };
  const watch = keepSnapshots(saved);
  await run(toyConfig([...plugins, watch], { encoder, prompts, steps: 1 }));
  const artifacts = saved[0]!.artifacts as unknown as Record<string, { directions: { data: Float32Array } }>;
  const directions = tf.tensor2d(artifacts[textDirections.id]!.directions.data, [count + 1, joint.dim]);
  for (const space of spaces) {
    const e = await inSpace(target, space).data(), rows = await inSpace(directions, space).array();
    const length = Math.hypot(...e);
    assert(Math.abs(length - 1) < 1e-5);
    for (const row of rows.slice(1)) { // vⁱ − e, as long as e in every space
      const away = Math.hypot(...row.map((value, d) => value - rows[0]![d]!));
      assert(Math.abs(away - length) < 1e-5, `${away} in the space of ${space.label}`);
    }
  }
  joint.dispose();
});

Deno.test("a loss that a hook of one space breaks is told by name", async () => {
  const odd = definePlugin({ name: "odd", loss: ({ adapted }) => tf.mean(adapted.features(), 1) as never });
  await withStep([odd], {}, async (input) => {
    const joint = await ensemble(MEMBERS).load();
    let message = "";
    try {
      computeStep({ ...input, encoder: joint });
    } catch (error) {
      message = (error as Error).message;
    }
    assertEquals(
      message,
      "[plugin odd] loss at step 0: loss() must return a scalar, got shape [5]. Reduce it with tf.mean or tf.sum",
    );
    joint.dispose();
  });
});
