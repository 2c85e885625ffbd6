import { type Band, bandOf } from "./band.ts";

/**
 * A bilinear resize that smooths, as a matrix [outputs, inputs]: the triangle k(x) = max(0, 1 − |x|), stretched by the
 * ratio where the axis shrinks; taps outside are left out and the others' weights sum to 1. Pillow's BILINEAR.
 */
export function triangleBand(inputs: number, outputs: number): Band {
  const scale = inputs / outputs, stretch = Math.max(1, scale);
  const rows = Array.from({ length: outputs }, (_, i) => {
    const centre = (i + 0.5) * scale;
    const begin = Math.max(0, Math.floor(centre - stretch + 0.5));
    const end = Math.min(inputs, Math.floor(centre + stretch + 0.5));
    const weights = Array.from(
      { length: end - begin },
      (_, tap) => Math.max(0, 1 - Math.abs((begin + tap + 0.5 - centre) / stretch)),
    );
    const sum = weights.reduce((sum, weight) => sum + weight, 0);
    return { begin, weights: weights.map((weight) => weight / sum) };
  });
  return bandOf(rows, inputs);
}
