import type { Matrix } from "./matrix.ts";

/** A partition around k of the points themselves. */
export interface Clusters {
  /** Indices of the medoids, ascending [k]. */
  readonly medoids: readonly number[];
  /** For each point the place of its medoid in `medoids` [n]. */
  readonly labels: readonly number[];
  /** Σ_i d(i, medoid of i) */
  readonly total: number;
}

/**
 * Partitioning around medoids (Kaufman and Rousseeuw, 1990), which lowers Σ_i min_m d(i, m):
 *
 * - BUILD: start with the point of the smallest row sum; then add, k − 1 times, the one that lowers the total most;
 * - SWAP: of all exchanges of a medoid for another point make the one that lowers the total most, until none does.
 *
 * Ties go to the lowest index: of the medoid to leave, then of the point to come. Nothing is drawn, so there is no
 * seed. An exchange is evaluated for all k medoids at once (FastPAM1, Schubert and Rousseeuw, 2019): the same
 * result in O(n²) a swap instead of O(k · n²).
 *
 * Protocols differ: StyleGAN-NADA's and AIR's evaluation call scikit-learn-extra's KMedoids, whose "alternate"
 * updates stop in worse optima than PAM's.
 *
 * @param distances [n, n], symmetric
 * @param k Clusters
 * @throws {RangeError} where the distances are not square, or k is not a whole number from 1 to n
 */
export function kMedoids(distances: Matrix, k: number): Clusters {
  const { rows: n } = distances;
  if (distances.columns !== n) throw new RangeError(`Distances are [n, n], got [${n}, ${distances.columns}]`);
  if (!Number.isInteger(k) || k < 1 || k > n) {
    throw new RangeError(`k-medoids takes 1 to ${n} clusters of ${n} points, got ${k}`);
  }
  let clusters = assign(distances, build(distances, k));
  while (k < n) {
    const exchange = bestExchange(distances, clusters.medoids);
    const medoids = clusters.medoids.map((medoid) => medoid === exchange.out ? exchange.into : medoid);
    const next = assign(distances, medoids);
    if (!(next.total < clusters.total)) break; // compared anew: a gain of rounding alone would go round in circles
    clusters = next;
  }
  return clusters;
}

/** PAM's first phase: k medoids, one after the other. */
function build({ rows: n, data }: Matrix, k: number): number[] {
  const nearest = new Float64Array(n).fill(Infinity), medoids: number[] = [];
  while (medoids.length < k) {
    let best = -1, least = Infinity;
    for (let candidate = 0; candidate < n; candidate++) {
      if (medoids.includes(candidate)) continue;
      let total = 0;
      for (let i = 0; i < n; i++) total += Math.min(nearest[i]!, data[i * n + candidate]!);
      if (total < least) [best, least] = [candidate, total];
    }
    medoids.push(best);
    for (let i = 0; i < n; i++) nearest[i] = Math.min(nearest[i]!, data[i * n + best]!);
  }
  return medoids;
}

/** The exchange that lowers the total most, whether or not it lowers it. @param medoids ascending */
function bestExchange({ rows: n, data }: Matrix, medoids: readonly number[]) {
  const k = medoids.length;
  const label = new Int32Array(n), nearest = new Float64Array(n), second = new Float64Array(n);
  const removal = new Float64Array(k); // what the total grows by without the medoid
  for (let i = 0; i < n; i++) {
    nearest[i] = second[i] = Infinity;
    for (let m = 0; m < k; m++) {
      const distance = data[i * n + medoids[m]!]!;
      if (distance < nearest[i]!) {
        second[i] = nearest[i]!;
        nearest[i] = distance;
        label[i] = m;
      } else if (distance < second[i]!) second[i] = distance;
    }
    if (k > 1) removal[label[i]!]! += second[i]! - nearest[i]!;
  }
  const change = new Float64Array(k);
  let out = -1, into = -1, least = Infinity;
  for (let candidate = 0; candidate < n; candidate++) {
    if (medoids.includes(candidate)) continue;
    let shared = 0; // what it lowers whichever medoid leaves
    change.set(removal);
    for (let i = 0; i < n; i++) {
      const distance = data[i * n + candidate]!, near = nearest[i]!, next = second[i]!;
      if (k === 1) change[0]! += distance - near;
      else if (distance < near) {
        shared += distance - near;
        change[label[i]!]! += near - next;
      } else if (distance < next) change[label[i]!]! += distance - next;
    }
    for (let m = 0; m < k; m++) {
      const total = change[m]! + shared;
      if (total < least || (total === least && medoids[m]! < out)) {
        [out, into, least] = [medoids[m]!, candidate, total];
      }
    }
  }
  return { out, into };
}

/** The clusters of some medoids: each point belongs to the nearest, of equally near ones to the first. */
function assign({ rows: n, data }: Matrix, unsorted: readonly number[]): Clusters {
  const medoids = [...unsorted].sort((a, b) => a - b);
  const labels: number[] = [];
  let total = 0;
  for (let i = 0; i < n; i++) {
    let label = 0;
    for (let m = 1; m < medoids.length; m++) {
      if (data[i * n + medoids[m]!]! < data[i * n + medoids[label]!]!) label = m;
    }
    labels.push(label);
    total += data[i * n + medoids[label]!]!;
  }
  return { medoids, labels, total };
}
