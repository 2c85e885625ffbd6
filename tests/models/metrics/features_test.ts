import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import {
  correlations,
  directionalSimilarity,
  distanceMatrix,
  frechetDistance,
  kernelDistance,
  matrix,
  meanPairwiseDistance,
  precisionRecall,
  protocolLabel,
  summarize,
  targetScore,
  zeroShotAccuracy,
} from "../../../models/metrics/mod.ts";
import { Random } from "../../../models/random/random.ts";

const rowsOf = (rows: readonly (readonly number[])[]) =>
  matrix(rows.length, rows[0]!.length, Float64Array.from(rows.flat()));

const normals = (rows: number, columns: number, seed: number, shift = 0) =>
  matrix(rows, columns, new Random(seed).normals(rows * columns).map((value) => value + shift));

Deno.test("distanceMatrix() gives Euclidean distances and 1 - cos", () => {
  const x = rowsOf([[3, 4], [0, 0.5], [-3, -4]]);
  const euclidean = distanceMatrix(x), cosine = distanceMatrix(x, "cosine");
  assertAlmostEquals(euclidean.data[1]!, Math.sqrt(9 + 3.5 ** 2), 1e-12);
  assertAlmostEquals(cosine.data[1]!, 1 - 0.8, 1e-12);
  assertAlmostEquals(cosine.data[2]!, 2, 1e-12);
  assertAlmostEquals(meanPairwiseDistance(cosine), (0.2 + 2 + 1.8) / 3, 1e-12);
});

Deno.test("frechetDistance() is (μ₁ − μ₂)² + (σ₁ − σ₂)² in one dimension", () => {
  const a = rowsOf([[0], [2], [4]]), b = rowsOf([[5], [6], [7]]); // σ 2 and 1 with n - 1
  assertAlmostEquals(frechetDistance(a, b), 16 + 1, 1e-12);
});

Deno.test("kernelDistance() on whole sets is the unbiased discrepancy", () => {
  const a = rowsOf([[1, 0], [0, 1], [2, 1]]), b = rowsOf([[1, 1], [3, 0], [0, 0]]);
  const kernel = (x: number) => (x / 2 + 1) ** 3;
  const within = (kernel(0) + kernel(2) + kernel(1)) / 3 + (kernel(3) + kernel(0) + kernel(0)) / 3;
  const across = [1, 3, 0, 1, 0, 0, 3, 6, 0].map(kernel).reduce((sum, value) => sum + value) / 9;
  const { mean, count } = kernelDistance(a, b, { seed: 1, subsets: 3 });
  assertAlmostEquals(mean, within - 2 * across, 1e-12);
  assertEquals(count, 1); // further subsets would be the same
});

Deno.test("kernelDistance() is near zero for one distribution, and not for two", () => {
  const options = { seed: 4, subsets: 20, subsetSize: 50 };
  const same = kernelDistance(normals(200, 8, 1), normals(200, 8, 2), options);
  const other = kernelDistance(normals(200, 8, 1), normals(200, 8, 2, 0.5), options);
  assert(Math.abs(same.mean) < 0.1 && other.mean > 0.5, `${same.mean} and ${other.mean}`);
});

Deno.test("kernelDistance() draws the same subsets for the same seed, and others for another", () => {
  const a = normals(40, 4, 1), b = normals(40, 4, 2);
  const at = (seed: number) => kernelDistance(a, b, { seed, subsets: 4, subsetSize: 10 }).mean;
  assertEquals(at(1), at(1));
  assert(at(1) !== at(2));
});

Deno.test("precisionRecall() counts what lies on a sphere as inside", () => {
  const real = rowsOf([[0], [1]]), generated = rowsOf([[2], [10]]);
  const { precision, recall } = precisionRecall(real, generated, 1);
  assertEquals([precision, recall], [0.5, 1]); // radii 1 and 8: of the generated ones only 2 lies on a sphere
});

Deno.test("precisionRecall() wants more images than neighbours", () => {
  const x = rowsOf([[0], [1], [2]]);
  assertThrows(() => precisionRecall(x, x, 3), RangeError, "takes at least 4 rows, got 3");
});

Deno.test("correlations() are Pearson's, one for each attribute, null where nothing varies", () => {
  const a = rowsOf([[1, 1, 7], [2, 2, 8], [3, 4, 9]]), b = rowsOf([[2, 0, 5], [4, -1, 5], [6, -3, 5]]);
  const [same, opposite, none] = correlations(a, b);
  assertAlmostEquals(same!, 1, 1e-12);
  assertAlmostEquals(opposite!, -1, 1e-12);
  assertEquals(none, null);
});

Deno.test("targetScore() averages the cosines to all texts", () => {
  const { mean, populationDeviation, count } = targetScore(
    rowsOf([[2, 0], [0, 5]]),
    rowsOf([[1, 0], [3, 4]]),
  );
  assertAlmostEquals(mean, (0.8 + 0.4) / 2, 1e-12);
  assertAlmostEquals(populationDeviation, 0.2, 1e-12);
  assertEquals(count, 2);
});

Deno.test("directionalSimilarity() compares movements of unit features; no movement counts as 0", () => {
  const source = rowsOf([[2, 0], [1, 0], [1, 0]]), adapted = rowsOf([[0, 3], [5, 0], [0, -1]]);
  const texts = rowsOf([[1, 0], [0, 1]]);
  assertAlmostEquals(directionalSimilarity(source, adapted, texts).mean, (1 + 0 + 0) / 3, 1e-12);
});

Deno.test("zeroShotAccuracy() takes the nearest text by angle", () => {
  const images = rowsOf([[1, 0.1], [0.1, 1], [9, 8]]), classes = rowsOf([[0.1, 0], [0, 100]]);
  assertEquals(zeroShotAccuracy(images, classes, [0, 1, 1]), 2 / 3);
  assertEquals(zeroShotAccuracy(images, classes, 0), 2 / 3);
});

Deno.test("summarize() gives both deviations", () => {
  const { mean, populationDeviation, sampleDeviation } = summarize([1, 2, 3]);
  assertEquals([mean, sampleDeviation], [2, 1]);
  assertAlmostEquals(populationDeviation, Math.sqrt(2 / 3), 1e-12);
});

Deno.test("measures refuse features of different widths", () => {
  const a = rowsOf([[1, 2], [3, 4]]), b = rowsOf([[1], [2]]);
  for (const measure of [frechetDistance, targetScore, precisionRecall]) {
    assertThrows(() => void measure(a, b, 1), RangeError, "features of one width, got 2 and 1");
  }
  assertThrows(() => matrix(2, 2, new Float32Array(3)), RangeError, "takes 4 values, got 3");
});

Deno.test("protocolLabel() says on what a number depends", () => {
  const settings = { k: 3, referenceCount: 9, texts: ["a cat"] };
  assertEquals(
    protocolLabel({ name: "k-nearest-neighbours", features: "clip.pt", count: 20, settings }),
    'k-nearest-neighbours · clip.pt · 20 images · k 3 · reference count 9 · texts ["a cat"]',
  );
});
