import * as tf from "@tensorflow/tfjs";
import type { EncoderOfTowers } from "../encoders/mod.ts";
import type { Tensor, Tensor3D, Tensor4D } from "../tensors.ts";
import type { ImageDistance } from "./image_distance.ts";

/** Guards the division where all channels are zero. */
const LEAST_SQUARE = 1e-20;

/** A tower's insides, as vision transformers and residual networks show them. */
interface Stepwise {
  embed?(pixels: Tensor4D): Tensor3D;
  readonly blocks?: readonly ((tokens: Tensor3D) => Tensor3D)[];
  stem?(pixels: Tensor4D): Tensor4D;
  readonly stages?: readonly ((x: Tensor4D) => Tensor4D)[];
}

/**
 * What a CLIP sees along the way, compared as LPIPS compares a classifier's features:
 *
 *   d(x, y) = Σ_l mean_p ‖f̂_lp(x) − f̂_lp(y)‖²
 *
 * with f̂ the tokens behind each block of a transformer, or the maps behind each stage of a residual network, of unit
 * length over channels, and p a token or a position. All channels count the same, for nobody has learned weights for
 * them. For those who have a CLIP and no classifier; its final features alone are too coarse. An inference of ours: add
 * the error of pixels to it with `sumOfDistances`. The encoder stays the caller's.
 *
 * @throws {RangeError} where the encoder's tower shows nothing of its inside
 */
export function encoderDistance(
  encoder: Pick<EncoderOfTowers, "label" | "preprocess" | "imageTower">,
): ImageDistance {
  const tower = encoder.imageTower as Stepwise;
  if (!(tower.embed && tower.blocks) && !(tower.stem && tower.stages)) {
    throw new RangeError(
      `The encoder "${encoder.label}" shows nothing of its inside to compare images by: give a CLIP, LPIPS, or compare pixels`,
    );
  }
  return {
    label: `features of ${encoder.label}`,
    embed: (images) => tf.tidy(() => insides(tower, encoder.preprocess(images)).map(unitPositions)),
  };
}

/** [n, positions, channels] behind each part of a tower. */
function insides(tower: Stepwise, pixels: Tensor4D): Tensor3D[] {
  const found: Tensor3D[] = [];
  if (tower.embed && tower.blocks) {
    let tokens = tower.embed(pixels);
    for (const block of tower.blocks) found.push(tokens = block(tokens));
    return found;
  }
  let x = tower.stem!(pixels);
  for (const stage of tower.stages!) {
    x = stage(x);
    found.push(tf.reshape<tf.Rank.R3>(x, [x.shape[0], -1, x.shape[3]]));
  }
  return found;
}

function unitPositions(x: Tensor3D): Tensor {
  const square = tf.maximum(tf.sum(tf.square(x), 2, true), LEAST_SQUARE);
  return tf.mul(tf.mul(x, tf.rsqrt(square)), 1 / Math.sqrt(x.shape[1]));
}
