/**
 * PadV2 of rank 5 and above, for which the stock kernel writes WGSL that does not compile. Its axes are padded
 * one after the other, each as the middle one of three.
 */
import * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../../shapes.ts";
import { replaceKernel } from "../register.ts";

export function registerPad(): void {
  replaceKernel<{ x: tf.Tensor }, { paddings: [number, number][]; constantValue: number }>(
    "webgpu",
    "PadV2",
    (stock) => (call) => {
      const { inputs: { x }, attributes: { paddings, constantValue } } = call;
      if (x.rank <= 4) return stock(call);
      return tf.tidy(() => {
        let padded = x;
        paddings.forEach(([before, after], axis) => {
          if (before + after === 0) return;
          const shape = padded.shape, length = shape[axis]!;
          const outer = shape.slice(0, axis), inner = shape.slice(axis + 1);
          const middle = tf.reshape(padded, [sizeOf(outer), length, sizeOf(inner)]);
          const wider = tf.pad(middle, [[0, 0], [before, after], [0, 0]], constantValue);
          padded = tf.reshape(wider, [...outer, length + before + after, ...inner]);
        });
        return padded === x ? tf.clone(x) : padded;
      });
    },
  );
}
