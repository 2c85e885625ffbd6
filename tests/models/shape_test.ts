import { assertEquals } from "@std/assert";
import { elementCount, rowMajorStrides } from "../../models/shape.ts";

Deno.test("elementCount() is the product of the sizes, and 1 for a scalar", () => {
  assertEquals([elementCount([2, 3, 4]), elementCount([]), elementCount([5, 0])], [24, 1, 0]);
});

Deno.test("elementCount() is NaN for what is no shape", () => {
  for (const shape of [[-1], [1.5], ["2"], [NaN], [2 ** 53], [2 ** 30, 2 ** 30, 0]]) {
    assertEquals(elementCount(shape), NaN, JSON.stringify(shape));
  }
});

Deno.test("rowMajorStrides() counts elements: the last axis varies fastest", () => {
  assertEquals(rowMajorStrides([2, 3, 4]), [12, 4, 1]);
  assertEquals(rowMajorStrides([]), []);
});
