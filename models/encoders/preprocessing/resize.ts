import type { Band } from "../../ops/band.ts";
import { cubicBand, type CubicFilter } from "../../ops/cubic_band.ts";

/** One axis of a resized and cropped picture. */
export interface ResizedAxis {
  /** Pixels before. */
  readonly from: number;
  /** Pixels after resizing. */
  readonly to: number;
  /** The stretch of them that is kept, by default all. */
  readonly begin?: number;
  readonly count?: number;
}

/**
 * The matrix [count, from] of a bicubic resize. Pixel centres are half-way: output i lies at
 * (i + 1/2) · from / to of the input's axis.
 *
 * Plain, as PyTorch's interpolate(mode="bicubic", align_corners=False): a = −0.75, always four taps, the edge
 * replicated; shrinking therefore aliases. With `antialias`, as antialias=True: a = −0.5, the kernel stretched
 * by the ratio when shrinking, taps outside left out. Neither clamps.
 */
export function bicubicBand(
  { from, to, begin = 0, count = to }: ResizedAxis,
  antialias: boolean,
): Band {
  const centres = Array.from({ length: count }, (_, i) => (begin + i + 0.5) * from / to);
  return cubicBand(centres, from, antialias ? smoothing(from / to) : PLAIN);
}

const PLAIN: CubicFilter = { a: -0.75, stretch: 1, edge: "replicate" };

function smoothing(ratio: number): CubicFilter {
  return { a: -0.5, stretch: Math.max(ratio, 1), edge: "leave-out" };
}
