/** Animals of the bundled world, drawn by its renderer: what they look like is known, and what they would as another species. */
import { type AttributeVector, Random, type Species } from "../../mod.ts";
import { drawAttributes } from "../../models/world/attributes.ts";
import { drawInto } from "../../models/world/draw.ts";
import { LATENT_DIM, latentAttributes, pictureLatent } from "../../models/world/latent_attributes.ts";
import type { Photographs } from "../../tasks/photos/photographs.ts";
import type { Inverted } from "../../tasks/photos/project.ts";

/** Pixels of a side: the world's generators'. */
export const SIZE = 64;

/**
 * Animals that no generator has made, as `deno task world --seed` draws them: over the renderer's whole range, of which
 * generators have seen the middle poses alone.
 */
export function drawnAnimals(seed: number, count: number): AttributeVector[] {
  const random = new Random(seed).fork("attributes");
  return Array.from({ length: count }, (_, i) => drawAttributes(random.fork(i)));
}

/** Animals such as the generators were trained to make: what random latents stand for. */
export function generatedAnimals(seed: number, count: number): AttributeVector[] {
  const random = new Random(seed).fork("generated");
  return Array.from({ length: count }, (_, i) => latentAttributes(random.fork(i).normals(LATENT_DIM)));
}

/** Pictures of animals as photos of a species. */
export function photographsOf(species: Species, animals: readonly AttributeVector[]): Photographs {
  const stride = SIZE * SIZE * 3, data = new Float32Array(animals.length * stride);
  animals.forEach((attributes, i) =>
    drawInto(data, i * stride, { species, style: "photo", attributes }, SIZE)
  );
  return {
    count: animals.length,
    height: SIZE,
    width: SIZE,
    data,
    names: animals.map((_, i) => `${species} ${i}`),
    notes: [],
  };
}

/** The latents of dogs that stand for the animals' attributes, in all rows the same, with no noise of their own. */
export function knownLatents(animals: readonly AttributeVector[], rows: number): Inverted {
  const data = new Float32Array(animals.length * rows * LATENT_DIM);
  animals.forEach((attributes, i) => {
    const w = pictureLatent({ species: "dog", style: "photo", attributes });
    for (let row = 0; row < rows; row++) data.set(w, (i * rows + row) * LATENT_DIM);
  });
  return { latents: { shape: [animals.length, rows, LATENT_DIM], data }, noise: [] };
}
