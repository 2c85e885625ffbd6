import { blur } from "../blur.ts";
import { clamp } from "../colors.ts";
import { grain } from "../grain.ts";
import type { Rendition } from "./types.ts";

const PAPER = [0.985, 0.975, 0.95];

/** Pale uneven washes that bleed and dry darker along their edges; the paper shows through. */
export const WATERCOLOR: Rendition = {
  lineWidth: 0.06,
  finish({ canvas: { size, flat, lit, line, mask }, head }, out) {
    const position = head.value("texture");
    const pools = grain(16, position), blotches = grain(8, position), tooth = grain(2, position);
    for (let i = 0; i < out.length; i++) out[i] = 0.6 * flat[i]! + 0.4 * lit[i]!;
    blur(out, size, 3, 1);
    for (let row = 0, pixel = 0; row < size; row++) {
      const y = (row + 0.5) / size * 2 - 1;
      for (let column = 0; column < size; column++, pixel++) {
        const x = (column + 0.5) / size * 2 - 1, i = pixel * 3, animal = mask[pixel]!;
        const uneven = 0.6 * pools(row, column) + 0.5 * blotches(row, column);
        const wash = clamp(0.66 + 0.34 * uneven, 0.2, 1);
        const splash = clamp((0.75 + 1.1 * uneven - 0.75 * (x * x + y * y)) * 1.3, 0, 0.75);
        const pigment = animal * wash + (1 - animal) * splash;
        const edge = line[pixel]! * (0.34 + 0.2 * blotches(row, column));
        const mean = (out[i]! + out[i + 1]! + out[i + 2]!) / 3, speck = 0.018 * tooth(row, column);
        for (let channel = 0; channel < 3; channel++) {
          const vivid = clamp(mean + (out[i + channel]! - mean) * 1.35);
          const wet = PAPER[channel]! * (1 - pigment) + vivid * pigment;
          out[i + channel] = wet * (1 - edge * (1 - 0.45 * vivid)) + speck;
        }
      }
    }
  },
};
