import { clamp, type Color } from "./colors.ts";
import type { Shape } from "./shapes.ts";

/** Where a drawing's own plane lies in the frame, which spans [-1, 1] from left to right and top to bottom. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Clockwise, in radians. */
  readonly tilt: number;
}

/** How a shape meets what lies under it. Widths are in units of the plane. */
export interface Paint {
  readonly color: Color;
  /** Brightness of the lit picture at a place; 1 leaves the colour as it is. */
  readonly light?: (u: number, v: number) => number;
  readonly opacity?: number;
  /** Strength of the outline; 0 for none. */
  readonly line?: number;
  /** The outline belongs to the face, not to the silhouette. */
  readonly accent?: boolean;
  /** How far the shape's rim darkens inwards, as a round body's does. */
  readonly round?: number;
  /** How far the shape's shadow reaches outwards. */
  readonly shadow?: number;
}

const ROUNDING = 0.28; // how much darker the rim of a round shape is
const SHADOW = 0.3; // how dark a shadow is where it touches its shape
const FACE_LINE = 0.65; // how thick the face's lines are beside the silhouette's

/**
 * One picture as layers that every style reads: plain and lit colour, outlines and the animal's silhouette.
 *
 * A shape covers a pixel by clamp(1/2 − distance / pixel): a box filter across its outline.
 */
export class Canvas {
  readonly size: number;
  /** Colours without light [size, size, 3]. */
  readonly flat: Float32Array;
  /** Colours in the light [size, size, 3]. */
  readonly lit: Float32Array;
  /** Ink of the outlines [size, size], 0 to 1. */
  readonly line: Float32Array;
  /** The share of `line` that belongs to the face. */
  readonly accent: Float32Array;
  /** Where the animal is [size, size], 0 to 1. */
  readonly mask: Float32Array;
  /** Half the thickness of outlines, in units of the plane. */
  lineWidth = 0.05;
  #pose: Pose = { x: 0, y: 0, scale: 1, tilt: 0 };

  constructor(size: number) {
    const pixels = size * size;
    this.size = size;
    this.flat = new Float32Array(pixels * 3);
    this.lit = new Float32Array(pixels * 3);
    this.line = new Float32Array(pixels);
    this.accent = new Float32Array(pixels);
    this.mask = new Float32Array(pixels);
  }

  /** Empties the canvas onto a background that `shade` brightens or darkens from place to place. */
  clear(background: Color, shade: (x: number, y: number) => number): void {
    this.line.fill(0);
    this.accent.fill(0);
    this.mask.fill(0);
    const { size, flat, lit } = this;
    for (let row = 0, pixel = 0; row < size; row++) {
      const y = (row + 0.5) / size * 2 - 1;
      for (let column = 0; column < size; column++, pixel += 3) {
        const light = shade((column + 0.5) / size * 2 - 1, y);
        for (let channel = 0; channel < 3; channel++) {
          const value = background[channel]!;
          flat[pixel + channel] = value;
          lit[pixel + channel] = clamp(value * light);
        }
      }
    }
  }

  /** What is painted from now on lies in a plane with this pose. */
  place(pose: Pose): void {
    this.#pose = pose;
  }

  paint(shape: Shape, paint: Paint): void {
    const { size, flat, lit, line, accent, mask } = this;
    const { light, opacity = 1, line: ink = 0, accent: face = false, round = 0, shadow = 0 } = paint;
    const lineWidth = this.lineWidth * (face ? FACE_LINE : 1);
    const [red, green, blue] = paint.color;
    const { x: px, y: py, scale, tilt } = this.#pose;
    const cos = Math.cos(tilt), sin = Math.sin(tilt);
    const pixel = 2 / size / scale, reach = Math.max(pixel, shadow, ink > 0 ? lineWidth * 1.35 : 0);
    const [first, top, last, bottom] = this.#box(shape, reach, cos, sin);
    for (let row = top; row <= bottom; row++) {
      const y = ((row + 0.5) / size * 2 - 1 - py) / scale;
      for (let column = first; column <= last; column++) {
        const x = ((column + 0.5) / size * 2 - 1 - px) / scale;
        const u = cos * x + sin * y, v = cos * y - sin * x;
        const distance = shape.distance(u, v);
        if (distance > reach) continue;
        const at = row * size + column, at3 = at * 3;
        const cover = clamp(0.5 - distance / pixel) * opacity, keep = 1 - cover;
        if (shadow > 0 && distance > 0) {
          const dim = 1 - SHADOW * opacity * (1 - distance / shadow) * mask[at]!;
          lit[at3]! *= dim;
          lit[at3 + 1]! *= dim;
          lit[at3 + 2]! *= dim;
        }
        if (cover > 0) {
          let shade = light ? light(u, v) : 1;
          if (round > 0) shade *= 1 - ROUNDING * clamp(1 + distance / round);
          flat[at3] = flat[at3]! * keep + red * cover;
          flat[at3 + 1] = flat[at3 + 1]! * keep + green * cover;
          flat[at3 + 2] = flat[at3 + 2]! * keep + blue * cover;
          lit[at3] = lit[at3]! * keep + clamp(red * shade) * cover;
          lit[at3 + 1] = lit[at3 + 1]! * keep + clamp(green * shade) * cover;
          lit[at3 + 2] = lit[at3 + 2]! * keep + clamp(blue * shade) * cover;
          line[at]! *= keep;
          mask[at] = Math.max(mask[at]!, cover);
        }
        if (ink > 0) {
          const drawn = ink * opacity * clamp(1.35 - Math.abs(distance) / lineWidth);
          if (drawn > line[at]!) {
            line[at] = drawn;
            accent[at] = face ? 1 : 0;
          }
        }
      }
    }
  }

  /** First column, first row, last column, last row of the pixels that a shape can touch. */
  #box(shape: Shape, reach: number, cos: number, sin: number): [number, number, number, number] {
    const { x: px, y: py, scale } = this.#pose, [left, top, right, bottom] = shape.bounds;
    const cu = (left + right) / 2, cv = (top + bottom) / 2;
    const halfU = (right - left) / 2 + reach, halfV = (bottom - top) / 2 + reach;
    const cx = px + scale * (cos * cu - sin * cv), cy = py + scale * (sin * cu + cos * cv);
    const halfX = scale * (Math.abs(cos) * halfU + Math.abs(sin) * halfV);
    const halfY = scale * (Math.abs(sin) * halfU + Math.abs(cos) * halfV);
    const index = (value: number) => Math.floor((value + 1) / 2 * this.size);
    const end = this.size - 1;
    return [
      Math.max(0, index(cx - halfX)),
      Math.max(0, index(cy - halfY)),
      Math.min(end, index(cx + halfX)),
      Math.min(end, index(cy + halfY)),
    ];
  }
}
