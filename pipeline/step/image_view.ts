import * as tf from "@tensorflow/tfjs";
import { unitRows } from "../../models/ops/unit_rows.ts";
import type { CropPlaces, ImageView } from "../plugin/views.ts";

/** Images, or what renders them when they are first asked for. */
export type ImagesOrRender = tf.Tensor4D | (() => tf.Tensor4D);

/**
 * Images with features that are computed when first asked for, and then once.
 *
 * @param encode The images' features
 * @param crops Parts of them: see `cropsOf`
 */
export function imageView(
  images: ImagesOrRender,
  encode: () => tf.Tensor2D,
  crops: ImageView["crops"],
): ImageView {
  let shown = typeof images === "function" ? undefined : images;
  let raw: tf.Tensor2D | undefined, unit: tf.Tensor2D | undefined;
  const rawFeatures = () => raw ??= encode();
  const view: ImageView = {
    get images() {
      return shown ??= (images as () => tf.Tensor4D)();
    },
    rawFeatures,
    features: () => unit ??= unitRows(rawFeatures()),
    crops,
  };
  computed.set(view, () => [raw, unit].filter((features) => features !== undefined));
  rendered.set(view, () => shown);
  return view;
}

/** Parts of images as views of their own, a view for the same places. @param encode The features of any images */
export function cropsOf(
  images: ImagesOrRender,
  encode: (images: tf.Tensor4D) => tf.Tensor2D,
): ImageView["crops"] {
  const cut = new Map<string, ImageView>();
  return (places) => {
    const key = JSON.stringify(places), known = cut.get(key);
    if (known) return known;
    const parts = cropImages(typeof images === "function" ? images() : images, places);
    const view = imageView(parts, () => encode(parts), cropsOf(parts, encode));
    cut.set(key, view);
    return view;
  };
}

const computed = new WeakMap<ImageView, () => readonly tf.Tensor[]>();

const rendered = new WeakMap<ImageView, () => tf.Tensor4D | undefined>();

/** The images of a view, unless nobody has asked for them so far. */
export function imagesRenderedBy(view: ImageView): tf.Tensor4D | undefined {
  return rendered.has(view) ? rendered.get(view)!() : view.images;
}

/** The features of a view that were asked for; to ask for others would compute them. */
export function featuresComputedBy(view: ImageView): readonly tf.Tensor[] {
  return computed.get(view)?.() ?? [];
}

function cropImages(images: tf.Tensor4D, { height, width, corners }: CropPlaces): tf.Tensor4D {
  const [batch, rows, columns, channels] = images.shape;
  if (corners.length !== batch) {
    throw new RangeError(`Cannot cut ${batch} images in ${corners.length} places: give one for each`);
  }
  const isWithin = (at: number, length: number, size: number) =>
    Number.isInteger(at) && at >= 0 && length >= 1 && at + length <= size;
  return tf.tidy(() =>
    tf.concat(corners.map(([top, left], i) => {
      if (!isWithin(top, height, rows) || !isWithin(left, width, columns)) {
        throw new RangeError(
          `Cannot cut ${width} x ${height} pixels out of an image of ${columns} x ${rows} at row ${top} and column ${left}`,
        );
      }
      return tf.slice(images, [i, top, left, 0], [1, height, width, channels]);
    }))
  );
}
