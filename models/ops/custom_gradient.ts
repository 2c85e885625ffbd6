import * as tf from "@tensorflow/tfjs";
import { given, type Tensors } from "./named_tensors.ts";

/** The gradient in each input, computed when it is asked for: that of a frozen weight never is. */
export type Gradients<Inputs> = { readonly [Name in keyof Inputs]-?: () => tf.Tensor };

/** An operation's value, what its gradient needs of it, and the gradient. */
export interface Differentiated<Inputs, Saved, Y extends tf.Tensor> {
  readonly value: Y;
  /** Kept alive until the gradient is taken. */
  readonly saved: Saved;
  /**
   * The gradients of the inputs, given that of the value. What a part makes on its way is freed with it; what is made
   * before, for several parts, lives until the whole pass back is over, unless tf.tidy() frees it.
   */
  readonly gradient: (dy: Y, saved: Saved) => Gradients<Inputs>;
}

/**
 * Computes a value that brings its own gradient: what every operation of this folder is made of. As tf.customGrad, but
 * with names, with types, and with a gradient whose parts are computed only if they are asked for.
 *
 * Tapes do not look inside `compute`. They do record `gradient`, where it is differentiated itself, so it is made of
 * differentiable operations: a loss may contain a gradient.
 *
 * @param inputs What the value is differentiated in; all else counts as constant
 */
export function withGradient<
  Inputs extends Tensors<Inputs>,
  Saved extends Tensors<Saved>,
  Y extends tf.Tensor,
>(
  inputs: Inputs,
  compute: () => Differentiated<Inputs, Saved, Y>,
): Y {
  let names: string[], gradient: Differentiated<Inputs, Saved, Y>["gradient"];
  const invocation: CustomInvocation<Y> = {
    inputs: given(inputs),
    forwardFunc(_backend, save) {
      const computed = compute(), saved = given(computed.saved);
      gradient = computed.gradient;
      names = Object.keys(saved);
      save(Object.values(saved));
      return computed.value;
    },
    backwardsFunc: (dy, kept) =>
      gradient(dy, Object.fromEntries(names.map((name, i) => [name, kept[i]])) as Saved),
  };
  return tf.engine()["runKernelFunc"](invocation); // what tf.customGrad calls, with all parts computed
}

/** What tfjs' engine takes for an operation that brings its own gradient; it declares this private. */
interface CustomInvocation<Y> {
  readonly inputs: tf.NamedTensorMap;
  readonly forwardFunc: (backend: unknown, save: tf.GradSaveFunc) => Y;
  readonly backwardsFunc: (dy: Y, saved: tf.Tensor[]) => Record<string, () => tf.Tensor>;
}
