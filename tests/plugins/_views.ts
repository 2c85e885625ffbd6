/** Steps made of given features, for losses that look at nothing else. */
import * as tf from "@tensorflow/tfjs";
import { type ImageView, type StepView, unitRows } from "../../pipeline/mod.ts";

/** A step whose raw features are given; nothing is recorded. */
export function stepOf(source: tf.Tensor2D, adapted: tf.Tensor2D): StepView {
  return {
    step: 0,
    latents: tf.zeros<tf.Rank.R2>([source.shape[0], 1]),
    source: viewOf(source),
    adapted: viewOf(adapted),
    record: () => {},
  };
}

function viewOf(raw: tf.Tensor2D): ImageView {
  return { images: tf.zeros([raw.shape[0], 1, 1, 3]), rawFeatures: () => raw, features: () => unitRows(raw) };
}
