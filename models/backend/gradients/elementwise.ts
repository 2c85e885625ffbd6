/** Gradients of operations on two tensors of different shapes, which tfjs-core forgets to sum back. */
import * as tf from "@tensorflow/tfjs";

export function registerElementwiseGradients(): void {
  register("SquaredDifference", (dy, a, b) => {
    const da = tf.mul(dy, tf.mul(tf.sub(a, b), 2));
    return [da, tf.neg(da)];
  });
  register("Maximum", (dy, a, b) => [
    tf.mul(dy, tf.cast(tf.greaterEqual(a, b), "float32")),
    tf.mul(dy, tf.cast(tf.less(a, b), "float32")),
  ]);
  register("Minimum", (dy, a, b) => [
    tf.mul(dy, tf.cast(tf.lessEqual(a, b), "float32")),
    tf.mul(dy, tf.cast(tf.greater(a, b), "float32")),
  ]);
}

function register(
  kernelName: string,
  differentiate: (dy: tf.Tensor, a: tf.Tensor, b: tf.Tensor) => [tf.Tensor, tf.Tensor],
): void {
  tf.registerGradient({
    kernelName,
    inputsToSave: ["a", "b"],
    gradFunc: (dy, saved) => {
      const [a, b] = saved as [tf.Tensor, tf.Tensor];
      const [da, db] = differentiate(dy as tf.Tensor, a, b);
      return { a: () => summedTo(da, a.shape), b: () => summedTo(db, b.shape) };
    },
  });
}

/** Sums over the axes along which `shape` was repeated to give x's shape. */
export function summedTo(x: tf.Tensor, shape: number[]): tf.Tensor {
  const axes = tf.broadcast_util.getReductionAxes(shape, x.shape);
  return tf.reshape(axes.length ? tf.sum(x, axes) : x, shape);
}
