import * as tf from "@tensorflow/tfjs";
import { blame, RunError } from "../errors.ts";
import type { StepReport, TermReport } from "../plugin/report.ts";

/**
 * The name among the recorded values of the sum over all adapted images. It is not finite where an image is not, and then
 * no loss is to blame for its own value.
 */
export const IMAGES = "images";

/** What a step's terms came to, still on the device: one vector, so that reading it is one transfer. */
export interface StepValues {
  /** The terms' values, then the recorded ones. Kept: the caller frees it. */
  readonly vector: tf.Tensor1D;
  readonly terms: readonly Omit<TermReport, "value">[];
  readonly recorded: readonly string[];
}

/** The values of two halves of an objective as one; the halves' vectors are freed. */
export function mergeValues(losses: StepValues, penalties: StepValues): StepValues {
  const vector = tf.tidy(() => {
    const [lossValues, lossExtras] = splitAt(losses.vector, losses.terms.length);
    const [penaltyValues, penaltyExtras] = splitAt(penalties.vector, penalties.terms.length);
    return tf.keep(tf.concat([lossValues, penaltyValues, lossExtras, penaltyExtras]) as tf.Tensor1D);
  });
  tf.dispose([losses.vector, penalties.vector]);
  return {
    vector,
    terms: [...losses.terms, ...penalties.terms],
    recorded: [...losses.recorded, ...penalties.recorded],
  };
}

/**
 * Reads a step's values: waits until the device has computed them.
 *
 * @param step How many updates have been made, the step's own included
 * @throws {PluginError} naming a term whose value is not finite, though the images are
 * @throws {RunError} where the images are not, or no term is: then the weights are to blame
 */
export async function readReport(step: number, values: StepValues): Promise<StepReport> {
  return reportOf(step, values, await values.vector.data<"float32">());
}

/**
 * A step's report of its values, once they were read. It is handed to one plugin after the other, and so frozen.
 *
 * @throws as `readReport`
 */
export function reportOf(step: number, values: StepValues, read: Float32Array): StepReport {
  const terms = values.terms.map((term, i) => Object.freeze({ ...term, value: read[i]! }));
  const { [IMAGES]: images = 0, ...recorded } = Object.fromEntries(
    values.recorded.map((name, i) => [name, read[terms.length + i]!]),
  );
  throwUnlessFinite(step - 1, terms, images); // hooks inside the tape count from 0
  return Object.freeze({
    step,
    total: terms.reduce((sum, { value, weight }) => sum + value * weight, 0),
    terms: Object.freeze(terms),
    recorded: Object.freeze(recorded),
  });
}

function throwUnlessFinite(step: number, terms: readonly TermReport[], images: number): void {
  const bad = terms.filter(({ value }) => !Number.isFinite(value));
  const hasBadImages = !Number.isFinite(images);
  if (bad.length === 0 && !hasBadImages) return;
  const all = terms.map(({ plugin, value }) => `${plugin} ${value}`).join(", ");
  if (hasBadImages || (bad.length > 1 && bad.length === terms.length)) {
    const what = bad.length < terms.length ? "the adapted images are not finite" : "no term is finite";
    throw new RunError(
      `Cannot continue: at step ${step} ${what} (${all}), for the weights no longer are. ` +
        "Lower the learning rate, or clip gradients: chain(clipGradients(1), adam({ … }))",
    );
  }
  const { plugin, hook, value } = bad[0]!;
  blame(plugin, hook, step, () => {
    throw new RangeError(`Cannot continue with a value of ${value} (${all})`);
  });
}

function splitAt(values: tf.Tensor1D, count: number): [tf.Tensor1D, tf.Tensor1D] {
  return tf.split(values, [count, values.size - count]) as [tf.Tensor1D, tf.Tensor1D];
}
