import * as tf from "@tensorflow/tfjs";

/** An operation's value, what its gradient needs of it, and the gradient. */
export interface Differentiated<Y extends tf.Tensor, S extends tf.Tensor[]> {
  value: Y;
  /** Kept alive until the gradient is taken. */
  saved: readonly [...S];
  /** The gradients of the inputs, in their order, given the gradient of the value. */
  gradient: (dy: Y, ...saved: S) => tf.Tensor[];
}

/**
 * tf.customGrad with types. Gradients are themselves made of differentiable operations, so that a loss may
 * contain a gradient.
 *
 * @param inputs What the value is differentiated in; all else counts as constant
 */
export function withGradient<Y extends tf.Tensor, S extends tf.Tensor[]>(
  inputs: readonly tf.Tensor[],
  compute: () => Differentiated<Y, S>,
): Y {
  const operation = tf.customGrad((...given) => {
    const save = given.at(-1) as tf.GradSaveFunc;
    const { value, saved, gradient } = compute();
    save([...saved]);
    return { value, gradFunc: (dy, kept) => tf.tidy(() => gradient(dy as Y, ...kept as S)) };
  });
  return operation(...inputs) as Y;
}
