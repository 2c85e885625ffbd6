import * as tf from "@tensorflow/tfjs";
import { withGradient } from "../../models/ops/custom_gradient.ts";

/**
 * Images as they are seen, and saved: min(max(x, −1), 1).
 *
 * The gradient is that of the result, but 0 where x is beyond a bound already and would be moved further:
 *
 *   ∂L/∂x = 0 if |x| > 1 and x · ∂L/∂y < 0, else ∂L/∂y
 *
 * so that what is white may become darker again, other than by the gradient of a clamp.
 *
 * @param x [batch, height, width, 3]
 */
export function displayed(x: tf.Tensor4D): tf.Tensor4D {
  return withGradient({ x }, () => ({
    value: tf.clipByValue(x, -1, 1),
    saved: { x },
    gradient: (dy, { x }) => ({
      x: () =>
        tf.tidy(() => {
          const beyond = tf.step(tf.sub(tf.abs(x), 1)), further = tf.step(tf.neg(tf.mul(x, dy)));
          return tf.mul(dy, tf.sub(1, tf.mul(beyond, further)));
        }),
    }),
  }));
}
