import type { Rendition } from "./types.ts";

const STEP = 0.16; // how much darker the shadow side is, in one step

/** Flat colours, one step of shadow and thick black outlines. */
export const CARTOON: Rendition = {
  lineWidth: 0.07,
  finish({ canvas: { flat, lit, line, mask } }, out) {
    for (let pixel = 0, i = 0; pixel < line.length; pixel++, i += 3) {
      const plain = flat[i]! + flat[i + 1]! + flat[i + 2]! + 1e-6; // black fur
      const shadow = (lit[i]! + lit[i + 1]! + lit[i + 2]!) / plain < 0.8 ? STEP * mask[pixel]! : 0;
      const ink = Math.min(1, line[pixel]! * 1.15);
      for (let channel = 0; channel < 3; channel++) {
        const value = flat[i + channel]!, mean = plain / 3;
        const vivid = mean + (value - mean) * 1.3;
        out[i + channel] = vivid * (1 - shadow) * (1 - ink) + 0.03 * ink;
      }
    }
  },
};
