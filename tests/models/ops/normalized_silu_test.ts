import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertThrows } from "@std/assert";
import { normalizedSilu } from "../../../models/ops/normalized_silu.ts";
import { standardize } from "../../../models/ops/layer_norm.ts";
import { silu } from "../../../models/ops/swish.ts";
import { Random } from "../../../models/random/random.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { withGradients } from "./_operations.ts";

type Inputs = [x: tf.Tensor4D, weight: tf.Tensor1D, shift: tf.Tensor1D];

function composed(...[x, weight, shift]: Inputs): tf.Tensor {
  const standardized = tf.reshape(standardize(tf.reshape(x, [x.shape[0], -1])), x.shape);
  return silu(tf.add(tf.mul(standardized, weight), shift));
}

testOnBackends(
  "normalizedSilu() and its gradients have the values of its composition, on wasm to the bit",
  async () => {
    for (const [height, width, channels] of [[32, 32, 32], [4, 4, 192], [5, 7, 6]] as const) {
      const random = new Random("normalized"), before = tf.memory().numTensors;
      const inputs = [[3, height, width, channels], [channels], [channels]]
        .map((shape, i) => tf.tidy(() => tf.add(random.fork(i).normal(shape as [number]), 0.5)));
      const expected = withGradients((...given) => composed(...given as Inputs), inputs);
      const values = withGradients((...given) => normalizedSilu(...given as Inputs), inputs);
      const tolerance = tf.getBackend() === "wasm" ? 0 : 1e-5; // WebGPU adds up in another order
      for (const [i, value] of values.entries()) {
        await assertClose(value, await expected[i]!.data<"float32">(), tolerance, `value ${i}`);
      }
      tf.dispose([inputs, expected, values]);
      assertEquals(tf.memory().numTensors, before);
    }
  },
);

testOnBackends(
  "normalizedSilu() standardises once for the gradients of weight and shift, and not for that of x",
  async () => {
    const random = new Random("once"), before = tf.memory().numTensors;
    const [x, weight, shift] = [[2, 4, 4, 8], [8], [8]]
      .map((shape, i) => random.fork(i).normal(shape as [number])) as Inputs;
    const namesIn = async (f: () => tf.TensorContainer) => {
      const { kernels, result } = await tf.profile(f);
      tf.dispose(result);
      return kernels.map(({ name }) => name).filter((name) => /^(Standardize|SwishGradient)$/.test(name));
    };
    const ofAll = tf.grads((...given) => normalizedSilu(...given as Inputs));
    const ofImages = tf.grad((x) => normalizedSilu(x as tf.Tensor4D, weight, shift));
    const ofShift = tf.grad((shift) => normalizedSilu(x, weight, shift as tf.Tensor1D));
    assertEquals(await namesIn(() => ofAll([x, weight, shift])), ["Standardize", "SwishGradient"]);
    assertEquals(await namesIn(() => ofShift(shift)), ["Standardize", "SwishGradient"]);
    assertEquals(await namesIn(() => ofImages(x)), []);
    tf.dispose([x, weight, shift]);
    assertEquals(tf.memory().numTensors, before);
  },
  ["wasm"],
);

testOnBackends("normalizedSilu() normalises each image over pixels and channels together", async () => {
  const y = tf.tidy(() => {
    const x = tf.tensor4d([1, 3, 5, 7, 10, 10, 10, 14], [2, 2, 1, 2]);
    return normalizedSilu(x, tf.tensor1d([1, 2]), tf.tensor1d([0, 0.5]));
  });
  const swish = (z: number) => z / (1 + Math.exp(-z)),
    first = Math.sqrt(5 + 1e-5),
    other = Math.sqrt(3 + 1e-5);
  const z = [-3 / first, 0.5 - 2 / first, 1 / first, 0.5 + 6 / first];
  const zOfSecond = [-1 / other, 0.5 - 2 / other, -1 / other, 0.5 + 6 / other];
  await assertClose(y, Float32Array.from([...z, ...zOfSecond].map(swish)), 1e-6, "y");
  y.dispose();
});

testOnBackends("normalizedSilu() names a shift of another length", () => {
  tf.tidy(() => {
    const x = tf.zeros<tf.Rank.R4>([1, 2, 2, 3]);
    assertThrows(() => normalizedSilu(x, tf.ones([3]), tf.ones([4])), TypeError, "shift");
  });
});
