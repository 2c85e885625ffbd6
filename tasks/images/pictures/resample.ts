import {
  cutRegion,
  filterRegion,
  type Region,
  type Samples,
  type Size,
} from "../../../models/images/filter_region.ts";
import type { Band } from "../../../models/ops/band.ts";
import { cubicBand } from "../../../models/ops/cubic_band.ts";

export type { Region, Samples, Size };

/**
 * A region at another size, by the cubic kernel with a = −1/2 (Keys 1981), which is stretched where the picture
 * shrinks, so that every pixel counts. Along rows first, then along columns, rounded to 8 bits after each, and
 * pixels outside the region are left out: Pillow's BICUBIC, to the level.
 *
 * @returns [size.height, size.width, channels]
 */
export function resample(picture: Samples, region: Region, size: Size): Uint8Array {
  if (region.width === size.width && region.height === size.height) return cutRegion(picture, region);
  return filterRegion(picture, region, {
    columns: bandFor(region.width, size.width),
    rows: bandFor(region.height, size.height),
  });
}

function bandFor(inputs: number, outputs: number): Band {
  const scale = inputs / outputs;
  const centres = Array.from({ length: outputs }, (_, i) => (i + 0.5) * scale);
  return cubicBand(centres, inputs, { a: -0.5, stretch: Math.max(1, scale), edge: "leave-out" });
}
