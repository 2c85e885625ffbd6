import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { initialiseStyleGAN2, stylegan2 } from "../../../models/stylegan2/mod.ts";
import { Random } from "../../../models/random/random.ts";
import { startTrace } from "../../../tasks/bench/trace.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

const WEIGHTS = initialiseStyleGAN2({
  size: 32,
  channels: [8, 8, 16, 16],
  styleDim: 8,
  mappingDepth: 2,
  seed: 1,
});

testOnBackends("recomputing changes no gradient, leaks nothing and needs less memory", async () => {
  const before = tf.memory().numTensors;
  const plain = await differentiated(false), again = await differentiated(true);
  assertEquals(again.gradients.length, plain.gradients.length);
  for (const [i, gradient] of again.gradients.entries()) {
    await assertClose(gradient, await plain.gradients[i]!.data(), 1e-5, `gradient ${i}`);
  }
  assert(again.peak < 0.85 * plain.peak, `${again.peak} bytes at most, where all is kept ${plain.peak}`);
  tf.dispose([...plain.gradients, ...again.gradients]);
  assertEquals(tf.memory().numTensors, before);
});

/** The gradients of a scalar of the images, and the most bytes that they took beyond the weights. */
async function differentiated(recompute: boolean) {
  const generator = await stylegan2({ weights: WEIGHTS, recompute }).load(String(recompute));
  const weights = [...generator.parameters].flatMap(([name, weight]) =>
    generator.adaptable.has(name) ? [weight] : []
  );
  const z = new Random(1).normal([2, generator.latentDim]);
  const w = generator.map(z);
  const resting = tf.memory().numBytes;
  const stop = startTrace();
  const { value, grads } = tf.variableGrads(
    () => tf.mean(tf.square(generator.synthesize(w, new Random(2)))) as tf.Scalar,
    weights,
  );
  const { peakTensorBytes } = stop();
  tf.dispose([z, w, value]);
  generator.dispose();
  return { gradients: Object.values(grads), peak: peakTensorBytes - resting };
}
