import { assertAlmostEquals, assertEquals } from "@std/assert";
import { directionalSimilarity, targetScore, zeroShotAccuracy } from "../../../models/metrics/mod.ts";
import { rowsOf } from "./_matrices.ts";

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
