/** Photographs into latents. */
import { join } from "@std/path";
import type { AttributeVector, Species, StyleGAN2 } from "../../mod.ts";
import { InversionState } from "../../tasks/photos/inversion_state.ts";
import { type Inverted, invertPhotographs } from "../../tasks/photos/project.ts";
import { renderInverted } from "../../tasks/photos/render_inverted.ts";
import type { InversionSettings } from "../../tasks/photos/settings.ts";
import { photographsOf } from "./animals.ts";
import { COMPARED, type Pictures, SAVE_EVERY, type Study } from "./study.ts";

/** Projections, by the names that `--rows` takes. */
export const PROJECTIONS = {
  "w": { label: "W", space: "w", betweenLayers: 0 },
  "w+free": { label: "W+, `betweenLayers` 0", space: "w+", betweenLayers: 0 },
  "w+": { label: "W+, `betweenLayers` 0.3", space: "w+", betweenLayers: 0.3 },
} as const;

/** One of them. */
export type ProjectionName = keyof typeof PROJECTIONS;

/** The latents of photographs. What an earlier call found, to the step at which it last saved, is taken as it is. */
export async function projected(
  study: Study,
  name: ProjectionName,
  species: Species,
  animals: readonly AttributeVector[],
): Promise<Inverted> {
  const { source, compared, context, asked: { seed, steps, batch } } = study;
  const folder = join(study.folder, name, species), count = animals.length;
  await Deno.mkdir(folder, { recursive: true });
  const recipe = { row: name, generator: await source.digest(), seed, count, steps, batch };
  return await invertPhotographs(source, photographsOf(species, animals), {
    settings: settingsOf(name, study),
    distance: compared.distance,
    state: new InversionState(folder, recipe),
    context,
  });
}

/** What both generators make of latents. */
export async function picturesOf({ source, adapted }: Study, latents: Inverted): Promise<Pictures> {
  const draw = (generator: StyleGAN2) => renderInverted(generator, latents, async () => {});
  return { source: await draw(source), adapted: await draw(adapted) };
}

/** As `invert` would be asked. */
function settingsOf(name: ProjectionName, { asked: { steps, batch, seed } }: Study): InversionSettings {
  const { space, betweenLayers } = PROJECTIONS[name];
  return {
    images: [],
    over: "white",
    landmarks: undefined,
    box: undefined,
    space,
    steps,
    starts: 1,
    batch,
    seed,
    compared: COMPARED,
    penalties: { betweenLayers, towardsAverage: 0 },
    latentEncoder: undefined,
    saveEvery: SAVE_EVERY,
  };
}
