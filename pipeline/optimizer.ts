import * as tf from "@tensorflow/tfjs";
import { cloneTree, disposeTree, keepTree, type Tree } from "./tree.ts";
import type { Tensor, Variable } from "../models/tensors.ts";

/** Tensors by the name of the weight that they belong to. */
export type Tensors = { readonly [name: string]: Tensor };

/**
 * A pair of pure functions, after Optax: gradients and state go in, updates and the next state come out.
 * State is a plain tree, keyed by weight name, so that a snapshot can hold it.
 */
// deno-lint-ignore no-explicit-any -- each transform has a state of its own
export interface GradientTransform<S extends Tree = any> {
  /** What it was made with: recorded with the run. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The state before the first update. */
  init(parameters: Tensors): S;
  /**
   * One update. Runs inside `tf.tidy`; no tensor that it is given may be disposed.
   *
   * @param gradients By weight name; none for a weight that does not learn in this step
   * @param step Counted from 0
   * @returns what is to be added to the weights, and the next state
   */
  update(gradients: Tensors, state: S, step: number): { readonly updates: Tensors; readonly state: S };
}

/** Feeds one transform's updates to the next; the last one's are applied. */
export function chain(...transforms: readonly GradientTransform[]): GradientTransform<Tree[]> {
  return {
    options: { chain: transforms.map((transform) => transform.options ?? {}) },
    init: (parameters) => transforms.map((transform) => transform.init(parameters) as Tree),
    update(gradients, states, step) {
      let updates = gradients;
      const next = transforms.map((transform, i) => {
        const result = transform.update(updates, states[i], step);
        updates = result.updates;
        return result.state as Tree;
      });
      return { updates, state: next };
    },
  };
}

/** Adds one update to the weights, in place, and returns the next state; the old one is freed. */
export function applyUpdate(
  optimizer: GradientTransform,
  weights: Readonly<Record<string, Variable>>,
  gradients: Tensors,
  state: Tree,
  step: number,
): Tree {
  let next: Tree = null;
  tf.tidy(() => {
    const result = optimizer.update(gradients, state, step);
    for (const [name, update] of Object.entries(result.updates)) {
      weights[name]!.assign(tf.add(weights[name]!, update));
    }
    next = keepTree(cloneTree(result.state as Tree)); // it may hold tensors of the old state, or gradients
  });
  disposeTree(state);
  return next;
}

/** The same tree with each tensor replaced. */
export function mapTensors(tensors: Tensors, f: (tensor: Tensor, name: string) => tf.Tensor): Tensors {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, f(tensor, name)]));
}
