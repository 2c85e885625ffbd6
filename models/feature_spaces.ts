/** The parts of an encoder's features that are computed by one network each: those of an ensemble stand side by side. */
import * as tf from "@tensorflow/tfjs";
import type { Encoder, FeatureSpace } from "./encoder.ts";
import type { Tensor2D } from "./tensors.ts";

/** The spaces of an encoder's features: its own, or one for each member of an ensemble. */
export function featureSpaces({ label, dim, spaces }: Encoder): readonly FeatureSpace[] {
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
