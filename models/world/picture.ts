import type { AttributeVector } from "./attributes.ts";

/** The animals that the world knows. */
export const SPECIES = ["dog", "cat", "rabbit", "bear", "fox", "pig"] as const;
/** One of `SPECIES`. */
export type Species = typeof SPECIES[number];

/** The ways in which it draws them. */
export const STYLES = ["photo", "sketch", "watercolor", "pixel art", "neon", "cartoon"] as const;
/** One of `STYLES`. */
export type Style = typeof STYLES[number];

/** Everything a picture depends on. */
export interface Picture {
  /** Which animal. */
  readonly species: Species;
  /** Drawn in which way. */
  readonly style: Style;
  /** What this one looks like. */
  readonly attributes: AttributeVector;
}
