import { assertEquals } from "@std/assert";
import { namesOf } from "../../../tasks/export/names.ts";

Deno.test("a run is called after its folder, and after more of its path where that is another's name or the source's", () => {
  assertEquals(namesOf(["runs/cats", "runs/foxes/"]), ["cats", "foxes"]);
  assertEquals(namesOf(["a/cats", "b/cats", "c/dogs"]), ["a/cats", "b/cats", "dogs"]);
  assertEquals(namesOf(["runs/source"]), ["runs/source"]);
});
