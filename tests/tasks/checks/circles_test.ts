import { assertEquals } from "@std/assert";
import { findCircles } from "../../../tasks/checks/circles.ts";

function circles(imports: Record<string, string[]>): string[] {
  return findCircles(new Map(Object.entries(imports))).map((files) => files.join(" "));
}

Deno.test("files that import downwards make no circle, even by two ways", () => {
  assertEquals(circles({ a: ["b", "c"], b: ["d"], c: ["d"], d: ["outside"] }), []);
});

Deno.test("each circle is told once, by its shortest way", () => {
  assertEquals(circles({ a: ["b"], b: ["c", "a"], c: ["a"], x: ["y"], y: ["x", "a"] }), ["a b", "x y"]);
});

Deno.test("a file that imports itself is a circle of one, and one that leads to a circle is in none", () => {
  assertEquals(circles({ a: ["b"], b: ["b"] }), ["b"]);
});
