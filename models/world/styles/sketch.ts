import { clamp } from "../colors.ts";
import { grain } from "../grain.ts";
import type { Rendition } from "./types.ts";

/** Pencil on white paper: outlines, and hatching where the animal is dark. */
export const SKETCH: Rendition = {
  lineWidth: 0.06,
  finish({ canvas: { size, lit, line, mask }, head }, out) {
    const position = head.value("texture"), fine = grain(1, position), coarse = grain(4, position);
    const pitch = 64 / size * 1.15;
    for (let row = 0, pixel = 0; row < size; row++) {
      for (let column = 0; column < size; column++, pixel++) {
        const i = pixel * 3, light = (lit[i]! + lit[i + 1]! + lit[i + 2]!) / 3;
        const wobble = coarse(row, column);
        const stripes = 0.5 + 0.5 * Math.sin((row + column) * pitch + position * 6 + wobble * 0.7);
        const hatch = clamp(0.82 - light) * mask[pixel]! * (0.15 + 0.75 * stripes) * 0.75;
        const paper = 0.97 - 0.02 * Math.abs(fine(row, column));
        const ink = clamp(line[pixel]! * (0.95 + 0.2 * wobble));
        const value = (paper - hatch) * (1 - ink) + 0.16 * ink;
        out[i] = value;
        out[i + 1] = value * 0.995;
        out[i + 2] = value * 0.98;
      }
    }
  },
};
