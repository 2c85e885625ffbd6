/** Every array of fixtures/metrics that numpy and scipy made. */
import { assertAlmostEquals, assertEquals } from "@std/assert";
import {
  frechetDistance,
  intraClusterDistances,
  kMedoids,
  type Matrix,
  neighbourRadii,
  normalizeRows,
  precisionRecall,
  sumOfSquaredErrors,
} from "../../../models/metrics/mod.ts";
import { assertClose, type Fixture, readFixture, readJsonFixture } from "../../support/fixtures.ts";

interface Expected {
  readonly kmedoids: readonly {
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
  }[];
  readonly fid: readonly {
    readonly name: string;
    readonly fid_eigenvalues: number;
    readonly fid_scipy_sqrtm: number;
  }[];
  readonly precision_recall: readonly {
    readonly name: string;
    readonly k: number;
    readonly precision: number;
    readonly recall: number;
  }[];
  readonly sse: Readonly<Record<"raw" | "unit_norm" | "raw_per_sample" | "unit_norm_per_sample", number>>;
}

const expected = await readJsonFixture<Expected>("metrics/metrics.json");

function hostMatrix(fixture: Fixture, name: string): Matrix {
  const { shape, data } = fixture.host(name);
  return { rows: shape[0]!, columns: shape[1]!, data: data as Float32Array };
}

const distances = await readFixture("metrics/kmedoids.safetensors");
for (const wanted of expected.kmedoids) {
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

const sets = await readFixture("metrics/fid.safetensors");
for (const { name, fid_eigenvalues, fid_scipy_sqrtm } of expected.fid) {
  Deno.test(`frechetDistance() reproduces ${name}`, () => {
    const real = hostMatrix(sets, `${name}.real`), generated = hostMatrix(sets, `${name}.generated`);
    const distance = frechetDistance(generated, real);
    assertAlmostEquals(distance, fid_eigenvalues, 1e-6);
    assertAlmostEquals(distance, fid_scipy_sqrtm, 1e-5);
    assertAlmostEquals(frechetDistance(real, generated), distance, 1e-5);
    assertAlmostEquals(frechetDistance(real, real), 0, 1e-5);
  });
}

const balls = await readFixture("metrics/precision_recall.safetensors");
for (const { name, k, precision, recall } of expected.precision_recall) {
  Deno.test(`precisionRecall() reproduces ${name}`, async () => {
    const real = hostMatrix(balls, `${name}.real`), generated = hostMatrix(balls, `${name}.generated`);
    const result = precisionRecall(real, generated, k);
    assertEquals([result.precision, result.recall], [precision, recall]);
    assertEquals(result.generatedInside.map(Number), [
      ...balls.host(`${name}.generated_inside`).data as Uint8Array,
    ]);
    assertEquals(result.realInside.map(Number), [...balls.host(`${name}.real_inside`).data as Uint8Array]);
    await assertClose(neighbourRadii(real, k), balls.host(`${name}.radius_real`), 1e-6);
    await assertClose(neighbourRadii(generated, k), balls.host(`${name}.radius_generated`), 1e-6);
  });
}

Deno.test("sumOfSquaredErrors() reproduces raw and unit features", async () => {
  const features = hostMatrix(await readFixture("metrics/sse.safetensors"), "in.features");
  const raw = sumOfSquaredErrors(features), unit = sumOfSquaredErrors(normalizeRows(features));
  assertAlmostEquals(raw, expected.sse.raw, 1e-9 * expected.sse.raw);
  assertAlmostEquals(unit, expected.sse.unit_norm, 1e-9 * expected.sse.unit_norm);
  assertAlmostEquals(raw / features.rows, expected.sse.raw_per_sample, 1e-9 * expected.sse.raw_per_sample);
  assertAlmostEquals(unit / features.rows, expected.sse.unit_norm_per_sample, 1e-9);
});
