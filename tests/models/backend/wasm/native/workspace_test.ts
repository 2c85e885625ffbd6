/** Native kernels see addresses alone: what they may touch is checked before they are run. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertThrows } from "@std/assert";
import { startBackend } from "../../../../../models/backend/mod.ts";
import type { WasmHeap } from "../../../../../models/backend/wasm/heap.ts";
import { addressOf, imagesOf } from "../../../../../models/backend/wasm/native/workspace.ts";
import { adamKernel } from "../../../../../models/ops/adam_update.ts";
import { pixelProductSumKernel } from "../../../../../models/ops/pixel_sum.ts";
import { styledActivationKernel } from "../../../../../models/ops/styled_activation.ts";
import { weightedDistanceKernel } from "../../../../../models/ops/weighted_distance.ts";

await startBackend({ backend: "wasm" });
const heap = tf.backend() as unknown as WasmHeap;

Deno.test("a tensor's address is given for as many floats as it has, and no more", () => {
  const x = tf.ones([2, 3]), number = tf.tensor1d([1, 2, 3], "int32"), images = tf.ones([1, 2, 2, 4]);
  assertEquals(addressOf(heap, x, 6), addressOf(heap, x, 1));
  assertThrows(() => addressOf(heap, x, 7), RangeError, "use 7 floats of a tensor of float32 of shape [2,3]");
  assertThrows(() => addressOf(heap, x, NaN), RangeError);
  assertThrows(() => addressOf(heap, number, 3), RangeError, "of a tensor of int32");
  assertEquals(imagesOf(heap, images).image, 64);
  assertThrows(() => imagesOf(heap, images, [1, 2, 3, 4]), RangeError, "use 24 floats");
  const beyond = { ...x, shape: [2 ** 31] }; // more than the heap has
  assertThrows(() => addressOf(heap, beyond as unknown as tf.TensorInfo, 2 ** 31), RangeError);
  tf.dispose([x, number, images]);
});

Deno.test("a kernel that is run with tensors too small writes nothing, whoever runs it", () => {
  const run = (name: string, inputs: Record<string, tf.Tensor>, attributes = {}) =>
    assertThrows(() => tf.engine().runKernel(name, inputs, attributes), RangeError, "A kernel was to use");
  const large = tf.ones([5000]), small = tf.ones([16]), seven = tf.ones([7]);
  const image = tf.ones([2, 4, 4, 8]),
    half = tf.ones([1, 4, 4, 8]),
    row = tf.ones([1, 8]),
    bias = tf.ones([8]);
  const guard = tf.fill([4096], 7); // allocated after them: behind them, as a rule
  run(adamKernel.kernelName, { weight: large, m: small, v: large, gradient: large, coefficients: seven });
  const whole = { weight: large, m: large, v: large, gradient: large };
  run(adamKernel.kernelName, { ...whole, coefficients: tf.ones([6]) });
  run(weightedDistanceKernel.kernelName, { x: large, reference: large, factors: small });
  run(pixelProductSumKernel.kernelName, { x: image, y: half });
  run(styledActivationKernel.kernelName, { x: image, factors: row, bias });
  run("BatchMatMul", { a: tf.ones([64, 32]), b: tf.ones([16, 64]) });
  run("Conv2DBackpropFilter", { x: tf.ones([1, 16, 16, 32]), dy: tf.ones([1, 2, 2, 32]) }, {
    strides: 1,
    pad: "same",
    dataFormat: "NHWC",
    filterShape: [3, 3, 32, 32],
  });
  assertEquals([...new Set(guard.dataSync())], [7]);
  tf.disposeVariables();
});
