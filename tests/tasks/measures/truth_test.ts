import { assert, assertEquals } from "@std/assert";
import { startBackend, worldClip } from "../../../mod.ts";
import type { Evidence } from "../../../tasks/measures/evidence.ts";
import { measureAll } from "../../../tasks/measures/measures.ts";
import { drawTruth, othersOf, readAttributes, type Truth } from "../../../tasks/measures/truth.ts";

const drawn = { seed: 3, truncation: 1, noise: "stored", height: 64, width: 64 } as const;

/** Cats, and what is measured of them as if a generator had made them. */
async function measureTrueCats(paired: boolean): Promise<{ target: Truth; evidence: Evidence }> {
  await startBackend({ backend: "wasm" });
  const encoder = await worldClip().load();
  const target = await drawTruth(
    { source: { species: "dog", style: "photo" }, target: { species: "cat", style: "photo" }, paired },
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
  return { target, evidence };
}

Deno.test("the true pictures lie at no distance from the truth, and keep what can be read off them", async () => {
  const { target, evidence } = await measureTrueCats(true);
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

Deno.test("where nobody knows what a latent stands for, the target is measured and no latent's picture", async () => {
  const { evidence } = await measureTrueCats(false);
  const names = measureAll(evidence).map(({ name }) => name);
  for (const name of ["Named as the target among all species and styles", "Fréchet distance", "Recall"]) {
    assert(names.includes(name), name);
  }
  for (const name of ["Distance to the true picture of the same latent", "Content kept"]) {
    assert(!names.some((found) => found.startsWith(name)), name);
  }
});
