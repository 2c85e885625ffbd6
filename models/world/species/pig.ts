import { PIG_FUR, scaleColor } from "../colors.ts";
import type { Build, Head } from "../head.ts";
import { ellipse, polygon } from "../shapes.ts";

export const PIG: Build = { width: 0.9, height: 0.86, taper: -0.08, scale: 1, drop: 0.05, fur: PIG_FUR };

/** Pink, a flat snout with two nostrils, folded ears and small eyes. */
export function drawPig(head: Head): void {
  const size = head.between("muzzle", 0.9, 1.12), x = head.turn * 1.7;
  head.paintSkull();
  head.paintMouth(x, 0.66, 0.26 * size);
  head.paint(ellipse(x, 0.3, 0.4 * size, 0.28 * size), {
    color: scaleColor(head.fur, 0.88),
    light: head.light,
    line: 1,
    round: 0.12,
    shadow: 0.16,
  });
  for (const side of [-1, 1]) {
    head.paint(ellipse(x + side * 0.15 * size, 0.3, 0.075, 0.12), {
      color: scaleColor(head.fur, 0.38),
      line: 0.7,
      accent: true,
    });
  }
  head.paintEyes(0.74);
  paintEars(head);
}

function paintEars(head: Head): void {
  const size = head.between("earSize", 0.85, 1.15), flop = head.between("earAngle", 0.02, 0.26);
  for (const side of [-1, 1]) {
    const shift = -head.turn * 0.5;
    head.paint(
      polygon([
        [side * 0.3 + shift, -0.78],
        [side * (0.62 + 0.1 * size) + shift, -1.0 * size + flop * 0.4],
        [side * (0.98 + flop * 0.6) + shift, -0.5 + flop],
        [side * 0.62 + shift, -0.4],
      ], 0.06),
      { color: scaleColor(head.fur, 0.82), light: head.rearLight, line: 1, round: 0.12, shadow: 0.1 },
    );
  }
}
