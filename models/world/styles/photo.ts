import type { Rendition } from "./types.ts";

/** Light and shadow, no outlines. */
export const PHOTO: Rendition = {
  lineWidth: 0.05,
  finish({ canvas }, out) {
    out.set(canvas.lit);
  },
};
