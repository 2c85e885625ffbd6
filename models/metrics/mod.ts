/**
 * Numbers about images, from their features: pure functions in float64, each with its equation and with the
 * protocol under which it goes.
 *
 * @module
 */
export { sumOfSquaredErrors } from "./compactness.ts";
export { correlations } from "./correlation.ts";
export { type Distance, distanceMatrix, meanPairwiseDistance, pairDistances } from "./distances.ts";
export {
  notesOnClusters,
  notesOnCompactness,
  notesOnCorrelation,
  notesOnFrechet,
  notesOnKernelDistance,
  notesOnMean,
  notesOnNeighbours,
  notesOnPairs,
  type SetSizes,
} from "./few_images.ts";
export { frechetDistance } from "./frechet_distance.ts";
export { type IntraClusterDistances, intraClusterDistances } from "./intra_cluster.ts";
export { type Clusters, kMedoids } from "./k_medoids.ts";
export { kernelDistance, type KernelDistanceOptions } from "./kernel_distance.ts";
export { type Matrix, matrix, normalizeRows } from "./matrix.ts";
export {
  finiteOrNull,
  type JsonValue,
  type Measurement,
  type Parts,
  type Protocol,
  protocolLabel,
  type Spread,
  withNotes,
} from "./measurement.ts";
export { neighbourRadii, type PrecisionRecall, precisionRecall } from "./precision_recall.ts";
export { summarize, type Summary } from "./summary.ts";
export { directionalSimilarity, targetScore, zeroShotAccuracy } from "./text_alignment.ts";
