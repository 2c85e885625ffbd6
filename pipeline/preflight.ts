import * as tf from "@tensorflow/tfjs";
import { attribute } from "./errors.ts";
import { differentiate, renderSource, type StepInput } from "./step.ts";

/**
 * Differentiates each plugin's terms alone, once, before training: a sum hides which term has a gradient
 * that is not finite, or that reaches no trainable weight.
 *
 * @returns the gradients' norms by plugin name: how far apart the terms' weights need to be
 * @throws {PluginError} naming the guilty term
 */
export async function preflight(input: StepInput): Promise<Record<string, number>> {
  const source = renderSource(input);
  const norms: Record<string, number> = {};
  try {
    for (const plugin of input.plugins.filter(({ loss, penalty }) => loss || penalty)) {
      const hook = plugin.loss ? "loss" : "penalty";
      const { gradients, numbers } = attribute(plugin.name, hook, input.step, () => {
        try {
          return differentiate(input, source, [{ ...plugin, weight: 1 }]);
        } catch (error) {
          throw isUnconnected(error)
            ? new TypeError("Cannot train on a term that does not depend on any trainable weight")
            : error;
        }
      });
      const norm = tf.tidy(() => tf.sqrt(tf.addN(Object.values(gradients).map((g) => tf.sum(tf.square(g))))));
      const [value] = await norm.data();
      tf.dispose([norm, numbers.values, ...Object.values(gradients)]);
      if (!Number.isFinite(value)) {
        attribute(plugin.name, hook, input.step, () => {
          throw new RangeError(
            `Cannot train on a gradient of ${value}. Before the first update both generators are equal: ` +
              "check for the norm, the square root or the division of a zero",
          );
        });
      }
      norms[plugin.name] = value!;
    }
  } finally {
    tf.dispose([source.images, source.features]);
  }
  return norms;
}

/** tfjs says in words alone that a gradient does not exist. */
function isUnconnected(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Cannot find a connection");
}
