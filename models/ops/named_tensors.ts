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

/** Sets of tensors of the same roles, as one record: `weight0`, `m0`, `weight1`, `m1`, ... */
export function numbered<Role extends string>(
  sets: readonly Readonly<Record<Role, tf.Tensor>>[],
): Record<string, tf.Tensor> {
  return Object.fromEntries(
    sets.flatMap((set, i) => Object.entries<tf.Tensor>(set).map(([role, tensor]) => [`${role}${i}`, tensor])),
  );
}

/** What `numbered` was given. */
export function listed<Role extends string>(
  tensors: Readonly<Record<string, tf.Tensor>>,
  roles: readonly Role[],
): Record<Role, tf.Tensor>[] {
  const sets: Record<Role, tf.Tensor>[] = [];
  for (let i = 0; `${roles[0]!}${i}` in tensors; i++) {
    sets.push(
      Object.fromEntries(roles.map((role) => [role, tensors[`${role}${i}`]])) as Record<Role, tf.Tensor>,
    );
  }
  return sets;
}
