import * as tf from "@tensorflow/tfjs";
import type { Tensor, Tensor1D } from "../tensors.ts";

/** The sum of vectors of one length, which is zeros where there are none. */
export function addOrZero(terms: readonly Tensor1D[], length: number): Tensor1D {
  return terms.length === 0 ? tf.zeros([length]) : tf.addN([...terms]);
}

/** One behind the other along the first axis; of a single one, a clone. */
export function concatenated<T extends Tensor>(parts: readonly T[]): T {
  return parts.length === 1 ? tf.clone(parts[0]!) : tf.concat([...parts], 0) as T;
}

/** Each image's part `times` times, one behind the other along the first axis. */
export function repeatedEach<T extends Tensor>(x: T, times: number): T {
  if (times === 1) return tf.clone(x);
  return tf.tidy(() => {
    const [count, ...rest] = x.shape, size = x.size / count!;
    return tf.reshape(tf.tile(tf.reshape(x, [count!, 1, size]), [1, times, 1]), [
      count! * times,
      ...rest,
    ]) as T;
  });
}
