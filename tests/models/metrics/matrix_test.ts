import { assertThrows } from "@std/assert";
import { frechetDistance, matrix, precisionRecall, targetScore } from "../../../models/metrics/mod.ts";
import { rowsOf } from "./_matrices.ts";

Deno.test("measures refuse features of different widths", () => {
  const a = rowsOf([[1, 2], [3, 4]]), b = rowsOf([[1], [2]]);
  for (const measure of [frechetDistance, targetScore, precisionRecall]) {
    assertThrows(() => void measure(a, b, 1), RangeError, "features of one width, got 2 and 1");
  }
  assertThrows(() => matrix(2, 2, new Float32Array(3)), RangeError, "takes 4 values, got 3");
});
