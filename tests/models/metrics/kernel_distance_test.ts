import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { dot, row } from "../../../models/metrics/matrix.ts";
import { kernelDistance, type Matrix } from "../../../models/metrics/mod.ts";
import { Random } from "../../../models/random/random.ts";
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

/** The mean discrepancy as it is written: each kernel of each subset by itself. */
function plainDistance(a: Matrix, b: Matrix, subsets: number, size: number, seed: number): number {
  const random = new Random(seed).fork("kernel-distance");
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const draw = (own: Random, x: Matrix) => {
    const keys = own.uniforms(x.rows);
    return [...keys.keys()].sort((i, j) => keys[i]! - keys[j]!).slice(0, size).map((i) => row(x, i));
  };
  type Rows = ReturnType<typeof draw>;
  const kernels = (left: Rows, right: Rows, counts: (i: number, j: number) => boolean) =>
    mean(
      left.flatMap((x, i) => right.flatMap((y, j) => counts(i, j) ? [(dot(x, y) / a.columns + 1) ** 3] : [])),
    );
  return mean(Array.from({ length: subsets }, (_, i) => {
    const own = random.fork(i), x = draw(own.fork("a"), a), y = draw(own.fork("b"), b);
    const different = (i: number, j: number) => i !== j;
    return kernels(x, x, different) + kernels(y, y, different) - 2 * kernels(x, y, () => true);
  }));
}

Deno.test("kernelDistance() is the same by kernels of whole sets and of subsets, few or many", () => {
  const a = normals(90, 7, 1), b = normals(70, 7, 2, 0.2);
  for (const [subsets, subsetSize] of [[3, 9], [60, 40]] as const) { // fewer pairs than the sets have, and more
    const { mean } = kernelDistance(a, b, { seed: 6, subsets, subsetSize });
    assertAlmostEquals(mean, plainDistance(a, b, subsets, subsetSize, 6), 1e-12);
  }
});
