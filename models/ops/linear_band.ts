import type { Band } from "./band.ts";
import { filterBand, type FilterOptions } from "./filter_band.ts";

/** As `filterBand`, by the linear kernel k(x) = max(0, 1 − |x|). */
export function linearBand(centres: readonly number[], inputs: number, options: FilterOptions): Band {
  return filterBand(
    centres,
    inputs,
    { reach: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
    options,
  );
}
