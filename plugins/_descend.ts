/** Small optimizations that a plugin makes for itself, outside of the run's. */
import * as tf from "@tensorflow/tfjs";
import { type Context, disposeTree, type GradientTransform, type Tensors } from "../pipeline/mod.ts";

/** How to descend. */
export interface Descent {
  readonly optimizer: GradientTransform;
  readonly steps: number;
  /** Called after each step with the objective's value before it, where the reading of it is paid for. */
  progress?(step: number, value: () => Promise<number>): Promise<void> | void;
}

/**
 * Values of less and less of an objective. The caller owns them; `start` stays as it is.
 *
 * @param draw What each step is about, made outside of the tape; freed after the step
 * @param objective Of the values, and of what was drawn
 * @throws what the signal was aborted with
 */
export async function descend<D>(
  start: Tensors,
  draw: (step: number) => D,
  objective: (values: Tensors, drawn: D) => tf.Scalar,
  { optimizer, steps, progress }: Descent,
  { signal }: Pick<Context, "signal">,
): Promise<Tensors> {
  const names = Object.keys(start);
  const named = (tensors: readonly tf.Tensor[]) =>
    Object.fromEntries(names.map((name, i) => [name, tensors[i]!]));
  let values: Tensors = named(names.map((name) => tf.clone(start[name]!)));
  let state = tf.tidy(() => optimizer.init(values));
  try {
    for (let step = 0; step < steps; step++) {
      if (step % 8 === 7) await new Promise((resolve) => setTimeout(resolve, 0)); // lets Ctrl-C in
      signal.throwIfAborted();
      const next = tf.tidy(() => {
        const drawn = draw(step);
        const of = (...given: tf.Tensor[]) => objective(named(given), drawn);
        const { value, grads } = tf.valueAndGrads(of)(names.map((name) => values[name]!));
        const { updates, state: after } = optimizer.update(named(grads), state, step);
        return {
          value,
          values: named(names.map((name) => tf.add(values[name]!, updates[name]!))),
          state: after,
        };
      });
      disposeTree([values, state]);
      ({ values, state } = next);
      try {
        await progress?.(step, async () => (await next.value.data())[0]!);
      } finally {
        next.value.dispose();
      }
    }
    disposeTree(state);
    return values;
  } catch (error) {
    disposeTree([values, state]);
    throw error;
  }
}
