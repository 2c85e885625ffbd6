import type { Band } from "../../ops/band.ts";
import { cubicBand } from "../../ops/cubic_band.ts";
import type { FilterOptions } from "../../ops/filter_band.ts";
import { linearBand } from "../../ops/linear_band.ts";

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
export function bicubicBand(axis: ResizedAxis, antialias: boolean): Band {
  return cubicBand(centresOf(axis), axis.from, { a: antialias ? -0.5 : -0.75, ...filterOf(axis, antialias) });
}

/** The same of a bilinear resize, as mode="bilinear": two taps, or with `antialias` a triangle stretched by the ratio. */
export function bilinearBand(axis: ResizedAxis, antialias: boolean): Band {
  return linearBand(centresOf(axis), axis.from, filterOf(axis, antialias));
}

function centresOf({ from, to, begin = 0, count = to }: ResizedAxis): number[] {
  return Array.from({ length: count }, (_, i) => (begin + i + 0.5) * from / to);
}

function filterOf({ from, to }: ResizedAxis, antialias: boolean): FilterOptions {
  return antialias
    ? { stretch: Math.max(from / to, 1), edge: "leave-out" }
    : { stretch: 1, edge: "replicate" };
}
