import { assertEquals } from "@std/assert";
import { protocolLabel } from "../../../models/metrics/mod.ts";

Deno.test("protocolLabel() says on what a number depends", () => {
  const settings = { k: 3, referenceCount: 9, texts: ["a cat"] };
  assertEquals(
    protocolLabel({ name: "k-nearest-neighbours", features: "clip.pt", count: 20, settings }),
    'k-nearest-neighbours · clip.pt · 20 images · k 3 · reference count 9 · texts ["a cat"]',
  );
});
