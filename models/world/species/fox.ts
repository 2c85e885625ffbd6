import { BLACK, FOX_FUR, mix, scaleColor, WHITE } from "../colors.ts";
import type { Build, Head } from "../head.ts";
import { ellipse, polygon } from "../shapes.ts";

export const FOX: Build = { width: 0.9, height: 0.86, taper: 0.52, scale: 0.98, drop: 0.14, fur: FOX_FUR };

/** Orange, a chin as pointed as the large dark ears, white cheeks and a small black nose at the very tip. */
export function drawFox(head: Head): void {
  paintEars(head);
  head.paintSkull();
  const x = head.turn * 1.6;
  for (const side of [-1, 1]) {
    head.mark(ellipse(side * 0.6 + head.turn, 0.5, 0.5, 0.46, -side * 0.5), WHITE, 1, 0.5);
  }
  const size = head.between("muzzle", 0.9, 1.12);
  head.paint(polygon([[x - 0.2, 0.05], [x + 0.2, 0.05], [x + 0.09, 0.72], [x - 0.09, 0.72]], 0.06), {
    color: mix(head.fur, WHITE, 0.12),
    light: head.light,
    round: 0.1,
    shadow: 0.1,
  });
  head.paintNose(x, 0.76, 0.14 * size, 0.105 * size, BLACK);
  head.paintEyes(0.88);
}

function paintEars(head: Head): void {
  const size = head.between("earSize", 0.88, 1.12), lean = head.between("earAngle", -0.14, 0.14);
  for (const side of [-1, 1]) {
    const tip = [side * (0.7 + lean) - head.turn, -0.6 - 0.72 * size] as const;
    const outer = side * 0.98 - head.turn * 0.4, inner = side * 0.14 - head.turn * 0.4;
    head.paint(polygon([[outer, -0.12], tip, [inner, -0.58]], 0.05), {
      color: head.fur,
      light: head.rearLight,
      line: 1,
      round: 0.12,
    });
    const pull = (u: number, v: number) =>
      [tip[0] + (u - tip[0]) * 0.68 - side * 0.02, tip[1] + 0.14 + (v - tip[1]) * 0.62] as const;
    head.paint(polygon([pull(outer, -0.12), pull(...tip), pull(inner, -0.58)]), {
      color: scaleColor(BLACK, 1.6),
      light: head.rearLight,
      line: 0.5,
    });
  }
}
