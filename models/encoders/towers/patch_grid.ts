import { WeightsError } from "../../weights/types.ts";
import type { ImageTowerFacts } from "../files/facts.ts";

/**
 * The size of the pictures that a grid of patches covers: as stated, since pixels that fill no patch are left out, else
 * that of the patches.
 *
 * @param positions How many places the file has embeddings for, a square's.
 * @throws {WeightsError} where they are no square, or the size stated is another grid's
 */
export function patchedSize(
  path: string,
  positions: number,
  patchSize: number,
  { size }: ImageTowerFacts,
): number {
  const grid = Math.round(Math.sqrt(positions));
  if (grid ** 2 !== positions) {
    throw new WeightsError(path, `has positions for ${positions} patches, which make no square`);
  }
  if (!size || Math.floor(size.value / patchSize) === grid) return size?.value ?? grid * patchSize;
  throw new WeightsError(
    path,
    `has positions for ${grid} × ${grid} patches of ${patchSize} px, which pictures of ${size.value} px do not ` +
      `give (from ${size.source}): state the size of its pictures`,
  );
}
