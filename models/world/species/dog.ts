import { BLACK, FUR, scaleColor, WHITE } from "../colors.ts";
import type { Build, Head } from "../head.ts";
import { ellipse, polygon } from "../shapes.ts";

export const DOG: Build = { width: 0.84, height: 0.92, taper: 0.06, scale: 1.02, drop: -0.02, fur: FUR };

/** Hanging or half-raised ears, a long pale muzzle, a big black nose and, mouth open, the tongue. */
export function drawDog(head: Head): void {
  head.paintSkull();
  const blaze = head.value("markings");
  if (blaze > 0.5) {
    const half = 0.06 + 0.1 * (blaze - 0.5);
    head.mark(
      polygon([[-half + head.turn, -1], [half + head.turn, -1], [half * 1.8 + head.turn, 0.4], [
        -half * 1.8 + head.turn,
        0.4,
      ]], 0.04),
      WHITE,
      Math.min(1, (blaze - 0.5) / 0.1),
      0.2,
    );
  }
  head.paintPatch();
  paintEars(head);
  const size = head.between("muzzle", 0.9, 1.12), x = head.turn * 1.8;
  head.paintMouth(x, 0.66 * size + 0.06, 0.26 * size, 0.24);
  head.paint(ellipse(x, 0.42, 0.45 * size, 0.37 * size), {
    color: head.pale,
    light: head.light,
    line: 0.6,
    round: 0.2,
    shadow: 0.16,
  });
  head.paintMouth(x, 0.62 * size, 0.27 * size);
  head.paintGroove(x, 0.34, 0.6 * size);
  head.paintEyes();
  head.paintNose(x, 0.24, 0.215 * size, 0.15 * size, BLACK);
}

function paintEars(head: Head): void {
  const length = 0.52 * head.between("earSize", 0.85, 1.2);
  const raise = 0.1 + 1.05 * head.value("earFold") + head.between("earAngle", -0.1, 0.1);
  const color = scaleColor(head.fur, 0.72);
  for (const side of [-1, 1]) {
    const cx = side * (0.7 + Math.sin(raise) * length * 0.8) - head.turn * 0.6;
    const cy = -0.52 + Math.cos(raise) * length * 0.85;
    head.paint(ellipse(cx, cy, 0.25, length, -side * raise), {
      color,
      light: head.rearLight,
      line: 1,
      round: 0.18,
      shadow: 0.12,
    });
  }
}
