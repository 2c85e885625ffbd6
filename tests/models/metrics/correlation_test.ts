import { assertAlmostEquals, assertEquals } from "@std/assert";
import { correlations } from "../../../models/metrics/mod.ts";
import { rowsOf } from "./_matrices.ts";

Deno.test("correlations() are Pearson's, one for each attribute, null where nothing varies", () => {
  const a = rowsOf([[1, 1, 7], [2, 2, 8], [3, 4, 9]]), b = rowsOf([[2, 0, 5], [4, -1, 5], [6, -3, 5]]);
  const [same, opposite, none] = correlations(a, b);
  assertAlmostEquals(same!, 1, 1e-12);
  assertAlmostEquals(opposite!, -1, 1e-12);
  assertEquals(none, null);
});
