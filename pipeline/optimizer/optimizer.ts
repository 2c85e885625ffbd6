import * as tf from "@tensorflow/tfjs";
import { type Check, checkArgument, type Making, such } from "../../models/options/mod.ts";
import { cloneTree, disposeTree, keepTree, type Tree } from "../storage/tree.ts";
import type { Tensor, Variable } from "../../models/tensors.ts";

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
  /** How it was made, by `madeBy`: a command line can make it again with other options. */
  readonly made?: Making<GradientTransform>;
  /** Whether what it returns are gradients still: added to the weights, they would make the loss larger. @default {false} */
  readonly needsOptimizer?: boolean;
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

/**
 * `update` together with the addition to the weights, where that takes fewer passes over memory. The values of what it
 * is given are undefined afterwards; its tensors stay the caller's.
 *
 * @returns the next values of the weights that have a gradient, and the next state
 */
// deno-lint-ignore no-explicit-any -- each transform has a state of its own
export type Application<S extends Tree = any> = (
  weights: Tensors,
  gradients: Tensors,
  state: S,
  step: number,
) => { readonly weights: Tensors; readonly state: S };

const aTransform: Check<GradientTransform> = such("a transform of gradients, e.g. adam({ … })", isTransform);

/** What a config's optimizer may be: a transform whose updates make the loss smaller. */
export const anOptimizer: Check<GradientTransform> = such(
  "an optimizer, e.g. adam({ … }), or chain(clipGradients(1), adam({ … }))",
  (value) => isTransform(value) && !value.needsOptimizer,
);

function isTransform(value: unknown): value is GradientTransform {
  const { init, update } = (value ?? {}) as Partial<GradientTransform>;
  return typeof init === "function" && typeof update === "function";
}

/** By the update that each stands for: of a transform whose `update` was replaced nothing else is known. */
const applications = new WeakMap<GradientTransform["update"], Application>();

/** Has a transform's updates applied by `apply`. */
export function appliedBy<S extends Tree>(
  transform: GradientTransform<S>,
  apply: Application<S>,
): GradientTransform<S> {
  applications.set(transform.update, apply);
  return transform;
}

/**
 * Feeds one transform's updates to the next; the last one's are applied.
 *
 * @throws {TypeError} where one of them is no transform
 */
export function chain(...transforms: readonly GradientTransform[]): GradientTransform<Tree[]> {
  transforms.forEach((transform, i) => checkArgument("chain", `argument ${i + 1}`, transform, aTransform));
  const first = transforms.slice(0, -1), [last] = transforms.slice(-1);
  const updateBy = (some: readonly GradientTransform[], gradients: Tensors, states: Tree[], step: number) => {
    let updates = gradients;
    const state = some.map((transform, i) => {
      const result = transform.update(updates, states[i], step);
      updates = result.updates;
      return result.state as Tree;
    });
    return { updates, state };
  };
  const chained: GradientTransform<Tree[]> = {
    options: { chain: transforms.map((transform) => transform.options ?? {}) },
    needsOptimizer: transforms.every((transform) => transform.needsOptimizer ?? false),
    init: (parameters) => transforms.map((transform) => transform.init(parameters) as Tree),
    update: (gradients, states, step) => updateBy(transforms, gradients, states, step),
  };
  if (!last) return chained;
  return appliedBy(chained, (weights, gradients, states, step) => {
    const { updates, state } = updateBy(first, gradients, states, step);
    const applied = nextValues(last, weights, updates, states.at(-1)!, step);
    return { weights: applied.weights, state: [...state, applied.state] };
  });
}

/** What an application returns, for any transform. */
function nextValues(
  transform: GradientTransform,
  weights: Tensors,
  gradients: Tensors,
  state: Tree,
  step: number,
): { readonly weights: Tensors; readonly state: Tree } {
  const apply = applications.get(transform.update);
  if (apply) return apply(weights, gradients, state, step);
  const { updates, state: next } = transform.update(gradients, state, step);
  return { weights: mapTensors(updates, (update, name) => tf.add(weights[name]!, update)), state: next };
}

/** Gives the weights their next values, and returns the next state; the old one is freed. */
export function applyUpdate(
  optimizer: GradientTransform,
  weights: Readonly<Record<string, Variable>>,
  gradients: Tensors,
  state: Tree,
  step: number,
): Tree {
  let next: Tree = null;
  tf.tidy(() => {
    const result = nextValues(optimizer, weights, gradients, state, step);
    for (const [name, value] of Object.entries(result.weights)) weights[name]!.assign(value);
    next = keepTree(cloneTree(result.state)); // it may hold tensors of the old state, or gradients
  });
  disposeTree(state);
  return next;
}

/** The same tree with each tensor replaced. */
export function mapTensors(tensors: Tensors, f: (tensor: Tensor, name: string) => tf.Tensor): Tensors {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, f(tensor, name)]));
}
