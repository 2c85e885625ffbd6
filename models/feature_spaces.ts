/** The parts of an encoder's features that are computed by one network each: those of an ensemble stand side by side. */
import * as tf from "@tensorflow/tfjs";
import type { Tensor2D } from "./tensors.ts";

/** A stretch of columns that is a network's own. Numbers of different spaces have nothing to do with each other. */
export interface FeatureSpace {
  /** For people: the network's. */
  readonly label: string;
  /** The first of its columns. */
  readonly begin: number;
  /** How many. */
  readonly dim: number;
  /** How much it counts; those of all spaces sum to 1. The features in it are its network's, times the root of this. */
  readonly share: number;
}

/** What is asked of an encoder. */
interface WithFeatures {
  readonly label: string;
  readonly dim: number;
  readonly spaces?: readonly FeatureSpace[];
}

/** The spaces of an encoder's features: its own, or one for each member of an ensemble. */
export function featureSpaces({ label, dim, spaces }: WithFeatures): readonly FeatureSpace[] {
  return spaces ?? [{ label, begin: 0, dim, share: 1 }];
}

/** Features of one space alone, as its network gives them. [n, dim of all] to [n, dim of the space] */
export function inSpace(features: Tensor2D, { begin, dim, share }: FeatureSpace): Tensor2D {
  if (begin === 0 && dim === features.shape[1]) return features;
  return tf.tidy(() => tf.mul(tf.slice(features, [0, begin], [-1, dim]), share ** -0.5));
}

/** The inverse: features of every space, in their order, side by side. */
export function joinSpaces(features: readonly Tensor2D[], spaces: readonly FeatureSpace[]): Tensor2D {
  if (features.length === 1) return tf.clone(features[0]!);
  return tf.tidy(() => tf.concat(features.map((own, i) => tf.mul(own, Math.sqrt(spaces[i]!.share))), 1));
}
