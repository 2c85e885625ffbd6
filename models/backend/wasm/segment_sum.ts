/** UnsortedSegmentSum, the gradient of tf.gather, which stock wasm lacks. */
import * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";

export function registerSegmentSum(): void {
  replaceKernel<{ x: tf.Tensor; segmentIds: tf.Tensor1D }, { numSegments: number }>(
    "wasm",
    "UnsortedSegmentSum",
    () => ({ inputs: { x, segmentIds }, attributes: { numSegments } }) =>
      tf.tidy(() => {
        const row = x.shape.slice(segmentIds.rank);
        const rows = tf.reshape(x, [segmentIds.size, ...row]);
        return tf.scatterND(tf.reshape(segmentIds, [-1, 1]), rows, [numSegments, ...row]); // adds up duplicates
      }),
  );
}
