import { BLACK, brightness, clamp, EYES, FUR, mix, pick, PINK, scaleColor, WHITE } from "../colors.ts";
import type { Build, Head } from "../head.ts";
import { ellipse, polygon, stroke } from "../shapes.ts";

export const CAT: Build = { width: 0.92, height: 0.78, taper: 0.04, scale: 1, drop: 0.1, fur: FUR };

/** Pointed ears, slanted eyes with a vertical pupil, a tiny pink nose, a forked mouth, stripes and whiskers. */
export function drawCat(head: Head): void {
  paintEars(head);
  head.paintSkull();
  paintStripes(head);
  head.paintPatch();
  const x = head.turn * 1.5, size = head.between("muzzle", 0.9, 1.12);
  for (const side of [-1, 1]) {
    head.paint(ellipse(x + side * 0.15, 0.4, 0.2 * size, 0.16 * size), {
      color: head.pale,
      light: head.light,
      line: 0.35,
      round: 0.12,
      shadow: 0.08,
    });
  }
  paintWhiskers(head, x);
  paintMouth(head, x, 0.42);
  head.paintNose(x, 0.25, 0.1 * size, 0.07 * size, PINK);
  paintEyes(head);
}

function paintEars(head: Head): void {
  const size = head.between("earSize", 0.88, 1.15), lean = head.between("earAngle", -0.12, 0.16);
  for (const side of [-1, 1]) {
    const tip = [side * (0.72 + lean) - head.turn, -0.62 - 0.62 * size] as const;
    const outer = side * 0.86 - head.turn * 0.4, inner = side * 0.16 - head.turn * 0.4;
    head.paint(polygon([[outer, -0.2], tip, [inner, -0.6]], 0.05), {
      color: head.fur,
      light: head.rearLight,
      line: 1,
      round: 0.12,
    });
    const pull = (u: number, v: number) =>
      [tip[0] + (u - tip[0]) * 0.68 - side * 0.02, tip[1] + 0.16 + (v - tip[1]) * 0.62] as const;
    head.paint(polygon([pull(outer, -0.2), pull(...tip), pull(inner, -0.6)]), {
      color: mix(PINK, head.fur, 0.15),
      light: head.rearLight,
      line: 0.5,
    });
  }
}

function paintStripes(head: Head): void {
  const strength = clamp((head.value("markings") - 0.3) / 0.3);
  const color = brightness(head.fur) > 0.35 ? scaleColor(head.fur, 0.5) : mix(head.fur, WHITE, 0.3);
  for (
    const [from, to] of [[[0, -0.9], [0, -0.42]], [[-0.24, -0.86], [-0.19, -0.48]], [[0.24, -0.86], [
      0.19,
      -0.48,
    ]]] as const
  ) {
    head.mark(
      stroke([from[0] + head.turn, from[1]], [to[0] + head.turn, to[1]], 0.055),
      color,
      strength,
      0.25,
    );
  }
  for (const side of [-1, 1]) {
    head.mark(stroke([side * 0.95, 0.14], [side * 0.68, 0.16], 0.05), color, strength, 0.25);
    head.mark(stroke([side * 0.92, 0.38], [side * 0.66, 0.34], 0.05), color, strength, 0.25);
  }
}

function paintWhiskers(head: Head, x: number): void {
  const color = brightness(head.fur) < 0.5 ? WHITE : scaleColor(BLACK, 2.2);
  for (const side of [-1, 1]) {
    for (const [start, slope] of [[0.33, -0.16], [0.4, 0.02], [0.47, 0.2]] as const) {
      head.paint(
        stroke([x + side * 0.3, start], [x + side * 1.12, start + slope], 0.016),
        { color, opacity: 0.9, line: 0.75, accent: true },
      );
    }
  }
}

function paintMouth(head: Head, x: number, top: number): void {
  head.paintGroove(x, 0.28, top);
  const drop = head.between("mouth", -0.05, 0.1);
  for (const side of [-1, 1]) {
    head.paint(stroke([x, top], [x + side * 0.12, top + 0.08], 0.026), {
      color: BLACK,
      line: 0.7,
      accent: true,
    });
    head.paint(stroke([x + side * 0.12, top + 0.08], [x + side * 0.25, top + 0.08 - drop], 0.026), {
      color: BLACK,
      line: 0.7,
      accent: true,
    });
  }
  const opening = clamp((head.value("open") - 0.5) / 0.15);
  if (opening > 0) {
    head.paint(ellipse(x, top + 0.15, 0.08, 0.07), {
      color: [0.75, 0.3, 0.34],
      opacity: opening,
      line: 0.6,
      accent: true,
    });
  }
}

function paintEyes(head: Head): void {
  const radius = head.between("eyeSize", 0.155, 0.22), gaze = head.between("gaze", -0.3, 0.3) * radius;
  const iris = mix(pick(EYES, head.value("eyeColor")), [0.85, 0.9, 0.3], 0.3);
  for (const side of [-1, 1]) {
    const cx = side * head.eyeSpacing + head.turn, cy = head.eyeHeight + 0.04;
    head.paint(ellipse(cx, cy, radius * 1.2, radius * 0.92, -side * 0.32), {
      color: scaleColor(iris, 1.15),
      line: 1,
      accent: true,
      shadow: 0.07,
    });
    head.paint(ellipse(cx + gaze, cy, radius * 0.27, radius * 0.84), {
      color: BLACK,
      line: 0.5,
      accent: true,
    });
    head.paintGlint(cx + gaze - radius * 0.3, cy - radius * 0.32, radius * 0.2);
  }
}
