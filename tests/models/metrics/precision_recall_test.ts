import { assertEquals, assertThrows } from "@std/assert";
import { neighbourRadii, precisionRecall } from "../../../models/metrics/mod.ts";
import { assertClose, readFixture, readJsonFixture } from "../../support/fixtures.ts";
import { hostMatrix, rowsOf } from "./_matrices.ts";

Deno.test("precisionRecall() counts what lies on a sphere as inside", () => {
  const real = rowsOf([[0], [1]]), generated = rowsOf([[2], [10]]);
  const { precision, recall } = precisionRecall(real, generated, 1);
  assertEquals([precision, recall], [0.5, 1]); // radii 1 and 8: of the generated ones only 2 lies on a sphere
});

Deno.test("precisionRecall() wants more images than neighbours", () => {
  const x = rowsOf([[0], [1], [2]]);
  assertThrows(() => precisionRecall(x, x, 3), RangeError, "takes at least 4 rows, got 3");
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
