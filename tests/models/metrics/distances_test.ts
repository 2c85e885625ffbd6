import { assertAlmostEquals } from "@std/assert";
import { distanceMatrix, meanPairwiseDistance } from "../../../models/metrics/mod.ts";
import { rowsOf } from "./_matrices.ts";

Deno.test("distanceMatrix() gives Euclidean distances and 1 - cos", () => {
  const x = rowsOf([[3, 4], [0, 0.5], [-3, -4]]);
  const euclidean = distanceMatrix(x), cosine = distanceMatrix(x, "cosine");
  assertAlmostEquals(euclidean.data[1]!, Math.sqrt(9 + 3.5 ** 2), 1e-12);
  assertAlmostEquals(cosine.data[1]!, 1 - 0.8, 1e-12);
  assertAlmostEquals(cosine.data[2]!, 2, 1e-12);
  assertAlmostEquals(meanPairwiseDistance(cosine), (0.2 + 2 + 1.8) / 3, 1e-12);
});
