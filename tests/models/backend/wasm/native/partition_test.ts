import { assert, assertEquals } from "@std/assert";
import { partsOf, pixelParts } from "../../../../../models/backend/wasm/native/partition.ts";

Deno.test("partsOf() covers everything in order, by whole units and in parts of about the size asked for", () => {
  for (const count of [1, 7, 8, 9, 64, 65, 1000]) {
    for (const most of [0.5, 1, 10, 64, 5000, Infinity]) {
      for (const unit of [1, 4, 8]) {
        const parts = partsOf(count, most, unit);
        let end = 0;
        for (const { begin, size } of parts) {
          assertEquals(begin, end);
          assert(begin % unit === 0);
          assert(size >= Math.min(unit, count));
          assert(size < Math.max(1, most) + 2 * unit);
          end += size;
        }
        assertEquals(end, count);
      }
    }
  }
});

Deno.test("pixelParts() takes images together if they are small, and rows of one image if it is large", () => {
  assertEquals(pixelParts(4, 2, 4, 16), [
    { image: 0, count: 2, begin: 0, height: 2 },
    { image: 2, count: 2, begin: 0, height: 2 },
  ]);
  assertEquals(pixelParts(2, 4, 4, 8), [
    { image: 0, count: 1, begin: 0, height: 2 },
    { image: 0, count: 1, begin: 2, height: 2 },
    { image: 1, count: 1, begin: 0, height: 2 },
    { image: 1, count: 1, begin: 2, height: 2 },
  ]);
});
