import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { startTrace, trace } from "../../../tasks/bench/trace.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends("a convolution's gradients count once, whatever kernels they are made of", () => {
  const x = tf.ones<tf.Rank.R4>([1, 8, 8, 4]), filter = tf.ones<tf.Rank.R4>([3, 3, 4, 4]);
  const gradient = tf.grads((x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, "same"));
  const dy = tf.ones<tf.Rank.R4>([1, 8, 8, 4]);
  const before = tf.memory().numTensors;
  const forward = trace(() => [tf.conv2d(x, filter, 1, "same")]);
  const both = trace(() => gradient([x, filter], dy));
  assertEquals(forward.flops, 2 * 64 * 9 * 16);
  assertEquals(both.flops, 3 * forward.flops);
  assertEquals(tf.memory().numTensors, before);
  tf.dispose([x, filter, dy]);
});

testOnBackends("a trace that has ended counts no more and leaves the kernels as they were", (_t, backend) => {
  const kernels = () =>
    tf.getKernelsForBackend(backend).map(({ kernelName, kernelFunc }) => [kernelName, kernelFunc]);
  const before = new Map(kernels() as [string, unknown][]);
  const stop = startTrace();
  tf.neg([1, 2]).dispose();
  const work = stop();
  tf.neg([1, 2]).dispose();
  assertEquals(work.kernels, 1);
  assertEquals(work.bytes, 16);
  assertEquals(work.dispatches, backend === "webgpu" ? 1 : 0);
  assertEquals(new Map(kernels() as [string, unknown][]), before);
});
