import {
  type Clusters,
  distanceMatrix,
  type IntraClusterDistances,
  intraClusterDistances,
  kMedoids,
  type Matrix,
  meanPairwiseDistance,
} from "../../models/metrics/mod.ts";

/** The paper's number of clusters. */
const CLUSTERS = 10;

/** How far images lie apart. The distances themselves, n² numbers, are let go once this is read off them. */
export interface Diversity {
  /** Which distances the clusters are of. */
  readonly distance: string;
  /** Around ten of the images, or all if there are fewer. */
  readonly clusters: Clusters;
  readonly within: IntraClusterDistances;
  /** The mean distance of two images by the encoder's features, 1 − cos; undefined for one image. */
  readonly meanPairwise: number | undefined;
}

/** Distances that are not the encoder's. */
export interface GivenDistances {
  /** Between all images [n, n]. */
  readonly distances: Matrix;
  readonly label: string;
}

/**
 * How far images lie apart.
 *
 * @param features The encoder's, not normalised [n, dim]
 * @param encoder Whose features they are, for people
 * @param given What to cluster by; by default the features' own distances, 1 − cos
 */
export function diversityOf(features: Matrix, encoder: string, given?: GivenDistances): Diversity {
  const own = distanceMatrix(features, "cosine"), distances = given?.distances ?? own;
  const clusters = kMedoids(distances, Math.min(CLUSTERS, features.rows));
  return {
    distance: given?.label ?? `${encoder}, 1 - cos`,
    clusters,
    within: intraClusterDistances(distances, clusters),
    meanPairwise: features.rows < 2 ? undefined : meanPairwiseDistance(own),
  };
}
