import { assert, assertEquals } from "@std/assert";
import { startBackend, worldClip } from "../../../mod.ts";
import type { Evidence } from "../../../tasks/measures/evidence.ts";
import { measureAll } from "../../../tasks/measures/measures.ts";
import { drawTruth, othersOf, readAttributes } from "../../../tasks/measures/truth.ts";

Deno.test("the true pictures lie at no distance from the truth, and keep what can be read off them", async () => {
  await startBackend({ backend: "wasm" });
  const encoder = await worldClip().load();
  const drawn = { seed: 3, truncation: 1, noise: "stored", height: 64, width: 64 } as const;
  const target = await drawTruth(
    { source: { species: "dog", style: "photo" }, target: { species: "cat", style: "photo" } },
    { encoder, lpips: undefined },
    { seed: drawn.seed, count: 24, size: drawn.width },
    () => Promise.resolve(),
  );
  encoder.dispose();
  const evidence: Evidence = {
    drawn,
    encoder: encoder.label,
    adapted: target.set,
    source: undefined,
    reference: othersOf(target),
    texts: undefined,
    truth: { target, read: readAttributes(target, target.set.images, drawn.width) },
  };
  const found = measureAll(evidence);
  const value = (name: string, of: string) =>
    found.find((measurement) => measurement.name.startsWith(name) && measurement.of === of)?.value;
  assertEquals(value("Distance to the true picture", "adapted"), 0);
  for (const name of ["Content kept", "Named as the target", "Intra-cluster distance to the medoid (Avg)"]) {
    assert(typeof value(name, "truth") === "number", name);
    assertEquals(value(name, "adapted"), value(name, "truth"), name);
  }
  assertEquals(target.classes.texts[target.classes.wanted], "a photo of a cat");
  assertEquals(target.classes.texts.length, 11); // six species in this style, and this one in five others
});
