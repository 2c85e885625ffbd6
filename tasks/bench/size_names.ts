/** By width and height of the images; `reference.py` knows the same ones. */
export const SIZE_NAMES = ["world", "256", "1024"] as const;
export type SizeName = (typeof SIZE_NAMES)[number];

/** Those whose products can be planned. */
export const PLANNED = ["256", "1024"] as const satisfies SizeName[];
export type Planned = (typeof PLANNED)[number];
