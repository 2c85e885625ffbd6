import { assertAlmostEquals, assertEquals } from "@std/assert";
import { summarize } from "../../../models/metrics/mod.ts";

Deno.test("summarize() gives both deviations", () => {
  const { mean, populationDeviation, sampleDeviation } = summarize([1, 2, 3]);
  assertEquals([mean, sampleDeviation], [2, 1]);
  assertAlmostEquals(populationDeviation, Math.sqrt(2 / 3), 1e-12);
});
