import { assertEquals } from "@std/assert";
import { counted, listed } from "../../models/wording.ts";

Deno.test("counted() takes the plural of all but one", () => {
  assertEquals([1, 0, 12_000].map((count) => counted(count, "layer")), [
    "1 layer",
    "0 layers",
    "12,000 layers",
  ]);
});

Deno.test("listed() names the first few, and counts the others", () => {
  assertEquals(listed(["a", "b"]), "a, b");
  assertEquals(listed(["a", "b", "c"], 3), "a, b, c");
  assertEquals(listed(["a", "b", "c", "d"], 2), "a, b and 2 more");
});
