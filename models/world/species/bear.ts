import { BLACK, FUR } from "../colors.ts";
import type { Build, Head } from "../head.ts";
import { ellipse } from "../shapes.ts";

export const BEAR: Build = { width: 0.95, height: 0.86, taper: -0.06, scale: 1, drop: 0.05, fur: FUR };

/** A broad head with round ears, small eyes close together and a short round muzzle. */
export function drawBear(head: Head): void {
  const size = head.between("earSize", 0.85, 1.15), spread = head.between("earAngle", -0.06, 0.06);
  for (const side of [-1, 1]) {
    const cx = side * (0.7 + spread) - head.turn * 0.6;
    head.paint(ellipse(cx, -0.66, 0.32 * size, 0.32 * size), {
      color: head.fur,
      light: head.rearLight,
      line: 1,
      round: 0.14,
    });
    head.paint(ellipse(cx, -0.63, 0.17 * size, 0.17 * size), {
      color: head.pale,
      light: head.rearLight,
      line: 0.5,
    });
  }
  head.paintSkull();
  head.paintPatch();
  const x = head.turn * 1.6, muzzle = head.between("muzzle", 0.9, 1.12);
  head.paint(ellipse(x, 0.38, 0.38 * muzzle, 0.31 * muzzle), {
    color: head.pale,
    light: head.light,
    line: 0.7,
    round: 0.18,
    shadow: 0.14,
  });
  head.paintMouth(x, 0.52, 0.19 * muzzle);
  head.paintGroove(x, 0.28, 0.5);
  head.paintNose(x, 0.22, 0.16 * muzzle, 0.11 * muzzle, BLACK);
  head.paintEyes(0.72);
}
