import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";

/**
 * min(max(x, −limit), limit), of x's shape. Where it is bound, its gradient is 0.
 *
 * After the clamp of `bias_act` in NVIDIA's code for Karras et al., "Training Generative Adversarial Networks with Limited
 * Data", NeurIPS 2020.
 */
export function clamp<T extends tf.Tensor>(x: T, limit: number): T {
  return withGradient({ x }, () => {
    const y = tf.clipByValue(x, -limit, limit) as T;
    return {
      value: y,
      saved: { y },
      gradient: (dy, { y }) => ({ x: () => whereUnbound(dy, y, limit) }),
    };
  });
}

/** The gradient dy where y has not been bound, and 0 elsewhere. */
export function whereUnbound<T extends tf.Tensor>(dy: T, y: T, limit: number): T {
  return tf.tidy(() => tf.mul<T>(dy, tf.step(tf.sub(limit, tf.abs(y)))));
}
