import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { intraClusterDistances, kMedoids, type Matrix } from "../../../models/metrics/mod.ts";
import { Random } from "../../../models/random/random.ts";
import { readFixture, readJsonFixture } from "../../support/fixtures.ts";
import { hostMatrix } from "./_matrices.ts";

/** Distances between random points; in whole numbers they tie often, and sums of them are exact. */
function randomDistances(n: number, seed: number, whole: boolean): Matrix {
  const uniforms = new Random(seed).uniforms(n * n), data = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const value = whole ? 1 + Math.floor(uniforms[i * n + j]! * 5) : uniforms[i * n + j]!;
      data[i * n + j] = data[j * n + i] = value;
    }
  }
  return { rows: n, columns: n, data };
}

/** PAM as it is written: every exchange's total from scratch. */
function plainPam({ rows: n, data }: Matrix, k: number): { medoids: number[]; total: number } {
  const points = Array.from({ length: n }, (_, i) => i);
  const total = (medoids: readonly number[]) =>
    points.reduce((sum, i) => sum + Math.min(...medoids.map((m) => data[i * n + m]!)), 0);
  let medoids: number[] = [];
  while (medoids.length < k) {
    const totals = points.map((i) => medoids.includes(i) ? Infinity : total([...medoids, i]));
    medoids.push(totals.indexOf(Math.min(...totals)));
  }
  while (true) {
    let best = { medoids, total: total(medoids) };
    for (const out of medoids.toSorted((a, b) => a - b)) {
      for (const into of points.filter((i) => !medoids.includes(i))) {
        const next = medoids.map((m) => m === out ? into : m);
        if (total(next) < best.total) best = { medoids: next, total: total(next) };
      }
    }
    if (best.medoids === medoids) return { ...best, medoids: medoids.toSorted((a, b) => a - b) };
    medoids = best.medoids;
  }
}

Deno.test("kMedoids() finds what plain PAM finds, ties included", () => {
  for (let seed = 0; seed < 30; seed++) {
    for (const k of [1, 2, 4]) {
      const distances = randomDistances(24, seed, seed % 2 === 0);
      const { medoids, total } = kMedoids(distances, k), plain = plainPam(distances, k);
      assertEquals(medoids, plain.medoids, `seed ${seed}, k = ${k}`);
      assertAlmostEquals(total, plain.total, 1e-12);
    }
  }
});

Deno.test("kMedoids() finds what plain PAM finds among points that repeat", () => {
  for (const k of [3, 9]) { // eight places at most: the ninth medoid gains nothing
    const at = Array.from({ length: 60 }, (_, i) => [i * i % 9, i * 7 % 9 > 3 ? 0 : 2] as const);
    const data = Float64Array.from(
      at.flatMap(([x, y]) => at.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v))),
    );
    const distances = { rows: 60, columns: 60, data };
    const { medoids, total } = kMedoids(distances, k);
    assertEquals({ medoids, total }, plainPam(distances, k), `k = ${k}`);
  }
});

Deno.test("kMedoids() makes every point its own cluster where k is their number", () => {
  const { medoids, labels, total } = kMedoids(randomDistances(5, 1, false), 5);
  assertEquals([medoids, labels, total], [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4], 0]);
});

Deno.test("kMedoids() clusters a thousand points around ten medoids within seconds", () => {
  const distances = randomDistances(1000, 3, false), start = performance.now();
  const { labels } = kMedoids(distances, 10);
  assertEquals(new Set(labels).size, 10);
  assert(performance.now() - start < 20_000);
});

Deno.test("kMedoids() says how many clusters there can be", () => {
  const distances = randomDistances(3, 1, false);
  for (const k of [0, 4, 1.5]) {
    assertThrows(() => kMedoids(distances, k), RangeError, `takes 1 to 3 clusters of 3 points, got ${k}`);
  }
});

interface Expected {
  readonly name: string;
  readonly k: number;
  readonly medoids: readonly number[];
  readonly labels: readonly number[];
  readonly sizes: readonly number[];
  readonly total: number;
  readonly intra_cluster_mean_pairwise: readonly (number | null)[];
  readonly clusters_counted: number;
  readonly mean: number;
  readonly std_population: number;
  readonly std_sample: number;
}

const { kmedoids } = await readJsonFixture<{ kmedoids: readonly Expected[] }>("metrics/metrics.json");
const distances = await readFixture("metrics/kmedoids.safetensors");
for (const wanted of kmedoids) {
  Deno.test(`kMedoids() and intraClusterDistances() reproduce ${wanted.name}`, () => {
    const clusters = kMedoids(hostMatrix(distances, wanted.name), wanted.k);
    assertEquals(clusters.medoids, wanted.medoids);
    assertEquals(clusters.labels, wanted.labels);
    assertAlmostEquals(clusters.total, wanted.total, 1e-9);
    const within = intraClusterDistances(hostMatrix(distances, wanted.name), clusters);
    assertEquals(within.sizes, wanted.sizes);
    for (const [m, mean] of wanted.intra_cluster_mean_pairwise.entries()) {
      if (mean === null) assertEquals(within.pairwise.perCluster[m], null);
      else assertAlmostEquals(within.pairwise.perCluster[m]!, mean, 1e-9);
    }
    assertEquals(within.pairwise.average.count, wanted.clusters_counted);
    assertAlmostEquals(within.pairwise.average.mean, wanted.mean, 1e-9);
    assertAlmostEquals(within.pairwise.average.populationDeviation, wanted.std_population, 1e-9);
    assertAlmostEquals(within.pairwise.average.sampleDeviation, wanted.std_sample, 1e-9);
    assertAlmostEquals(within.toMedoid.all.mean, wanted.total / wanted.labels.length, 1e-9);
  });
}
