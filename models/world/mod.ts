/**
 * The bundled world: pictures whose truth is known, and networks trained on them.
 *
 * @module
 */
import { clip, type ClipSource } from "../encoders/mod.ts";
import { stylegan2, type StyleGAN2Source } from "../stylegan2/mod.ts";
import { checkArgument, checkOptions, oneOf, type OptionTable, required } from "../options/mod.ts";
import { readSafetensors } from "../weights/safetensors.ts";
import type { HostTensor } from "../weights/types.ts";
import { type Domain, mappingNetwork } from "./latent_attributes.ts";
import { SPECIES, type Species, STYLES } from "./picture.ts";
import { WORLD_WEIGHTS } from "./weights_place.ts";

export {
  type Attribute,
  ATTRIBUTES,
  type AttributeVector,
  attributeVector,
  drawAttributes,
  nameAttributes,
} from "./attributes.ts";
export { captionVocabulary, writeCaption } from "./captions.ts";
export { drawPicture } from "./draw.ts";
export { type Domain, latentAttributes } from "./latent_attributes.ts";
export { type Picture, SPECIES, type Species, type Style, STYLES } from "./picture.ts";
export { WORLD_WEIGHTS };

const aSpecies = oneOf(...SPECIES);

/** What a domain may be. */
export const DOMAIN: OptionTable<Domain> = { species: required(aSpecies), style: required(oneOf(...STYLES)) };

/** Which of the world's generators. */
export interface WorldGeneratorOptions {
  /**
   * What it has seen in training: `"everything"`, photos of every species and dogs in every style; or `"dogs"`, photos of
   * dogs alone, so that whatever else it is adapted to must be invented. @default {"everything"}
   */
  readonly seen?: "everything" | "dogs";
}

/** What they may be. */
export const WORLD_GENERATOR_OPTIONS: OptionTable<WorldGeneratorOptions> = {
  seen: oneOf("everything", "dogs"),
};

/**
 * The world's generator, 64 px, for pictures of one species in one style, e.g. `worldGenerator("dog")` for photos
 * of dogs.
 *
 * Those that have seen everything share one synthesis network and differ in the mapping network alone;
 * `latentAttributes` tells what a picture should show. Fit for photos of any species and for dogs in any style. The one
 * that has seen dogs alone is trained against a discriminator, and nobody knows what its latents stand for.
 *
 * @throws {TypeError} where the world has no such species or style, and for anything but photos of dogs with `seen: "dogs"`
 */
export function worldGenerator(
  domain: Species | Domain = "dog",
  options: WorldGeneratorOptions = {},
): StyleGAN2Source {
  if (typeof domain === "string") checkArgument("worldGenerator", "species", domain, aSpecies);
  else checkOptions("worldGenerator", domain, DOMAIN);
  checkOptions("worldGenerator", options, WORLD_GENERATOR_OPTIONS);
  const { species, style } = typeof domain === "string"
    ? { species: domain, style: "photo" as const }
    : domain;
  if (options.seen === "dogs") return dogsAlone({ species, style });
  const label = `the world's ${species}, ${style}`;
  return {
    label,
    async load(scope) {
      const weights = await worldGeneratorWeights({ species, style });
      return await stylegan2({ weights, label }).load(scope);
    },
  };
}

/** The tensors of the generator that has seen everything, for one domain: as a file would hold them. */
export async function worldGeneratorWeights(domain: Domain): Promise<ReadonlyMap<string, HostTensor>> {
  const synthesis = await readSafetensors(`${WORLD_WEIGHTS}generator.safetensors`);
  return new Map([...synthesis, ...mappingNetwork(domain)]);
}

/** The generator that has seen dogs alone: weights/dogs.md says how it was made. */
const DOGS_ALONE = `${WORLD_WEIGHTS}dogs.safetensors`;

function dogsAlone({ species, style }: Domain): StyleGAN2Source {
  if (species !== "dog" || style !== "photo") {
    throw new TypeError(
      `worldGenerator: { seen: "dogs" } goes with photos of dogs. Leave it away for a generator of ${species}, ${style}`,
    );
  }
  return stylegan2({ weights: DOGS_ALONE, label: "the world's dog, which has seen dogs alone" });
}

/**
 * A second encoder of the world, 64 px, for evaluation: of another architecture and seed, and trained otherwise than
 * the one that guides. Judge by it, and never adapt by it.
 */
export function worldJudge(): ClipSource {
  return clip({ weights: `${WORLD_WEIGHTS}judge.safetensors`, label: "the world's judge" });
}

/** The world's CLIP, 32 px. It knows the words of `captionVocabulary`. */
export function worldClip(): ClipSource {
  return clip({ weights: `${WORLD_WEIGHTS}clip.safetensors`, label: "the world's CLIP" });
}
