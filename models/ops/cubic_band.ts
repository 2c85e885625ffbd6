import type { Band } from "./band.ts";
import { filterBand, type FilterOptions } from "./filter_band.ts";

/**
 * The cubic convolution kernel (Keys 1981) and what happens to taps outside the picture.
 *
 *   k(x) = (a + 2)|x|³ − (a + 3)|x|² + 1      |x| ≤ 1
 *        = a|x|³ − 5a|x|² + 8a|x| − 4a        1 < |x| < 2
 */
export interface CubicFilter extends FilterOptions {
  readonly a: number;
}

/** As `filterBand`, by the cubic kernel. */
export function cubicBand(centres: readonly number[], inputs: number, { a, ...options }: CubicFilter): Band {
  return filterBand(centres, inputs, { reach: 2, weight: (x) => cubic(x, a) }, options);
}

/** Keys' cubic at x. */
export function cubic(x: number, a: number): number {
  const d = Math.abs(x);
  if (d <= 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  return d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
}
