import type * as tf from "@tensorflow/tfjs";

/** Tensors by name, of which some may be missing: the bound of a type that is to be no more than that. */
export type Tensors<T> = { readonly [Name in keyof T]: tf.Tensor | undefined };

/** Those that are not missing. */
export function given<T extends Tensors<T>>(tensors: T): Record<string, tf.Tensor> {
  const present: Record<string, tf.Tensor> = {};
  for (const [name, tensor] of Object.entries<tf.Tensor | undefined>(tensors)) {
    if (tensor) present[name] = tensor;
  }
  return present;
}
