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
 * @param readTokens Their tokens after a block
 */
export function imageView(
  images: ImagesOrRender,
  encode: () => tf.Tensor2D,
  crops: ImageView["crops"],
  readTokens: ImageView["tokens"],
): ImageView {
  let shown = typeof images === "function" ? undefined : images;
  let raw: tf.Tensor2D | undefined, unit: tf.Tensor2D | undefined;
  const read = new Map<string, tf.Tensor3D>();
  const rawFeatures = () => raw ??= encode();
  const tokens: ImageView["tokens"] = (block, space) => {
    const key = `${block} ${space}`, known = read.get(key) ?? readTokens(block, space);
    read.set(key, known);
    return known;
  };
  const view: ImageView = {
    get images() {
      return shown ??= (images as () => tf.Tensor4D)();
    },
    rawFeatures,
    features: () => unit ??= unitRows(rawFeatures()),
    crops,
    tokens,
  };
  computed.set(view, () => [raw, unit].filter((features) => features !== undefined));
  rendered.set(view, () => shown);
  return view;
}

/** What an encoder sees of any images. */
export interface Eyes {
  encode(images: tf.Tensor4D): tf.Tensor2D;
  tokens(images: tf.Tensor4D, block: number, space?: number): tf.Tensor3D;
}

/** The tokens of images. */
export function tokensOf(images: ImagesOrRender, { tokens }: Eyes): ImageView["tokens"] {
  return (block, space) => tokens(shownOf(images), block, space);
}

const shownOf = (images: ImagesOrRender) => typeof images === "function" ? images() : images;

/** Parts of images as views of their own, a view for the same places. @param encode The features of any images */
export function cropsOf(images: ImagesOrRender, eyes: Eyes): ImageView["crops"] {
  const cut = new Map<string, ImageView>();
  return (places) => {
    const key = JSON.stringify(places), known = cut.get(key);
    if (known) return known;
    const parts = cropImages(shownOf(images), places);
    const view = imageView(parts, () => eyes.encode(parts), cropsOf(parts, eyes), tokensOf(parts, eyes));
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
