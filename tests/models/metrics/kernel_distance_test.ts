import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { kernelDistance } from "../../../models/metrics/mod.ts";
import { normals, rowsOf } from "./_matrices.ts";

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
