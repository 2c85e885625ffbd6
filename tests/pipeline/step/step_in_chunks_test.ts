import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertThrows } from "@std/assert";
import { defineLoss, definePlugin, type Plugin, PluginError, type StepView } from "../../../pipeline/mod.ts";
import { computeStep } from "../../../pipeline/step/step.ts";
import { computeStepInChunks } from "../../../pipeline/step/step_in_chunks.ts";
import { assertClose } from "../../support/fixtures.ts";
import { drift, fade } from "../../support/toy_runs.ts";
import { download, type ToyStepOptions, withStep } from "../../support/toy_steps.ts";

/** Looks at the whole batch at once, so that a chunk cannot know its value. */
const spread = defineLoss("spread", ({ adapted, record }) => {
  const centred = tf.sub(adapted.features(), tf.mean(adapted.features(), 0, true));
  const covariance = tf.matMul(centred, centred, true);
  record("rows", tf.scalar(adapted.images.shape[0], "int32"));
  return tf.sum<tf.Scalar>(tf.square(covariance));
});

const hold = definePlugin({
  name: "hold",
  penalty: ({ source, adapted }) =>
    tf.addN([...adapted].map(([name, w]) => tf.sum(tf.squaredDifference(w, source.get(name)!)))) as tf.Scalar,
});

/** A penalty on one weight. */
const light = definePlugin({
  name: "light",
  penalty: ({ adapted }) => tf.sum(tf.square(adapted.get("conv1.bias")!)),
});

const CASES: Readonly<Record<string, readonly [readonly Plugin[], ToyStepOptions?]>> = {
  "losses over images and features, with a penalty": [[fade(), hold, spread({ weight: 5 })]],
  "w_plus, each row with its own": [[spread(), fade()], { draws: { mixing: 1 } }],
  "noise of its own for each generator": [[drift(), fade()], { draws: { noise: "independent" } }],
  "stored noise": [[spread()], { draws: { noise: "stored" } }],
  "no noise": [[spread()], { draws: { noise: "none" } }],
  "images alone": [[fade()]],
  "features alone": [[drift()]],
  "an encoder that draws": [[drift(), spread()], { encoder: { draws: true } }],
  "some weights": [[fade(), hold], { learns: (name) => name.startsWith("convs") }],
  "a penalty that reaches no weight that learns": [[fade(), light], { learns: (n) => n.startsWith("convs") }],
};

for (const [what, [plugins, options = {}]] of Object.entries(CASES)) {
  Deno.test(`a step in chunks is the step as a whole: ${what}`, async () => {
    await withStep(plugins, options, async (input) => {
      const before = tf.memory().numTensors;
      const whole = await download(computeStep(input));
      for (const [generator, encoder] of [[1, 1], [2, 5], [3, 5], [5, 4], [2, 3], [3, 2]] as const) {
        const parts = await download(computeStepInChunks(input, { generator, encoder }));
        assertEquals([...parts.gradients.keys()].sort(), [...whole.gradients.keys()].sort());
        for (const [name, gradient] of whole.gradients) {
          await assertClose(
            parts.gradients.get(name)!,
            gradient,
            2e-5,
            `${name} in chunks of ${generator} and ${encoder}`,
          );
        }
        const byName = ({ values, terms, recorded }: typeof whole) => {
          const names = [...terms.map(({ plugin }) => plugin), ...recorded];
          return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
        };
        const [a, b] = [byName(parts), byName(whole)];
        assertEquals(Object.keys(a).sort(), Object.keys(b).sort());
        for (const [name, value] of Object.entries(b)) await assertClose([a[name]!], [value], 1e-5, name);
      }
      assertEquals(tf.memory().numTensors, before);
    });
  });
}

Deno.test("no more rows than the chunk are inside a network at a time", async () => {
  await withStep([spread(), fade(), hold], {}, async (input) => {
    const ofGenerator = new Set<number>(), ofEncoder = new Set<number>();
    const count = <T extends { readonly shape: number[] }>(tensor: T, seen = ofGenerator): T => {
      seen.add(tensor.shape[0]!);
      return tensor;
    };
    const watch = (generator: typeof input.source) => ({
      ...generator,
      parameters: generator.parameters,
      synthesize: (...[latents, noise]: Parameters<typeof generator.synthesize>) => {
        if (Array.isArray(noise)) noise.forEach((map) => count(map));
        return generator.synthesize(count(latents as tf.Tensor) as typeof latents, noise);
      },
    });
    const encoder = {
      ...input.encoder,
      encodeImage: (images: tf.Tensor4D) => input.encoder.encodeImage(count(images, ofEncoder)),
    };
    const watched = { ...input, source: watch(input.source), adapted: watch(input.adapted), encoder };
    await download(computeStepInChunks(watched, { generator: 2, encoder: 3 }));
    assertEquals([...ofGenerator].sort(), [1, 2]); // five rows: two, two and one
    assertEquals([...ofEncoder].sort(), [2, 3]);
  });
});

Deno.test("the encoder is not differentiated where no loss reads features, and encodes once where it takes the batch", async () => {
  const encodings = async (plugins: readonly Plugin[], encoder: number) => {
    let count = 0;
    await withStep(plugins, {}, async (input) => {
      const encodeImage = (images: tf.Tensor4D) => (count++, input.encoder.encodeImage(images));
      const watched = { ...input, encoder: { ...input.encoder, encodeImage } };
      await download(computeStepInChunks(watched, { generator: 3, encoder }));
    });
    return count;
  };
  assertEquals(await encodings([fade()], 3), 4);
  assertEquals(await encodings([fade(), drift()], 3), 6);
  assertEquals(await encodings([fade()], 5), 1);
  assertEquals(await encodings([fade(), drift()], 5), 2);
});

Deno.test("a step in chunks that fails leaves no tensor behind", async () => {
  const boom = (when: "loss" | "penalty") => {
    const fail = () => {
      tf.tanh(tf.scalar(1));
      throw new Error("boom");
    };
    return definePlugin({ name: "boom", [when]: fail });
  };
  const chunks = { generator: 3, encoder: 3 };
  for (const when of ["loss", "penalty"] as const) {
    await withStep([spread(), fade(), boom(when)], {}, (input) => {
      const before = tf.memory().numTensors;
      const error = assertThrows(() => computeStepInChunks(input, chunks), PluginError);
      assertEquals(error.message, `[plugin boom] ${when} at step 0: boom`);
      assertEquals(tf.memory().numTensors, before);
      return Promise.resolve();
    });
  }
  let calls = 0;
  await withStep([fade()], {}, (input) => {
    const before = tf.memory().numTensors;
    const encodeImage = (images: tf.Tensor4D) => {
      if (++calls > 4) throw new Error("out of memory");
      return input.encoder.encodeImage(images);
    };
    const loss = (step: StepView) => tf.sum<tf.Scalar>(step.adapted.features());
    const plugins = [definePlugin({ name: "sum", loss })];
    const broken = { ...input, plugins, encoder: { ...input.encoder, encodeImage } };
    assertThrows(() => computeStepInChunks(broken, chunks), Error, "out of memory");
    assertEquals(tf.memory().numTensors, before);
    return Promise.resolve();
  });
});
