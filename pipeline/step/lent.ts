import * as tf from "@tensorflow/tfjs";

/** Tensors that a hook may read and nothing else, each with a name for messages. */
export type Lent = Iterable<readonly [name: string, tensor: tf.Tensor]>;

/** @throws {TypeError} naming what a hook has disposed although it belongs to the pipeline */
export function throwIfDisposed(lent: Lent): void {
  for (const [name, tensor] of lent) if (isGone(tensor)) throw disposed(name);
}

/** Remembers tensors, and returns a function that throws a TypeError where one has been disposed or given other values. */
export function rememberLent(lent: Lent): () => void {
  const before = Array.from(lent, ([name, tensor]) => ({ name, tensor, dataId: tensor.dataId }));
  return () => {
    for (const { name, tensor, dataId } of before) {
      if (isGone(tensor)) throw disposed(name);
      if (tensor.dataId !== dataId) {
        throw new TypeError(`it has changed ${name}: what a hook is given is to be read, never assigned to`);
      }
    }
  };
}

/** `tf.disposeVariables()` frees a variable and does not note it there. */
function isGone(tensor: tf.Tensor): boolean {
  return tensor.isDisposed || !tf.engine().state.tensorInfo.has(tensor.dataId);
}

function disposed(name: string): TypeError {
  return new TypeError(
    `it has disposed ${name}: what a hook is given is the pipeline's. Read it, and dispose only what the hook makes`,
  );
}
