/** From features of images to a direction: the ways in which published code leads to a style. */
import * as tf from "@tensorflow/tfjs";
import {
  asRgb,
  type Context,
  drawLatents,
  type Encoder,
  type Generator,
  type Random,
  type RgbImage,
  type Tensor2D,
  unitRows,
} from "../pipeline/mod.ts";
import { imageTensor } from "./_given_images.ts";

/** Which of the two means is brought to length 1 once more. */
export type RenormalisedMeans = "neither" | "targets" | "both";

/**
 * The direction from images to others, at length 1.
 *
 *   d = unit(mean_k unit(y_k) − mean_b unit(x_b)),   either mean at length 1 where `renormalise` says so
 *
 * @param targets Raw features y [n, dim]
 * @param sources Raw features x [m, dim]
 * @returns [1, dim]
 */
export function imageDirectionOf(
  targets: Tensor2D,
  sources: Tensor2D,
  renormalise: RenormalisedMeans,
): Tensor2D {
  return tf.tidy(() => {
    const mean = (x: Tensor2D, again: boolean) => {
      const row = tf.mean<Tensor2D>(unitRows(x), 0, true);
      return again ? unitRows(row) : row;
    };
    return unitRows(tf.sub(mean(targets, renormalise !== "neither"), mean(sources, renormalise === "both")));
  });
}

/** Raw features of given images, [n, dim], one by one: their sizes may differ. The caller frees them. */
export function encodeGiven(encoder: Encoder, images: readonly RgbImage[]): Tensor2D {
  return tf.tidy(() =>
    tf.concat2d(images.map((image) => tf.tidy(() => encoder.encodeImage(imageTensor(image)))), 0)
  );
}

/** How many of a generator's images are encoded, and how they are drawn. */
export interface DrawnImages {
  readonly count: number;
  readonly truncation: number;
}

/** Raw features of drawn images with noise of their own, [count, dim]. The caller frees them. */
export async function encodeDrawn(
  generator: Generator,
  encoder: Encoder,
  seed: Random,
  { count, truncation }: DrawnImages,
  { signal }: Pick<Context, "signal">,
): Promise<Tensor2D> {
  const rows: Tensor2D[] = [];
  try {
    for (let begin = 0; begin < count; begin++) {
      signal.throwIfAborted();
      rows.push(tf.tidy(() => {
        const w = drawLatents(generator, seed.fork("z"), 1, { begin, truncation });
        const images = generator.synthesize(w, seed.fork("noise").fork(begin));
        return encoder.encodeImage(asRgb(images));
      }));
      if (begin % 16 === 15) await new Promise((resolve) => setTimeout(resolve, 0)); // lets Ctrl-C in
    }
    return rows.length > 0 ? tf.concat2d(rows, 0) : tf.zeros([0, encoder.dim]);
  } finally {
    tf.dispose(rows);
  }
}
