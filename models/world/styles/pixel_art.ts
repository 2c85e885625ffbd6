import type { Rendition } from "./types.ts";

const LEVELS = 5; // for each of red, green and blue
const CELLS = 21; // across the picture, about

/** Big square cells in few colours. */
export const PIXEL_ART: Rendition = {
  lineWidth: 0.06,
  finish({ canvas: { size, flat, lit, line, mask } }, out) {
    const cell = Math.max(1, Math.round(size / CELLS)), margin = (Math.ceil(size / cell) * cell - size) >> 1;
    for (let top = -margin; top < size; top += cell) {
      for (let left = -margin; left < size; left += cell) {
        const rows = [Math.max(0, top), Math.min(size, top + cell)] as const;
        const columns = [Math.max(0, left), Math.min(size, left + cell)] as const;
        const count = (rows[1] - rows[0]) * (columns[1] - columns[0]);
        for (let channel = 0; channel < 3; channel++) {
          let sum = 0;
          for (let row = rows[0]; row < rows[1]; row++) {
            for (let column = columns[0]; column < columns[1]; column++) {
              const pixel = row * size + column, i = pixel * 3 + channel;
              const light = 0.4 * mask[pixel]!; // the background stays even
              sum += (flat[i]! + (lit[i]! - flat[i]!) * light) * (1 - 0.6 * line[pixel]!);
            }
          }
          const value = Math.round(sum / count * LEVELS) / LEVELS;
          for (let row = rows[0]; row < rows[1]; row++) {
            for (let column = columns[0]; column < columns[1]; column++) {
              out[(row * size + column) * 3 + channel] = value;
            }
          }
        }
      }
    }
  },
};
