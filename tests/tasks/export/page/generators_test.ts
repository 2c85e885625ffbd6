import { assertEquals } from "@std/assert";
import { blendWeights } from "../../../../models/weights/blend.ts";
import { Random } from "../../../../models/random/random.ts";
import { mixed } from "../../../../tasks/export/page/generators.ts";

Deno.test("a page mixes weights as blend does, bit for bit", () => {
  const of = (seed: string) => ({ shape: [1000], data: new Random(seed).normals(1000) });
  const [a, b] = [of("a"), of("b")];
  for (const mix of [0, 0.1, 0.3, 0.5, 0.77, 1]) {
    const parts = [[a, 1 - mix], [b, mix]] as const;
    const blended = blendWeights(
      parts.map(([tensor, weight]) => ({ tensors: new Map([["w", tensor]]), weight })),
    );
    assertEquals(mixed(a, b, mix), blended.get("w"));
  }
});

Deno.test("what the source does not have is nothing there", () => {
  const own = { shape: [2], data: Float32Array.of(1, -2) };
  assertEquals(mixed(undefined, own, 0).data, Float32Array.of(0, 0));
  assertEquals(mixed(undefined, own, 0.5).data, Float32Array.of(0.5, -1));
});
