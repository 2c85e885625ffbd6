import {
  type Artifact,
  defineArtifact,
  type Encoder,
  type FeatureSpace,
  featureSpaces,
  inSpace,
  joinSpaces,
  type Tensor2D,
} from "../pipeline/mod.ts";
import * as tf from "@tensorflow/tfjs";

/** Rows of features that a plugin makes once, for itself. */
export type FeatureRows = { readonly rows: Tensor2D };

/** The key of rows [count, dim] that the plugin `name` makes for itself. @param of what they are: "target" */
export function featureRows(name: string, of: string): Artifact<FeatureRows> {
  return defineArtifact<FeatureRows>(
    `${name}-${of}`,
    `the plugin "${name}"`,
    ({ rows: { shape } }, { encoder }) =>
      shape.length === 2 && shape[1] === encoder.dim
        ? undefined
        : `its rows are [${shape}], where [count, ${encoder.dim}] is expected`,
    ({ rows }, space) => ({ rows: inSpace(rows, space) }),
  );
}

/**
 * What is made of features for each space of an encoder alone, side by side: for what is not linear in features. What it
 * makes is freed, but for the result.
 */
export function inEachSpace(
  encoder: Encoder,
  make: (part: (features: Tensor2D) => Tensor2D, space: FeatureSpace) => Tensor2D,
): Tensor2D {
  const spaces = featureSpaces(encoder);
  return tf.tidy(() =>
    joinSpaces(spaces.map((space) => make((features) => inSpace(features, space), space)), spaces)
  );
}

/** cos(a, b) row by row, of rows of length 1: [n, dim] against [n, dim] or [1, dim] gives [n]. */
export function cosines(a: Tensor2D, b: Tensor2D): tf.Tensor1D {
  return tf.sum(tf.mul(a, b), 1);
}
