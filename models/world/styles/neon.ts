import { blur } from "../blur.ts";
import { type Color, pick } from "../colors.ts";
import type { Rendition } from "./types.ts";

const TUBES: readonly Color[] = [
  [0.98, 0.16, 0.55],
  [1, 0.38, 0.2],
  [0.98, 0.88, 0.2],
  [0.25, 1, 0.45],
  [0.15, 0.85, 1],
  [0.45, 0.42, 1],
  [0.92, 0.3, 1],
];

/** Glowing tubes in the dark: one colour for the silhouette, another for the face. */
export const NEON: Rendition = {
  lineWidth: 0.055,
  finish({ canvas: { size, line, accent, mask }, head, background }, out) {
    const outer = pick(TUBES, head.value("fur")), inner = pick(TUBES, 1 - head.value("eyeColor"));
    const glow = line.slice();
    blur(glow, size, 1, 1);
    for (let pixel = 0, i = 0; pixel < line.length; pixel++, i += 3) {
      const tube = accent[pixel]! > 0 ? inner : outer, core = line[pixel]!;
      for (let channel = 0; channel < 3; channel++) {
        const color = tube[channel]!;
        out[i + channel] = background[channel]! * 0.09 + color * (glow[pixel]! * 1.1 + 0.05 * mask[pixel]!) +
          core * (color * 0.5 + 0.45);
      }
    }
  },
};
