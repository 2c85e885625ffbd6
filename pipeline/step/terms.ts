import * as tf from "@tensorflow/tfjs";
import { attribute, ConfigError, RunError } from "../errors.ts";
import type { Plugin } from "../plugin/plugin.ts";
import type { StepReport, TermReport } from "../plugin/report.ts";
import type { StepView, WeightView } from "../plugin/views.ts";

/** The artifacts that a plugin declared, under its own names for them. */
export type ArtifactsFor = (plugin: Plugin) => Record<string, never>;

/** The objective of one step: its differentiable total, and its numbers, still on the device. */
export interface Objective extends Numbers {
  /** Σ weight · value. */
  readonly total: tf.Scalar;
}

/** A step's numbers before they are read: one vector, so that reading them is one transfer. */
export interface Numbers {
  /** The terms' values, then the recorded ones. Kept: the caller frees it. */
  readonly values: tf.Tensor1D;
  readonly terms: readonly Omit<TermReport, "value">[];
  readonly recorded: readonly string[];
}

/** What the terms of a step look at. A hook that is not to be called has no view. */
export interface Views {
  readonly step: number;
  readonly loss?: Omit<StepView, "record">;
  readonly penalty?: WeightView;
}

/** Calls the plugins' terms in list order, so that sums repeat exactly; a weight of 0 is not called. */
export function evaluateTerms(
  plugins: readonly Plugin[],
  views: Views,
  artifactsFor: ArtifactsFor,
): Objective {
  const terms: Omit<TermReport, "value">[] = [], recorded: string[] = [];
  const values: tf.Scalar[] = [], extras: tf.Scalar[] = [];
  for (const plugin of plugins) {
    const weight = weightAt(plugin, views.step);
    if (weight === 0) continue;
    const record = (name: string, value: tf.Scalar) => {
      extras.push(scalarOrThrow(value, `record("${name}")`));
      recorded.push(`${plugin.name}/${name}`);
    };
    const add = (hook: "loss" | "penalty", call: () => tf.Scalar) => {
      const value = attribute(plugin.name, hook, views.step, () => scalarOrThrow(call(), `${hook}()`));
      values.push(value);
      terms.push({ plugin: plugin.name, hook, weight });
    };
    const { loss, penalty } = views;
    if (plugin.loss && loss) add("loss", () => plugin.loss!(withRecord(loss, record), artifactsFor(plugin)));
    if (plugin.penalty && penalty) add("penalty", () => plugin.penalty!(penalty, artifactsFor(plugin)));
  }
  if (terms.length === 0) {
    throw new ConfigError([`Every term has weight 0 at step ${views.step}`], "Cannot continue the run");
  }
  const weighted = values.map((value, i) => tf.mul(value, terms[i]!.weight));
  return {
    total: tf.addN(weighted) as tf.Scalar,
    values: tf.keep(tf.stack([...values, ...extras].map(asFloat)) as tf.Tensor1D),
    terms,
    recorded,
  };
}

/** The view, with a place for numbers beside the loss. Its members stay as they are: some notice that they are read. */
function withRecord(view: Omit<StepView, "record">, record: StepView["record"]): StepView {
  return Object.create(view, { record: { value: record, enumerable: true } });
}

/** A plugin's weight at a step. @throws {PluginError} where it is not finite */
export function weightAt({ name, weight = 1 }: Plugin, step: number): number {
  if (typeof weight !== "function") return weight;
  return attribute(name, "weight", step, () => {
    const value = weight(step);
    if (!Number.isFinite(value)) throw new RangeError(`weight() must return a finite number, got ${value}`);
    return value;
  });
}

/** The numbers of two halves of an objective as one; the halves' vectors are freed. */
export function mergeNumbers(losses: Numbers, penalties: Numbers): Numbers {
  const values = tf.tidy(() => {
    const [lossValues, lossExtras] = splitAt(losses.values, losses.terms.length);
    const [penaltyValues, penaltyExtras] = splitAt(penalties.values, penalties.terms.length);
    return tf.keep(tf.concat([lossValues, penaltyValues, lossExtras, penaltyExtras]) as tf.Tensor1D);
  });
  tf.dispose([losses.values, penalties.values]);
  return {
    values,
    terms: [...losses.terms, ...penalties.terms],
    recorded: [...losses.recorded, ...penalties.recorded],
  };
}

/**
 * Reads a step's numbers.
 *
 * @param step How many updates have been made, the step's own included
 * @throws {PluginError} naming a term whose value is not finite, where others are
 * @throws {RunError} where none is: then the weights are to blame
 */
export async function readReport(step: number, numbers: Numbers): Promise<StepReport> {
  const read = await numbers.values.data();
  const terms = numbers.terms.map((term, i) => ({ ...term, value: read[i]! }));
  throwUnlessFinite(step - 1, terms); // hooks inside the tape count from 0
  return {
    step,
    total: terms.reduce((sum, { value, weight }) => sum + value * weight, 0),
    terms,
    recorded: Object.fromEntries(numbers.recorded.map((name, i) => [name, read[terms.length + i]!])),
  };
}

function throwUnlessFinite(step: number, terms: readonly TermReport[]): void {
  const bad = terms.filter(({ value }) => !Number.isFinite(value));
  if (bad.length === 0) return;
  const all = terms.map(({ plugin, value }) => `${plugin} ${value}`).join(", ");
  if (bad.length > 1 && bad.length === terms.length) {
    throw new RunError(
      `Cannot continue: at step ${step} no term is finite (${all}), for the weights no longer are. ` +
        "Lower the learning rate, or clip gradients: chain(clipGradients(1), adam({ … }))",
    );
  }
  const { plugin, hook, value } = bad[0]!;
  attribute(plugin, hook, step, () => {
    throw new RangeError(`Cannot continue with a value of ${value} (${all})`);
  });
}

/** What is counted may be recorded as it is: int32 or bool. */
function asFloat(value: tf.Scalar): tf.Scalar {
  return value.dtype === "float32" ? value : tf.cast(value, "float32");
}

function splitAt(values: tf.Tensor1D, count: number): [tf.Tensor1D, tf.Tensor1D] {
  return tf.split(values, [count, values.size - count]) as [tf.Tensor1D, tf.Tensor1D];
}

function scalarOrThrow(value: unknown, what: string): tf.Scalar {
  if (value instanceof Promise) {
    value.catch(() => {}); // its failure is not news: this one is
    throw new TypeError(`${what} must be synchronous, got a promise. Move the work to prepare()`);
  }
  if (!(value instanceof tf.Tensor)) {
    throw new TypeError(`${what} must return a scalar tensor, got ${typeof value}`);
  }
  if (value.rank !== 0) {
    throw new TypeError(
      `${what} must return a scalar, got shape [${value.shape}]. Reduce it with tf.mean or tf.sum`,
    );
  }
  return value as tf.Scalar;
}
