import type * as tf from "@tensorflow/tfjs";

/** Tensors by name, of which some may be missing: a bound for type parameters, `T extends Tensors<T>`. */
export type Tensors<T> = { readonly [Name in keyof T]: tf.Tensor | undefined };

/** The tensors that are not missing. */
export function given<T extends Tensors<T>>(tensors: T): Record<string, tf.Tensor> {
  const present: Record<string, tf.Tensor> = {};
  for (const [name, tensor] of Object.entries<tf.Tensor | undefined>(tensors)) {
    if (tensor) present[name] = tensor;
  }
  return present;
}
