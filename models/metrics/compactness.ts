import { squaredDistance } from "./distances.ts";
import { checkFeatures, type Matrix, meanRow, row } from "./matrix.ts";

/**
 * How closely images crowd together, the smaller the closer:
 *
 *   c = mean_n x_n,   SSE = Σ_n ‖x_n − c‖²
 *
 * Protocol "sse": cluster compactness of Jeon et al. (ICCV 2023), figure 3a, on CLIP's ViT-B/32. They state neither
 * the number of images nor whether features are normalised; the sum grows with the number, so divide by it to
 * compare, and say whether rows are unit (`normalizeRows`).
 *
 * @param features [n, dim]
 */
export function sumOfSquaredErrors(features: Matrix): number {
  checkFeatures("The sum of squared errors", [features]);
  const center = meanRow(features);
  let sum = 0;
  for (let i = 0; i < features.rows; i++) sum += squaredDistance(row(features, i), center);
  return sum;
}
