import { BLACK, FUR, mix, PINK, WHITE } from "../colors.ts";
import type { Build, Head } from "../head.ts";
import { ellipse, polygon, stroke } from "../shapes.ts";

export const RABBIT: Build = { width: 0.74, height: 0.78, taper: -0.12, scale: 0.94, drop: 0.3, fur: FUR };

/** Long upright ears, round cheeks, a pink nose and two big teeth. */
export function drawRabbit(head: Head): void {
  paintEars(head);
  head.paintSkull();
  head.paintPatch();
  const x = head.turn * 1.5, size = head.between("muzzle", 0.9, 1.12);
  head.paint(
    polygon([[x - 0.11, 0.46], [x + 0.11, 0.46], [x + 0.1, 0.46 + 0.28 * size], [
      x - 0.1,
      0.46 + 0.28 * size,
    ]], 0.02),
    {
      color: WHITE,
      line: 0.9,
      accent: true,
    },
  );
  head.paint(stroke([x, 0.5], [x, 0.46 + 0.28 * size], 0.014), { color: BLACK, line: 0.4, accent: true });
  for (const side of [-1, 1]) {
    head.paint(ellipse(x + side * 0.18, 0.38, 0.23 * size, 0.18 * size), {
      color: mix(head.pale, WHITE, 0.4),
      light: head.light,
      line: 0.5,
      round: 0.14,
      shadow: 0.1,
    });
  }
  head.paintMouth(x, 0.46, 0.16);
  head.paintNose(x, 0.24, 0.1 * size, 0.07 * size, PINK);
  head.paintEyes(1.05);
}

function paintEars(head: Head): void {
  const length = 0.62 * head.between("earSize", 0.85, 1.12), lean = head.between("earAngle", 0.04, 0.42);
  for (const side of [-1, 1]) {
    const cx = side * 0.32 + side * Math.sin(lean) * length - head.turn * 0.5;
    const cy = -0.6 - Math.cos(lean) * length * 0.86;
    head.paint(ellipse(cx, cy, 0.23, length, side * lean), {
      color: head.fur,
      light: head.rearLight,
      line: 1,
      round: 0.12,
    });
    head.paint(ellipse(cx, cy + 0.03, 0.115, length * 0.76, side * lean), {
      color: mix(PINK, head.fur, 0.12),
      light: head.rearLight,
      line: 0.5,
    });
  }
}
