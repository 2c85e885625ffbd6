import { assertAlmostEquals } from "@std/assert";
import { frechetDistance } from "../../../models/metrics/mod.ts";
import { readFixture, readJsonFixture } from "../../support/fixtures.ts";
import { hostMatrix, rowsOf } from "./_matrices.ts";

Deno.test("frechetDistance() is (μ₁ − μ₂)² + (σ₁ − σ₂)² in one dimension", () => {
  const a = rowsOf([[0], [2], [4]]), b = rowsOf([[5], [6], [7]]); // σ 2 and 1 with n - 1
  assertAlmostEquals(frechetDistance(a, b), 16 + 1, 1e-12);
});

interface Expected {
  readonly name: string;
  readonly fid_eigenvalues: number;
  readonly fid_scipy_sqrtm: number;
}

const { fid } = await readJsonFixture<{ fid: readonly Expected[] }>("metrics/metrics.json");
const sets = await readFixture("metrics/fid.safetensors");
for (const { name, fid_eigenvalues, fid_scipy_sqrtm } of fid) {
  Deno.test(`frechetDistance() reproduces ${name}`, () => {
    const real = hostMatrix(sets, `${name}.real`), generated = hostMatrix(sets, `${name}.generated`);
    const distance = frechetDistance(generated, real);
    assertAlmostEquals(distance, fid_eigenvalues, 1e-6);
    assertAlmostEquals(distance, fid_scipy_sqrtm, 1e-5);
    assertAlmostEquals(frechetDistance(real, generated), distance, 1e-5);
    assertAlmostEquals(frechetDistance(real, real), 0, 1e-5);
  });
}
