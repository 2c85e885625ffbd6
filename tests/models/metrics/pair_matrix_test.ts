import { assertEquals } from "@std/assert";
import { squaredDistance } from "../../../models/metrics/distances.ts";
import { dot, row } from "../../../models/metrics/matrix.ts";
import { distanceMatrix, type Matrix, normalizeRows } from "../../../models/metrics/mod.ts";
import { crossPairs, symmetricPairs } from "../../../models/metrics/pair_matrix.ts";
import { PairStrips } from "../../../models/metrics/pair_strips.ts";
import { normals } from "./_matrices.ts";

const SIZES = [[1, 1, 1], [2, 5, 3], [64, 4, 7], [67, 130, 33]] as const;
const TERMS = [["products", dot], ["squaredDifferences", squaredDistance]] as const;

/** A pair after the other, each by a plain loop. */
function plainPairs(a: Matrix, b: Matrix, sum: typeof dot): number[] {
  const rows = (x: Matrix) => Array.from({ length: x.rows }, (_, i) => row(x, i));
  return rows(a).flatMap((x) => rows(b).map((y) => sum(x, y)));
}

Deno.test("sums over pairs of rows have the bits of a plain loop, whatever the sizes", () => {
  const strips = new PairStrips(); // one for all: what an earlier set left behind must not show
  for (const [n, m, columns] of SIZES.toReversed()) {
    const a = normals(n, columns, 1), b = normals(m, columns, 2, 0.3);
    for (const [term, sum] of TERMS) {
      const found = crossPairs(term, a, b, (value) => value, strips);
      assertEquals([found.rows, found.columns], [n, m]);
      assertEquals([...found.data], plainPairs(a, b, sum), `${term} of ${n} and ${m} rows`);
      const own = symmetricPairs(term, a, Math.abs, strips), expected = plainPairs(a, a, sum).map(Math.abs);
      for (let i = 0; i < n; i++) expected[i * n + i] = 0;
      assertEquals([...own.data], expected, `${term} within ${n} rows`);
    }
  }
});

Deno.test("rows without columns lie at no distance, and rows that nearly coincide keep their digits", () => {
  assertEquals([...distanceMatrix(normals(3, 0, 1)).data], Array(9).fill(0));
  const x = normals(70, 40, 3);
  const data = Float64Array.from(x.data, (value, i) => i < 40 ? value : x.data[i % 40]! + i * 1e-12);
  const near = { ...x, data }, unit = normalizeRows(near);
  assertEquals([...distanceMatrix(near).data], plainPairs(near, near, squaredDistance).map(Math.sqrt));
  assertEquals(
    [...distanceMatrix(near, "cosine").data],
    plainPairs(unit, unit, squaredDistance).map((value) => value / 2),
  );
});
