import * as tf from "@tensorflow/tfjs";
import type { Tensor4D } from "../tensors.ts";
import { type Band, bandOf } from "./band.ts";
import { cubic } from "./cubic_band.ts";
import { interpolate, interpolatedAxis } from "./interpolation.ts";

/**
 * Images at a `factor` smaller size, as II2S and Mind the Gap reduce what LPIPS looks at:
 *
 *   out[o] = Σ_i k_i x[r o − 3r/2 + i],   k_i ∝ cubic((i − 2r + ½) / r),  i = 0 … 4r − 1,   Σ k_i = 1
 *
 * on either axis, with r the factor, Keys' cubic of a = −½, and the picture mirrored about its outermost pixels' centres.
 *
 * @param x [batch, H, W, channels]
 * @param factor 1, or a power of two
 * @returns [batch, H / factor, W / factor, channels]
 * @throws {RangeError} where a side is no multiple of the factor, or is too short to be mirrored
 */
export function cubicReduction(x: Tensor4D, factor: number): Tensor4D {
  if (factor === 1) return tf.clone(x);
  const [, height, width] = x.shape;
  return tf.tidy(() =>
    interpolate(
      x,
      interpolatedAxis(reductionBand(height, factor)),
      interpolatedAxis(reductionBand(width, factor)),
    )
  );
}

/** The kernel's 4 r taps, which sum to 1. */
export function reductionTaps(factor: number): number[] {
  const taps = Array.from({ length: 4 * factor }, (_, i) => cubic((i - 2 * factor + 0.5) / factor, -0.5));
  const sum = taps.reduce((sum, tap) => sum + tap, 0);
  return taps.map((tap) => tap / sum);
}

function reductionBand(inputs: number, factor: number): Band {
  const margin = 3 * factor / 2;
  if (inputs % factor !== 0 || inputs <= margin) {
    throw new RangeError(`Cannot reduce a side of ${inputs} pixels by ${factor}`);
  }
  const taps = reductionTaps(factor);
  const rows = Array.from({ length: inputs / factor }, (_, output) => {
    const weights = new Array<number>(inputs).fill(0);
    taps.forEach((tap, i) => weights[mirrored(factor * output - margin + i, inputs)]! += tap);
    return { begin: 0, weights };
  });
  return bandOf(rows, inputs);
}

/** −1 stands for 1, and `size` for `size − 2`. */
function mirrored(at: number, size: number): number {
  return at < 0 ? -at : at >= size ? 2 * size - 2 - at : at;
}
