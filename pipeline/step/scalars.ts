/** What terms may return. */
import * as tf from "@tensorflow/tfjs";

/** What is counted may be recorded as it is: int32 or bool. */
export function asFloat(value: tf.Scalar): tf.Scalar {
  return value.dtype === "float32" ? value : tf.cast(value, "float32");
}

/** @param what Who gave it, for the message @throws {TypeError} where `value` is no scalar tensor of numbers */
export function scalarOrThrow(value: unknown, what: string): tf.Scalar {
  if (value instanceof Promise) {
    value.catch(() => {}); // its failure is not news: this one is
    throw new TypeError(`${what} must be synchronous, got a promise. Move the work to prepare()`);
  }
  if (value instanceof tf.Tensor && value.isDisposed) {
    throw new TypeError(`${what} must return a scalar, got one that is disposed`);
  }
  if (!(value instanceof tf.Tensor)) {
    throw new TypeError(`${what} must return a scalar tensor, got ${typeof value}`);
  }
  if (!["float32", "int32", "bool"].includes(value.dtype)) {
    throw new TypeError(`${what} must return a scalar of numbers, got one of ${value.dtype}`);
  }
  if (value.rank !== 0) {
    throw new TypeError(
      `${what} must return a scalar, got shape [${value.shape}]. Reduce it with tf.mean or tf.sum`,
    );
  }
  return value as tf.Scalar;
}
