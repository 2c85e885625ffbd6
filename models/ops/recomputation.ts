import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";

/**
 * compute(inputs), of which nothing but the inputs is kept for the way back: there it is computed once more. Costs
 * that much time, and spares the memory of all that lies between.
 *
 * Differentiable once: the gradient is no operation on a tape itself.
 *
 * Chen et al., "Training Deep Nets with Sublinear Memory Cost", 2016, https://arxiv.org/abs/1604.06174.
 */
export function recomputed<Y extends tf.Tensor, X extends tf.Tensor[]>(
  inputs: readonly [...X],
  compute: (...inputs: X) => Y,
): Y {
  return withGradient<Y, X>(inputs, () => ({
    value: compute(...inputs as X),
    saved: inputs,
    gradient: (dy, ...saved) => differentiateAgain(() => compute(...saved), saved, dy),
  }));
}

/** tfjs keeps one tape: the one that is being walked back is put aside meanwhile. */
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
