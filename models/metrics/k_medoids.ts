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
 * seed. Two things are done otherwise than they are told, with the same result:
 *
 * - in BUILD a point's gain can only shrink from medoid to medoid, so one whose last known gain is below the best is
 *   not looked at again (Minoux, 1978): two passes through the distances and a little, instead of k;
 * - an exchange is evaluated for all k medoids at once (FastPAM1, Schubert and Rousseeuw, 2019): O(n²) a swap instead of
 *   O(k · n²).
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

/** Gains that differ by no more than this share of the total may be equal but for rounding. */
const ROUNDING = 1e-9;

/** PAM's first phase: k medoids, one after the other. */
function build({ rows: n, data }: Matrix, k: number): number[] {
  const nearest = new Float64Array(n).fill(Infinity), medoids: number[] = [];
  const gains = new Float64Array(n).fill(Infinity); // by how much each point lowered the total when last looked at
  let candidates = Array.from({ length: n }, (_, i) => i), current = Infinity;
  while (medoids.length < k) {
    let best = -1, least = Infinity;
    for (const candidate of candidates) {
      if (current - gains[candidate]! > least + ROUNDING * current) break; // and so are all that follow
      let total = 0;
      for (let i = 0, at = candidate * n; i < n; i++, at++) total += Math.min(nearest[i]!, data[at]!);
      gains[candidate] = current - total;
      if (total < least || (total === least && candidate < best)) [best, least] = [candidate, total];
    }
    medoids.push(best);
    for (let i = 0; i < n; i++) nearest[i] = Math.min(nearest[i]!, data[best * n + i]!);
    current = least;
    candidates = candidates.filter((candidate) => candidate !== best).sort((a, b) => gains[b]! - gains[a]!);
  }
  return medoids;
}

/** For each point its medoid's place and distance, and the distance of the second nearest. */
interface Nearest {
  readonly label: Int32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function nearestOf({ rows: n, data }: Matrix, medoids: readonly number[]): Nearest {
  const label = new Int32Array(n), first = new Float64Array(n).fill(Infinity);
  const second = new Float64Array(n).fill(Infinity);
  for (const [m, medoid] of medoids.entries()) {
    for (let i = 0; i < n; i++) {
      const distance = data[medoid * n + i]!;
      if (distance < first[i]!) {
        second[i] = first[i]!;
        first[i] = distance;
        label[i] = m;
      } else if (distance < second[i]!) second[i] = distance;
    }
  }
  return { label, first, second };
}

/** The exchange that lowers the total most, whether or not it lowers it. @param medoids ascending */
function bestExchange(distances: Matrix, medoids: readonly number[]) {
  const k = medoids.length, nearest = nearestOf(distances, medoids), { label, first, second } = nearest;
  const removal = new Float64Array(k); // what the total grows by without the medoid
  if (k > 1) label.forEach((m, i) => removal[m]! += second[i]! - first[i]!);
  const change = new Float64Array(k);
  let out = -1, into = -1, least = Infinity;
  for (let candidate = 0; candidate < distances.rows; candidate++) {
    if (medoids.includes(candidate)) continue;
    change.set(removal);
    const shared = addChanges(distances, candidate, nearest, change);
    for (let m = 0; m < k; m++) {
      const total = change[m]! + shared;
      if (total < least || (total === least && medoids[m]! < out)) {
        [out, into, least] = [medoids[m]!, candidate, total];
      }
    }
  }
  return { out, into };
}

/** Adds what a candidate changes if a medoid leaves for it. @returns what it changes whichever medoid leaves */
function addChanges(
  { rows: n, data }: Matrix,
  candidate: number,
  { label, first, second }: Nearest,
  change: Float64Array,
): number {
  const start = candidate * n;
  let shared = 0;
  if (change.length === 1) { // there is no second nearest: all points come to the candidate
    for (let i = 0; i < n; i++) shared += data[start + i]! - first[i]!;
    return shared;
  }
  for (let i = 0; i < n; i++) {
    const distance = data[start + i]!, next = second[i]!;
    if (!(distance < next)) continue; // most points: the candidate is none of their two nearest
    const near = first[i]!;
    if (distance < near) {
      shared += distance - near;
      change[label[i]!]! += near - next;
    } else change[label[i]!]! += distance - next;
  }
  return shared;
}

/** The clusters of some medoids: each point belongs to the nearest, of equally near ones to the first. */
function assign(distances: Matrix, unsorted: readonly number[]): Clusters {
  const medoids = [...unsorted].sort((a, b) => a - b);
  const { label, first } = nearestOf(distances, medoids);
  return { medoids, labels: [...label], total: first.reduce((sum, distance) => sum + distance, 0) };
}
