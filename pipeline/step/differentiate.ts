import * as tf from "@tensorflow/tfjs";
import type { StepValues } from "./step_values.ts";
import type { Objective } from "./terms.ts";

/** Variables by the name of the weight that they hold. */
export type Variables = Readonly<Record<string, tf.Variable>>;

/** A step's gradients by weight name, and what its terms came to. The caller frees both. */
export interface StepResult {
  /** None for a weight on which nothing depends. */
  readonly gradients: Readonly<Record<string, tf.Tensor>>;
  readonly values: StepValues;
  /** The source images' raw features, where the input asks for them: the caller's, too. */
  readonly sourceFeatures?: tf.Tensor2D;
}

/** The gradients of an objective with respect to the weights that learn. */
export function differentiate(evaluate: () => Objective, learning: Variables): StepResult {
  let objective: Objective | undefined;
  try {
    const gradients = gradientsOf(() => (objective = evaluate()).total, learning);
    const { total: _, ...values } = objective!;
    return { gradients, values };
  } catch (error) {
    objective?.vector.dispose();
    throw error;
  }
}

/** The gradients of a scalar by weight name; none where it does not depend on a weight. */
export function gradientsOf(f: () => tf.Scalar, learning: Variables): Record<string, tf.Tensor> {
  return withTape(() => {
    const gradients = gradientsWithRespectTo(Object.values(learning), f);
    const named = Object.keys(learning).map((name, i) => [name, gradients[i]] as const);
    return Object.fromEntries(named.filter(([, gradient]) => gradient)) as Record<string, tf.Tensor>;
  });
}

/** The derivatives of a scalar. tfjs' public `grads` refuses tensors on which the scalar does not depend. */
export function gradientsWithRespectTo(
  tensors: tf.Tensor[],
  f: () => tf.Scalar,
): (tf.Tensor | undefined)[] {
  return tf.engine().gradients(f, tensors, undefined, true).grads;
}

/** A tidy for what opens a tape. tfjs forgets what a tape saved for the way back where the way forth fails. */
export function withTape<T>(f: () => T): T {
  try {
    return tf.tidy(f as () => tf.TensorContainer) as T;
  } catch (error) {
    const { state } = tf.engine();
    for (const { saved } of state.activeTape ?? []) tf.dispose(saved ?? []);
    state.activeTape = [];
    throw error;
  }
}
