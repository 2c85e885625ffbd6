import * as tf from "@tensorflow/tfjs";
import { assertAlmostEquals, assertEquals } from "@std/assert";
import { defineArtifact, defineLoss, definePlugin, type Plugin } from "../../../pipeline/mod.ts";
import { preflight } from "../../../pipeline/step/preflight.ts";
import { computeStep } from "../../../pipeline/step/step.ts";
import { drift, fade, failure, run, toyConfig } from "../../support/toy_runs.ts";
import { download, withStep } from "../../support/toy_steps.ts";

const hold = definePlugin({
  name: "hold",
  penalty: ({ source, adapted }) =>
    tf.addN([...adapted].map(([name, w]) => tf.sum(tf.squaredDifference(w, source.get(name)!)))) as tf.Scalar,
});

/** A distance whose derivative at zero is that of a square root. */
const distance = defineLoss(
  "distance",
  ({ source, adapted }) => tf.sqrt(tf.sum(tf.squaredDifference(source.images, adapted.images))) as tf.Scalar,
);

/** A loss that looks at the source's images. */
const distanceFromSource = definePlugin({
  name: "distance-from-source",
  loss: ({ source, adapted }) => tf.mean(tf.mul(tf.sub(source.images, 3), adapted.images)),
});

const messageOf = async (...plugins: Plugin[]) => (await failure(toyConfig(plugins))).message;

/** So many images in each network at a time. */
const inChunks = (rows: number) => ({ generator: rows, encoder: rows });

Deno.test("the preflight names a term whose gradient is not finite, though its value is", async () => {
  assertEquals(
    await messageOf(fade(), distance(), drift()),
    "[plugin distance] loss at step 0: Cannot train on a gradient of NaN. Before the first update both " +
      "generators are equal: check for the norm, the square root or the division of a zero",
  );
});

Deno.test("the preflight names a term whose value is not finite, though its gradient is, and nobody watches", async () => {
  const logarithm = defineLoss("logarithm", ({ adapted }) => tf.log(tf.sub(tf.mean(adapted.images), 100)));
  assertEquals(
    await messageOf(fade(), logarithm()),
    "[plugin logarithm] loss at step 0: Cannot continue with a value of NaN (logarithm NaN)",
  );
});

Deno.test("the preflight names a term that reaches no trainable weight, whole and in chunks", async () => {
  const message = "Cannot train on a term that does not depend on any trainable weight";
  const still = defineLoss("still", ({ source }) => tf.mean(source.images));
  assertEquals(await messageOf(fade(), still()), `[plugin still] loss at step 0: ${message}`);
  const chunked = await failure(toyConfig([fade(), still()], { chunk: 1 }));
  assertEquals(chunked.message, `[plugin still] loss at step 0: ${message}`);
  const frozen = definePlugin({
    name: "frozen",
    penalty: ({ source }) => tf.sum(tf.square(source.get("conv1.bias")!)),
  });
  assertEquals(await messageOf(fade(), frozen), `[plugin frozen] penalty at step 0: ${message}`);
  const unread = definePlugin({ name: "constant", loss: () => tf.scalar(1) });
  assertEquals(await messageOf(fade(), unread), `[plugin constant] loss at step 0: ${message}`);
});

Deno.test("the preflight tells a plugin's loss from its penalty", async () => {
  const both = definePlugin({
    name: "both",
    loss: ({ adapted }) => tf.mean(tf.square(adapted.images)),
    penalty: ({ adapted, source }) =>
      tf.sqrt(
        tf.sum(tf.squaredDifference(adapted.get("conv1.bias")!, source.get("conv1.bias")!)),
      ) as tf.Scalar,
  });
  assertEquals(
    (await messageOf(both)).split(":")[0],
    "[plugin both] penalty at step 0",
  );
});

Deno.test("the preflight finds the norms of the terms' gradients, each alone at weight 1", async () => {
  const two = definePlugin({ ...fade({ weight: 7 }), name: "two", penalty: hold.penalty! });
  for (const rows of [5, 2]) {
    await withStep([fade({ weight: 100 }), two, hold], {}, async (input) => {
      const before = tf.memory().numTensors;
      const norms = await preflight(input, inChunks(rows));
      assertEquals(tf.memory().numTensors, before);
      assertEquals(Object.keys(norms), ["fade", "two/loss", "two/penalty", "hold"]);
      const { gradients } = await download(computeStep({ ...input, plugins: [fade()] }));
      const norm = Math.hypot(...[...gradients.values()].flatMap((gradient) => [...gradient]));
      assertAlmostEquals(norms["fade"]!, norm, 1e-5);
      assertAlmostEquals(norms["two/loss"]!, norm, 1e-5);
    });
  }
});

Deno.test("the preflight has no more images inside a network than a chunk's", async () => {
  await withStep([drift(), fade()], {}, async (input) => {
    const seen = new Set<number>();
    const encodeImage = (
      images: tf.Tensor4D,
    ) => (seen.add(images.shape[0]), input.encoder.encodeImage(images));
    await preflight({ ...input, encoder: { ...input.encoder, encodeImage } }, inChunks(2));
    assertEquals([...seen].sort(), [1, 2]); // of five
  });
});

Deno.test("the preflight draws the source's images once for all losses, whole and in chunks", async () => {
  for (const [rows, expected] of [[5, 1], [2, 3]] as const) {
    await withStep([fade(), distanceFromSource, hold], {}, async (input) => {
      let drawn = 0;
      const synthesize: typeof input.source.synthesize = (latents, noise) => {
        drawn++;
        return input.source.synthesize(latents, noise);
      };
      const norms = await preflight({ ...input, source: { ...input.source, synthesize } }, inChunks(rows));
      assertEquals(drawn, expected);
      assertEquals(norms, await preflight(input, inChunks(rows)));
    });
  }
});

Deno.test("the preflight says how strong the terms are, and is made once", async () => {
  const said: string[] = [];
  let calls = 0;
  const counting = definePlugin({
    name: "counting",
    loss: ({ adapted }) => (calls++, tf.mean(tf.square(adapted.images))),
  });
  await run(toyConfig([counting, hold]), { log: (message) => said.push(message) });
  assertEquals(said.length, 1);
  assertEquals(said[0]!.replace(/\d\.\d+/, "N"), "gradient norms: counting N, hold 0.00");
  assertEquals(calls, 1 + 6);
});

Deno.test("the preflight gives terms their artifacts, and passes over what is never called", async () => {
  const factor = defineArtifact<number>("factor", "factors()");
  const maker = definePlugin({ name: "maker", provides: { factor }, prepare: () => ({ factor: 2 }) });
  const reader = definePlugin({
    name: "reader",
    requires: { mine: factor },
    loss: ({ adapted }, { mine }) => tf.mul(tf.mean(adapted.images), mine),
  });
  const off = definePlugin({
    name: "off",
    weight: 0,
    loss() {
      throw new Error("called");
    },
  });
  await run(toyConfig([reader, maker, off]));
});
