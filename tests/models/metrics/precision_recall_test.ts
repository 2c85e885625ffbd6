import { assertEquals, assertThrows } from "@std/assert";
import { squaredDistance } from "../../../models/metrics/distances.ts";
import { row } from "../../../models/metrics/matrix.ts";
import { type Matrix, neighbourRadii, precisionRecall } from "../../../models/metrics/mod.ts";
import { assertClose, readFixture, readJsonFixture } from "../../support/fixtures.ts";
import { hostMatrix, normals, rowsOf } from "./_matrices.ts";

Deno.test("precisionRecall() counts what lies on a sphere as inside", () => {
  const real = rowsOf([[0], [1]]), generated = rowsOf([[2], [10]]);
  const { precision, recall } = precisionRecall(real, generated, 1);
  assertEquals([precision, recall], [0.5, 1]); // radii 1 and 8: of the generated ones only 2 lies on a sphere
});

Deno.test("precisionRecall() wants more images than neighbours", () => {
  const x = rowsOf([[0], [1], [2]]);
  assertThrows(() => precisionRecall(x, x, 3), RangeError, "takes at least 4 rows, got 3");
});

/** For each point whether it lies in the ball of any center, each distance by itself. */
function plainInside(points: Matrix, centers: Matrix, k: number): boolean[] {
  const distance = (x: Matrix, i: number, y: Matrix, j: number) =>
    Math.sqrt(squaredDistance(row(x, i), row(y, j)));
  const indices = (x: Matrix) => Array.from({ length: x.rows }, (_, i) => i);
  const radii = indices(centers).map((i) =>
    indices(centers).filter((j) => j !== i).map((j) => distance(centers, i, centers, j))
      .sort((a, b) => a - b)[k - 1]!
  );
  assertEquals([...neighbourRadii(centers, k)], radii);
  return indices(points).map((i) =>
    indices(centers).some((j) => distance(points, i, centers, j) <= radii[j]!)
  );
}

Deno.test("precisionRecall() finds inside what plain loops find, repeated rows and distances that tie included", () => {
  const drawn = normals(150, 3, 1), rounded = { ...drawn, data: drawn.data.map((x) => Math.round(2 * x)) };
  for (const [real, generated] of [[drawn, normals(90, 3, 2, 1)], [rounded, normals(70, 3, 2)]] as const) {
    const { realInside, generatedInside } = precisionRecall(real, generated, 2);
    assertEquals(generatedInside, plainInside(generated, real, 2));
    assertEquals(realInside, plainInside(real, generated, 2));
  }
});

interface Expected {
  readonly name: string;
  readonly k: number;
  readonly precision: number;
  readonly recall: number;
}

const { precision_recall } = await readJsonFixture<{ precision_recall: readonly Expected[] }>(
  "metrics/metrics.json",
);
const balls = await readFixture("metrics/precision_recall.safetensors");
for (const { name, k, precision, recall } of precision_recall) {
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
