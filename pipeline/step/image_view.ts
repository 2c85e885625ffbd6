import type * as tf from "@tensorflow/tfjs";
import { unitRows } from "../../models/ops/unit_rows.ts";
import type { ImageView } from "../plugin/views.ts";

/** Images with features that are computed when first asked for, and then once. */
export function imageView(images: tf.Tensor4D, encode: () => tf.Tensor2D): ImageView {
  let raw: tf.Tensor2D | undefined, unit: tf.Tensor2D | undefined;
  const rawFeatures = () => raw ??= encode();
  const view = { images, rawFeatures, features: () => unit ??= unitRows(rawFeatures()) };
  computed.set(view, () => [raw, unit].filter((features) => features !== undefined));
  return view;
}

const computed = new WeakMap<ImageView, () => readonly tf.Tensor[]>();

/** The features of a view that were asked for; to ask for others would compute them. */
export function featuresComputedBy(view: ImageView): readonly tf.Tensor[] {
  return computed.get(view)?.() ?? [];
}
