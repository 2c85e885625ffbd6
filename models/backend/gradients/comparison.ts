/**
 * Comparisons are constant wherever they have a derivative. tfjs-core gives them none, so that a condition
 * computed from a trained value, tf.where(tf.greater(x, 0), ...), cannot be differentiated.
 */
import * as tf from "@tensorflow/tfjs";

const INPUTS: Record<string, string[]> = {
  Greater: ["a", "b"],
  GreaterEqual: ["a", "b"],
  Less: ["a", "b"],
  LessEqual: ["a", "b"],
  Equal: ["a", "b"],
  NotEqual: ["a", "b"],
  LogicalAnd: ["a", "b"],
  LogicalOr: ["a", "b"],
  LogicalNot: ["x"],
};

export function registerComparisonGradients(): void {
  for (const [kernelName, inputs] of Object.entries(INPUTS)) {
    tf.registerGradient({
      kernelName,
      inputsToSave: inputs,
      gradFunc: (_dy, saved) =>
        Object.fromEntries(inputs.map((name, i) => [name, () => tf.zeros(saved[i]!.shape)])),
    });
  }
}
