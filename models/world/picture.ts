import type { AttributeVector } from "./attributes.ts";

export const SPECIES = ["dog", "cat", "rabbit", "bear", "fox", "pig"] as const;
export type Species = typeof SPECIES[number];

export const STYLES = ["photo", "sketch", "watercolor", "pixel art", "neon", "cartoon"] as const;
export type Style = typeof STYLES[number];

/** Everything a picture depends on. */
export interface Picture {
  readonly species: Species;
  readonly style: Style;
  readonly attributes: AttributeVector;
}
