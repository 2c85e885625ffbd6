import * as tf from "@tensorflow/tfjs";
import type { ImageDistance } from "../../../models/inversion/mod.ts";
import { hashFill } from "../../support/hash_fill.ts";

/** Channels of the stages, and their strides. */
const STAGES = [[3, 8, 1], [8, 12, 2], [12, 16, 2]] as const;

/**
 * The network that the oracles have in place of VGG16: three convolutions of hash fills, each h · sigmoid(h), and
 * h / (‖h‖ + 1e-10) / √(H W) of each stage. Call `dispose` when done.
 */
export function featureNetwork(): ImageDistance & { dispose(): void } {
  const layers = STAGES.map(([inputs, outputs, stride], i) => {
    const bound = 1.5 * Math.sqrt(3 / (9 * inputs));
    const weight = hashFill(outputs * inputs * 9, 900 + i, -bound, bound);
    return {
      stride,
      weight: tf.tidy(() => tf.transpose(tf.tensor4d(weight, [outputs, inputs, 3, 3]), [2, 3, 1, 0])),
      bias: tf.tensor1d(hashFill(outputs, 910 + i, -0.3, 0.3)),
    };
  });
  return {
    label: "a small network of hash fills",
    embed: (images) => {
      let x = images;
      return layers.map(({ weight, bias, stride }) => {
        const h: tf.Tensor4D = tf.add(tf.conv2d(x, weight, stride, 1), bias);
        x = tf.mul(h, tf.sigmoid(h));
        const norm = tf.add(tf.sqrt(tf.sum(tf.square(x), 3, true)), 1e-10);
        return tf.mul(tf.div(x, norm), 1 / Math.sqrt(x.shape[1] * x.shape[2]));
      });
    },
    dispose: () => tf.dispose(layers.flatMap(({ weight, bias }) => [weight, bias])),
  };
}
