import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";

/**
 * compute(inputs), for whose gradient only the inputs are kept: there it is computed once more. That costs time, and
 * saves the memory of all intermediate tensors.
 *
 * Differentiable once: the gradient is no operation on a tape itself.
 *
 * Chen et al., "Training Deep Nets with Sublinear Memory Cost", 2016, https://arxiv.org/abs/1604.06174.
 */
export function recomputed<Y extends tf.Tensor, X extends tf.Tensor[]>(
  inputs: readonly [...X],
  compute: (...inputs: X) => Y,
): Y {
  const named: Record<string, tf.Tensor> = Object.fromEntries(inputs.entries());
  return withGradient(named, () => ({
    value: compute(...inputs as X),
    saved: named,
    gradient: (dy, saved) => {
      const given = Object.values(saved) as X; // numbers stay in their order
      const gradients = tf.tidy(() => differentiateAgain(() => compute(...given), given, dy));
      return Object.fromEntries(gradients.map((gradient, i) => [i, () => gradient]));
    },
  }));
}

/** tfjs has one tape: the outer one, whose gradient is being computed, is put aside meanwhile. */
function differentiateAgain(compute: () => tf.Tensor, inputs: tf.Tensor[], dy: tf.Tensor): tf.Tensor[] {
  const { state } = tf.engine();
  const outer = state.activeTape;
  try {
    const { grads } = tf.engine().gradients(compute, inputs, dy, true);
    return inputs.map((input, i) => grads[i] ?? tf.zerosLike(input));
  } finally {
    state.activeTape = outer;
  }
}
