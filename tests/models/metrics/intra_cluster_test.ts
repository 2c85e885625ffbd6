import { assertEquals } from "@std/assert";
import { intraClusterDistances, kMedoids } from "../../../models/metrics/mod.ts";

Deno.test("intraClusterDistances() counts a medoid's own zero, and no pairs in a cluster of one", () => {
  // points 0, 1, 3 on a line, and 100 far off
  const at = [0, 1, 3, 100];
  const data = Float64Array.from(at.flatMap((a) => at.map((b) => Math.abs(a - b))));
  const distances = { rows: 4, columns: 4, data };
  const within = intraClusterDistances(distances, kMedoids(distances, 2));
  assertEquals(within.sizes, [3, 1]);
  assertEquals(within.toMedoid.perCluster, [1, 0]);
  assertEquals(within.toMedoid.average.mean, 0.5);
  assertEquals(within.toMedoid.all.mean, 0.75);
  assertEquals(within.pairwise.perCluster, [2, null]);
  assertEquals(within.pairwise.average.mean, 2);
});
