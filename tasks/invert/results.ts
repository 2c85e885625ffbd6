import { encodePng, imageGrid } from "../../mod.ts";
import type { Nearness } from "../photos/distance.ts";
import type { Photographs } from "../photos/photographs.ts";

/** How an inversion came out, as L.json has it. */
export interface InversionRecord extends Nearness {
  /** The photograph; of several in one file, with its number. */
  readonly file: string;
  /** What the distance compares. */
  readonly kind: string;
  /** Whether it is past the limit, by the tuned generator where there is one, or no number. */
  readonly failed: boolean;
  /** The same by the tuned generator. */
  readonly tuned?: Nearness;
}

/** @param near of the generator, and of the tuned one where there is one; each a number for each name */
export function recordsOf(
  names: readonly string[],
  [near, tuned]: readonly (readonly Nearness[])[],
  kind: string,
  limit = Infinity,
): InversionRecord[] {
  return names.map((file, i) => {
    const { psnr, distance } = near![i]!, best = tuned?.[i] ?? near![i]!;
    return {
      file,
      psnr,
      distance,
      kind,
      failed: !(best.distance <= limit) || Number.isNaN(best.psnr),
      ...(tuned && { tuned: tuned[i]! }),
    };
  });
}

/** Pictures in a row, and of all at the most. */
const ACROSS = 8, MOST = 64;

/** Photographs above what they became, and below what the tuned generator makes of them, as a PNG. */
export function comparisonSheet(
  { data, count, height, width }: Photographs,
  made: readonly Float32Array[],
): { readonly bytes: Uint8Array; readonly note: string | undefined } {
  const values = height * width * 3, shown = Math.min(count, MOST), across = Math.min(ACROSS, shown);
  const rows = [data, ...made],
    grid = new Float32Array(Math.ceil(shown / across) * across * rows.length * values);
  grid.fill(1);
  for (let i = 0; i < shown; i++) {
    const above = rows.length * Math.floor(i / across) * across + i % across; // in images
    rows.forEach((images, row) =>
      grid.set(images.subarray(i * values, (i + 1) * values), (above + row * across) * values)
    );
  }
  const bytes = encodePng(imageGrid(grid, { width, height, columns: across }));
  return { bytes, note: shown < count ? `The picture shows the first ${shown} of ${count}` : undefined };
}
