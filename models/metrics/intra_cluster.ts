import type { Clusters } from "./k_medoids.ts";
import type { Matrix } from "./matrix.ts";
import { summarize, type Summary } from "./summary.ts";

/** Distances within clusters, by both protocols that are called intra-LPIPS. Do not compare one with the other. */
export interface IntraClusterDistances {
  /** Images in each cluster. */
  readonly sizes: readonly number[];
  /** From each image to the medoid of its cluster; the medoid's own 0 counts. */
  readonly toMedoid: {
    readonly perCluster: readonly number[];
    /** Over the clusters' means: the column "Avg." */
    readonly average: Summary;
    /** Over all images: the column "All". */
    readonly all: Summary;
  };
  /** Between the images of a cluster. */
  readonly pairwise: {
    /** null for a cluster of one, which has no pairs. */
    readonly perCluster: readonly (number | null)[];
    /** Over the means of the clusters that have pairs. */
    readonly average: Summary;
  };
}

/**
 * How diverse the images of each cluster are:
 *
 *   to medoid  c_m = mean_{i in m} d(i, medoid of m)     Avg = mean_m c_m,  All = mean_i d(i, medoid of i)
 *   pairwise   p_m = mean_{i<j in m} d(i, j)             mean_m p_m
 *
 * Protocol "to-medoid" is StyleGAN-NADA's and AIR's evaluation and, by the columns of its table 1, that of Jeon et
 * al. (ICCV 2023): k = 10, 1,000 images, LPIPS on VGG16. Protocol "pairwise" is that of Ojha et al. (CVPR 2021),
 * who cluster around ten training images and take at most 50 images a cluster; here clusters are the same as for
 * the other protocol, whole, since zero-shot adaptation has no training images. Of points spread out evenly the
 * pairs lie farther apart than the points and their medoid.
 *
 * @param distances [n, n], symmetric
 * @param clusters Of the same n images, e.g. by `kMedoids`
 * @returns means in the unit of the distances
 */
export function intraClusterDistances(
  distances: Matrix,
  clusters: Clusters,
): IntraClusterDistances {
  const { rows: n, data } = distances, { medoids, labels } = clusters;
  const members = medoids.map((_, m) => labels.flatMap((label, i) => label === m ? [i] : []));
  const fromMedoid = labels.map((label, i) => data[medoids[label]! * n + i]!);
  const toMedoid = members.map((cluster) => summarize(cluster.map((i) => fromMedoid[i]!)).mean);
  const pairwise = members.map((cluster) => cluster.length < 2 ? null : meanWithin(distances, cluster));
  return {
    sizes: members.map((cluster) => cluster.length),
    toMedoid: { perCluster: toMedoid, average: summarize(toMedoid), all: summarize(fromMedoid) },
    pairwise: {
      perCluster: pairwise,
      average: summarize(pairwise.filter((mean) => mean !== null)),
    },
  };
}

/** The mean distance of two different members. @param members at least two */
function meanWithin({ rows: n, data }: Matrix, members: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < members.length; place++) {
    const first = members[place]! * n;
    for (let other = 0; other < place; other++) sum += data[first + members[other]!]!;
  }
  return sum / (members.length * (members.length - 1) / 2);
}
