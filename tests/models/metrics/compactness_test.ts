import { assertAlmostEquals } from "@std/assert";
import { normalizeRows, sumOfSquaredErrors } from "../../../models/metrics/mod.ts";
import { readFixture, readJsonFixture } from "../../support/fixtures.ts";
import { hostMatrix } from "./_matrices.ts";

type Expected = Readonly<Record<"raw" | "unit_norm" | "raw_per_sample" | "unit_norm_per_sample", number>>;

const { sse } = await readJsonFixture<{ sse: Expected }>("metrics/metrics.json");

Deno.test("sumOfSquaredErrors() reproduces raw and unit features", async () => {
  const features = hostMatrix(await readFixture("metrics/sse.safetensors"), "in.features");
  const raw = sumOfSquaredErrors(features), unit = sumOfSquaredErrors(normalizeRows(features));
  assertAlmostEquals(raw, sse.raw, 1e-9 * sse.raw);
  assertAlmostEquals(unit, sse.unit_norm, 1e-9 * sse.unit_norm);
  assertAlmostEquals(raw / features.rows, sse.raw_per_sample, 1e-9 * sse.raw_per_sample);
  assertAlmostEquals(unit / features.rows, sse.unit_norm_per_sample, 1e-9);
});
