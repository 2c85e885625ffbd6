import * as tf from "@tensorflow/tfjs";
import { given, type Tensors } from "./named_tensors.ts";

/**
 * The gradient in each input, computed when it is asked for: that of a frozen weight never is, unless a kernel computes
 * those of several inputs at once (weighted_distance.ts, scaled_matrices.ts).
 */
export type Gradients<Inputs> = { readonly [Name in keyof Inputs]-?: () => tf.Tensor };

/** An operation's value, what its gradient needs of it, and the gradient. */
export interface Differentiated<Inputs, Saved, Y extends tf.Tensor> {
  readonly value: Y;
  /** Kept alive until the gradient is taken. */
  readonly saved: Saved;
  /**
   * The gradients of the inputs, given that of the value. Intermediate tensors of a part are freed when it is done;
   * those that are made before, for several parts, live until the end of the whole backward pass, unless tf.tidy() frees
   * them. `shared` makes some for several parts only if one is asked for.
   */
  readonly gradient: (dy: Y, saved: Saved) => Gradients<Inputs>;
}

/**
 * Computes a value together with its own gradient: the basis of every operation in this folder (see kernel.ts). It is
 * tf.customGrad with names, with types, and with a gradient whose parts are computed only if they are asked for.
 *
 * Tapes do not record what `compute` does. They do record what `gradient` does where it is differentiated itself, so it
 * is made of differentiable operations: a loss may contain a gradient.
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
  return tf.engine()["runKernelFunc"](invocation); // as tf.customGrad does
}

/**
 * Tensors for several parts of a gradient, made when the first part asks. They live until the end of the whole backward
 * pass, as no part knows whether another will ask: so they should be small.
 *
 * To be called in `gradient`, outside of its parts. A part is run in a tidy, whose scope would free what it makes; the
 * tensors are handed to the scope around it. Tensors that are kept would stay where the other parts are not asked for.
 */
export function shared<T extends readonly tf.Tensor[]>(make: () => T): () => T {
  const { state } = tf.engine(), { activeScope: pass } = state;
  let made: T | undefined;
  return () => {
    if (made) return made;
    made = tf.tidy(() => make() as unknown as tf.Tensor[]) as unknown as T;
    const part = state.activeScope;
    for (const tensor of made) {
      part.track.splice(part.track.indexOf(tensor), 1);
      pass.track.push(tensor);
      tensor.scopeId = pass.id;
    }
    return made;
  };
}

/** What tfjs' engine takes for an operation that brings its own gradient; it declares this private. */
interface CustomInvocation<Y> {
  readonly inputs: tf.NamedTensorMap;
  readonly forwardFunc: (backend: unknown, save: tf.GradSaveFunc) => Y;
  readonly backwardsFunc: (dy: Y, saved: tf.Tensor[]) => Record<string, () => tf.Tensor>;
}
