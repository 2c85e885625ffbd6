/** What must not compile. `deno check` fails where a line marked so does. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import {
  type Config,
  defineArtifact,
  defineConfig,
  defineLoss,
  definePlugin,
  toyEncoder,
  toyGenerator,
} from "../../../pipeline/mod.ts";

type Palette = { readonly colors: tf.Tensor2D; readonly name: string };

const palette = defineArtifact<Palette>("palette", "palettes()");
const count = defineArtifact<number>("count", "counts()");
const loss = () => tf.scalar(0);

const config: Config = {
  generator: toyGenerator(),
  encoder: toyEncoder(),
  prompts: { source: "dog", target: "cat" },
  steps: 1,
  plugins: [],
};

Deno.test("hooks see the artifacts that their plugin declares, with their types", () => {
  const reader = definePlugin({
    name: "reader",
    requires: { palette },
    provides: { count },
    prepare: (_context, { palette }) => ({ count: palette.name.length }),
    loss: (_step, { palette, count }) => tf.mul(tf.mean<tf.Scalar>(palette.colors), count),
    penalty: (_weights, { count }) => tf.scalar(count),
    selectWeights: (_context, { palette }) => [palette.name],
  });
  assertEquals(reader.name, "reader");
  // @ts-expect-error "palette" is not required
  definePlugin({ name: "x", loss: (_step, { palette }) => tf.mean(palette.colors) });
  // @ts-expect-error a palette has no "hue"
  definePlugin({ name: "x", requires: { palette }, loss: (_step, { palette }) => tf.scalar(palette.hue) });
  // @ts-expect-error a plugin's own artifact is not there before prepare() has made it
  definePlugin({ name: "x", provides: { count }, prepare: (_context, { count }) => ({ count }) });
  // @ts-expect-error a key is made by defineArtifact()
  definePlugin({ name: "x", requires: { palette: "palette" }, loss });
  // @ts-expect-error artifacts are trees: a Map cannot be saved
  defineArtifact<Map<string, number>>("x", "x()");
});

Deno.test("prepare() returns what its plugin provides", () => {
  definePlugin({ name: "x", provides: { count }, prepare: async () => await Promise.resolve({ count: 1 }) });
  definePlugin({ name: "x", prepare() {} });
  // @ts-expect-error it returns nothing
  definePlugin({ name: "x", provides: { count }, prepare() {} });
  // @ts-expect-error it returns something else
  definePlugin({ name: "x", provides: { count }, prepare: () => ({ counts: 1 }) });
  // @ts-expect-error it returns another type
  definePlugin({ name: "x", provides: { count }, prepare: () => ({ count: "1" }) });
  // @ts-expect-error one of two is missing
  definePlugin({ name: "x", provides: { count, palette }, prepare: () => ({ count: 1 }) });
});

Deno.test("terms return scalars, at once", () => {
  definePlugin({ name: "x", loss, penalty: loss });
  // @ts-expect-error a number is no tensor
  definePlugin({ name: "x", loss: () => 3 });
  // @ts-expect-error a promise is too late
  definePlugin({ name: "x", loss: async () => await tf.scalar(1) });
  // @ts-expect-error nothing is nothing
  definePlugin({ name: "x", penalty() {} });
  // @ts-expect-error a row is no scalar
  definePlugin({ name: "x", loss: () => tf.tensor1d([1]) });
  // @ts-expect-error a number is no tensor here either
  defineLoss("x", () => 3);
  // @ts-expect-error only scalars are recorded
  definePlugin({ name: "x", loss: ({ adapted, record }) => (record("x", adapted.images), tf.scalar(1)) });
});

Deno.test("a view can be read and not be changed", () => {
  defineLoss("x", (step) => {
    // @ts-expect-error the batch is the pipeline's
    step.latents = tf.zeros([1, 1]);
    // @ts-expect-error so are the images
    step.adapted.images = step.source.images;
    return tf.scalar(1);
  });
  definePlugin({
    name: "x",
    penalty: ({ adapted }) => {
      // @ts-expect-error so are the weights
      adapted.set("w", tf.variable(tf.scalar(1)));
      return tf.scalar(1);
    },
  });
});

Deno.test("plugins have the members that they may have, in the shapes that they may have", () => {
  definePlugin({ name: "x", stepEnd: ({ total }, { log }) => log(String(total)) });
  definePlugin({ name: "x", stepEnd: { every: 3, handler() {} } });
  // @ts-expect-error there is no such hook
  definePlugin({ name: "x", onStepEnd() {} });
  // @ts-expect-error a name is needed
  definePlugin({ loss });
  // @ts-expect-error the handler is missing
  definePlugin({ name: "x", stepEnd: { every: 3 } });
  // @ts-expect-error "every" is missing
  definePlugin({ name: "x", stepEnd: { handler() {} } });
  // @ts-expect-error "every" is a number
  definePlugin({ name: "x", stepEnd: { every: "3", handler() {} } });
  // @ts-expect-error "pre" or "post"
  definePlugin({ name: "x", enforce: "first" });
  // @ts-expect-error a weight is a number or a function to one
  definePlugin({ name: "x", weight: "1" });
  // @ts-expect-error what is saved must be loaded
  definePlugin({ name: "x", state: { save: () => 1 } });
  // @ts-expect-error a Date cannot be saved
  definePlugin({ name: "x", state: { save: () => new Date(), load() {} } });
});

Deno.test("configs have the members that they may have, of the types that they may have", () => {
  const maybe = false as boolean;
  defineConfig({ ...config, plugins: [maybe && definePlugin({ name: "x", loss }), [null, [undefined]]] });
  // @ts-expect-error there is no such member
  defineConfig({ ...config, step: 3 });
  // @ts-expect-error a path is no source
  defineConfig({ ...config, generator: "dogs.pt" });
  // @ts-expect-error an encoder's source is no generator's
  defineConfig({ ...config, generator: toyEncoder() });
  // @ts-expect-error there is no such noise
  defineConfig({ ...config, noise: "random" });
  // @ts-expect-error a target is needed
  defineConfig({ ...config, prompts: { source: "dog" } });
  // @ts-expect-error steps are needed
  defineConfig({ generator: toyGenerator(), encoder: toyEncoder(), prompts: config.prompts, plugins: [] });
});
