/** Pictures for a terminal. */
import type { RgbImage } from "../../models/images/png.ts";
import { resample } from "./pictures/resample.ts";

/** The upper half of a character, in the foreground's colour; the lower half has the background's. */
const UPPER_HALF = "▀";

/** Back to the terminal's own colours. */
const RESET = "\x1b[0m";

/**
 * A picture as lines of characters, each of which shows two pixels one above the other, in 24-bit colour. A picture that is
 * wider than the terminal is shrunk; a smaller one stays as it is.
 *
 * @param columns of the terminal
 */
export function halfBlocks({ width, height, data }: RgbImage, columns: number): string {
  const scale = Math.min(1, columns / width);
  const size = {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const pixels = resample({ width, height, channels: 3, data }, { left: 0, top: 0, width, height }, size);
  const colour = (x: number, y: number) => {
    const at = (y * size.width + x) * 3;
    return `${pixels[at]};${pixels[at + 1]};${pixels[at + 2]}`;
  };
  const lines: string[] = [];
  for (let y = 0; y < size.height; y += 2) {
    let line = "", before = "";
    for (let x = 0; x < size.width; x++) {
      const below = y + 1 < size.height ? `\x1b[48;2;${colour(x, y + 1)}m` : "";
      const colours = `\x1b[38;2;${colour(x, y)}m${below}`;
      line += (colours === before ? "" : colours) + UPPER_HALF;
      before = colours;
    }
    lines.push(line + RESET);
  }
  return lines.join("\n");
}
