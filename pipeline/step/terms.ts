import * as tf from "@tensorflow/tfjs";
import { blame, ConfigError } from "../errors.ts";
import type { Plugin } from "../plugin/plugin.ts";
import type { FeatureSpace } from "../../models/encoder.ts";
import type { WeightView } from "../plugin/views.ts";
import { type Lent, throwIfDisposed } from "./lent.ts";
import { featuresComputedBy, imagesRenderedBy } from "./image_view.ts";
import { type ArtifactsFor, lossOverSpaces, type LossView, viewsOfSpaces } from "./loss_over_spaces.ts";
import { asFloat, scalarOrThrow } from "./scalars.ts";
import { IMAGES, type StepValues } from "./step_values.ts";

/** The objective of one step: its differentiable total, and the values of its terms. */
export interface Objective extends StepValues {
  /** Σ weight · value. */
  readonly total: tf.Scalar;
}

/** What the terms of a step look at. A hook that is not to be called has no view. */
export interface Views {
  readonly step: number;
  readonly loss?: LossView;
  /** Of the encoder's features. */
  readonly spaces?: readonly FeatureSpace[];
  readonly penalty?: WeightView;
  /** Whether the sum over the adapted images is recorded, as `IMAGES`. */
  readonly sumImages?: boolean | undefined;
}

/** Calls the plugins' terms in list order, so that sums repeat exactly; a weight of 0 is not called. */
export function evaluateTerms(
  plugins: readonly Plugin[],
  views: Views,
  artifactsFor: ArtifactsFor,
): Objective {
  const terms: StepValues["terms"][number][] = [], recorded: string[] = [];
  const values: tf.Scalar[] = [], extras: tf.Scalar[] = [];
  for (const plugin of plugins) {
    const weight = weightAt(plugin, views.step);
    if (weight === 0) continue;
    const record = (name: string, value: tf.Scalar) => {
      extras.push(scalarOrThrow(value, `record("${name}")`));
      recorded.push(`${plugin.name}/${name}`);
    };
    const add = (hook: "loss" | "penalty", call: () => tf.Scalar) => {
      const value = blame(plugin.name, hook, views.step, () => {
        const returned = scalarOrThrow(call(), `${hook}()`);
        throwIfDisposed(lentBy(views));
        return returned;
      });
      values.push(value);
      terms.push({ plugin: plugin.name, hook, weight });
    };
    const { loss, penalty, spaces = [] } = views;
    if (plugin.loss && loss) add("loss", () => lossOverSpaces(plugin, loss, spaces, artifactsFor, record));
    if (plugin.penalty && penalty) add("penalty", () => plugin.penalty!(penalty, artifactsFor(plugin)));
  }
  if (terms.length === 0) {
    throw new ConfigError([`Every term has weight 0 at step ${views.step}`], "Cannot continue the run");
  }
  if (views.loss && views.sumImages) {
    extras.push(tf.sum(views.loss.adapted.images));
    recorded.push(IMAGES);
  }
  const weighted = values.map((value, i) => tf.mul(value, terms[i]!.weight));
  return {
    total: tf.addN(weighted) as tf.Scalar,
    vector: tf.keep(tf.stack([...values, ...extras].map(asFloat)) as tf.Tensor1D),
    terms,
    recorded,
  };
}

/** What the views lend, as far as it exists: features are computed when a term asks for them. */
function* lentBy({ loss, penalty }: Views): Lent {
  if (loss) {
    yield ["the latents", loss.latents];
    for (const [name, view] of [["source", loss.source], ["adapted", loss.adapted]] as const) {
      const images = imagesRenderedBy(view);
      if (images) yield [`the ${name} images`, images];
      for (const features of [view, ...viewsOfSpaces(view)].flatMap(featuresComputedBy)) {
        yield [`the ${name} images' features`, features];
      }
    }
  }
  for (const [name, weight] of penalty?.adapted ?? []) yield [`the weight "${name}"`, weight];
  for (const [name, weight] of penalty?.source ?? []) yield [`the source weight "${name}"`, weight];
}

/** A plugin's weight at a step. @throws {PluginError} where it is not finite */
export function weightAt({ name, weight = 1 }: Plugin, step: number): number {
  if (typeof weight !== "function") return weight;
  return blame(name, "weight", step, () => {
    const value = weight(step);
    if (typeof value !== "number" || !Number.isFinite(Math.fround(value))) { // the device's is of single precision
      throw new RangeError(`weight() must return a finite number, got ${value}`);
    }
    return value;
  });
}
