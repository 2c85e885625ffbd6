import { assertEquals } from "@std/assert";
import { present } from "../../../models/options/mod.ts";

Deno.test("what is undefined is not there, and all else is, null and false included", () => {
  assertEquals(Object.keys(present({ key: undefined, class: 0, recompute: false, parent: null, name: "" })), [
    "class",
    "recompute",
    "parent",
    "name",
  ]);
});
