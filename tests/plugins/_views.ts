/** Steps made of given features, for losses that look at nothing else. */
import * as tf from "@tensorflow/tfjs";
import { type ImageView, Random, type StepView, unitRows } from "../../pipeline/mod.ts";

/** A step whose raw features are given; nothing is recorded. Whatever is cut out or rendered has the features that are given. */
export function stepOf(
  source: tf.Tensor2D,
  adapted: tf.Tensor2D,
  rendered: ImageView = viewOf(adapted),
): StepView {
  return {
    step: 0,
    latents: tf.zeros<tf.Rank.R2>([source.shape[0], 1]),
    source: viewOf(source),
    adapted: viewOf(adapted),
    seed: new Random("losses"),
    render: () => rendered,
    featureMaps: () => ({ source: [], adapted: [] }),
    record: () => {},
  };
}

/**
 * A step whose features are given at length 1 and taken as they are: gradients are those by the features themselves. Those of
 * what is rendered are raw.
 */
export function stepOfUnits(source: tf.Tensor2D, adapted: tf.Tensor2D, rendered = adapted): StepView {
  const [before, now] = [source, adapted].map((units): ImageView => {
    const view: ImageView = { ...viewOf(units), features: () => units, crops: () => view };
    return view;
  });
  return { ...stepOf(source, adapted, viewOf(rendered)), source: before!, adapted: now! };
}

/** Images whose raw features are given. */
export function viewOf(
  raw: tf.Tensor2D,
  images: tf.Tensor4D = tf.zeros([raw.shape[0], 1, 1, 3]),
  tokens: tf.Tensor3D = tf.zeros([raw.shape[0], 1, 1]),
): ImageView {
  const view: ImageView = {
    images,
    rawFeatures: () => raw,
    features: () => unitRows(raw),
    crops: () => view,
    tokens: () => tokens,
  };
  return view;
}
