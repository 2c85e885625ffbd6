import type * as tf from "@tensorflow/tfjs";

/** Tensors that a hook may read and must not dispose, each with a name for messages. */
export type Lent = Iterable<readonly [name: string, tensor: tf.Tensor]>;

/** @throws {TypeError} naming what a hook has disposed although it belongs to the pipeline */
export function throwIfDisposed(lent: Lent): void {
  for (const [name, { isDisposed }] of lent) {
    if (!isDisposed) continue;
    throw new TypeError(
      `it has disposed ${name}, which was only lent to it. What a hook is given is to be read: dispose what it makes`,
    );
  }
}
