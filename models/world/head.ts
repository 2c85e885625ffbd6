import { type Attribute, attributeIndex, type AttributeVector } from "./attributes.ts";
import type { Canvas, Paint } from "./canvas.ts";
import { BLACK, brightness, clamp, type Color, EYES, mix, pick, scaleColor, WHITE } from "./colors.ts";
import { bow, egg, ellipse, type Shape, stroke, within } from "./shapes.ts";

/** What sets the heads of two species apart before any feature is drawn. */
export interface Build {
  /** Half the head's width and height, before the attribute `width`. */
  readonly width: number;
  readonly height: number;
  /** How much the head narrows downwards. */
  readonly taper: number;
  /** Size in the frame and how far below its middle the head sits, so that the ears fit. */
  readonly scale: number;
  readonly drop: number;
  readonly fur: readonly Color[];
}

/**
 * A head in its own plane: u to the right, v downwards, about 1 from the middle to the side.
 *
 * Species draw on it; what they share (skull, eyes, nose, mouth) is here.
 */
export class Head {
  readonly canvas: Canvas;
  readonly fur: Color;
  /** The fur of muzzle and belly. */
  readonly pale: Color;
  readonly dark: Color;
  readonly skull: Shape;
  /** How far the face has turned to the right; what stands out more moves further. */
  readonly turn: number;
  readonly eyeHeight = -0.14;
  readonly #attributes: AttributeVector;
  readonly #width: number;
  readonly #height: number;

  constructor(canvas: Canvas, attributes: AttributeVector, build: Build) {
    this.canvas = canvas;
    this.#attributes = attributes;
    const scale = this.between("scale", 0.56, 0.72) * build.scale;
    canvas.place({
      x: this.between("x", -0.14, 0.14),
      y: this.between("y", -0.10, 0.12) + build.drop,
      scale,
      tilt: this.between("tilt", -0.3, 0.3),
    });
    this.turn = this.between("turn", -0.14, 0.14);
    this.fur = scaleColor(pick(build.fur, this.value("fur")), this.between("furBrightness", 0.85, 1.15));
    this.pale = mix(this.fur, [0.98, 0.95, 0.89], 0.62);
    this.dark = scaleColor(this.fur, 0.55);
    const widening = this.between("width", 0.93, 1.09);
    this.#width = build.width * widening;
    this.#height = build.height / widening;
    this.skull = egg(0, 0, this.#width, this.#height, build.taper);
  }

  value(attribute: Attribute): number {
    return this.#attributes[attributeIndex(attribute)]!;
  }

  /** The attribute on a scale from `low` to `high`. */
  between(attribute: Attribute, low: number, high: number): number {
    return low + (high - low) * this.value(attribute);
  }

  /** Lambert's law on the ellipsoid that the skull outlines. */
  readonly light = (u: number, v: number): number => {
    const x = clamp(u / this.#width, -1, 1), y = clamp(v / this.#height, -1, 1);
    const z = Math.sqrt(Math.max(0, 1 - x * x - y * y));
    const side = this.between("light", -0.75, 0.75);
    return 0.62 + 0.5 * clamp((x * side - y * 0.62 + z * 0.75) / 1.15);
  };

  /** Light on what stands behind the skull, as ears do. */
  readonly rearLight = (u: number, v: number): number =>
    0.86 - 0.12 * clamp(v, -1, 1) + 0.14 * clamp(u * this.between("light", -1, 1), -1, 1);

  paint(shape: Shape, paint: Paint): void {
    this.canvas.paint(shape, paint);
  }

  /** The skull itself. */
  paintSkull(): void {
    this.paint(this.skull, { color: this.fur, light: this.light, line: 1, round: 0.22, shadow: 0.14 });
  }

  /** A marking of the fur that does not leave the skull. */
  mark(shape: Shape, color: Color, opacity = 1, line = 0): void {
    this.paint(within(this.skull, shape), { color, light: this.light, opacity, line });
  }

  get eyeSpacing(): number {
    return this.between("eyeSpacing", 0.34, 0.46);
  }

  /** A patch about one eye, for those that have one. */
  paintPatch(): void {
    const strength = clamp((this.value("patch") - 0.55) / 0.1);
    if (strength === 0) return;
    const color = brightness(this.fur) > 0.5 ? scaleColor(this.fur, 0.42) : mix(this.fur, WHITE, 0.72);
    const side = clamp((this.value("patchSide") - 0.5) * 20, -1, 1);
    const cx = side * this.eyeSpacing + this.turn;
    this.mark(ellipse(cx, this.eyeHeight - 0.04, 0.36, 0.4), color, strength, 0.35);
  }

  /** Both eyes, round and white about the iris. */
  paintEyes(size = 1): void {
    const radius = this.between("eyeSize", 0.135, 0.215) * size, gaze = this.between("gaze", -0.35, 0.35);
    const iris = pick(EYES, this.value("eyeColor"));
    for (const side of [-1, 1]) {
      const cx = side * this.eyeSpacing + this.turn, cy = this.eyeHeight, look = cx + gaze * radius;
      this.paint(ellipse(cx, cy, radius, radius * 1.06), {
        color: WHITE,
        line: 1,
        accent: true,
        shadow: 0.07,
      });
      this.paint(ellipse(look, cy, radius * 0.72, radius * 0.76), { color: iris, line: 0.5, accent: true });
      this.paint(ellipse(look, cy, radius * 0.44, radius * 0.46), { color: BLACK, line: 0.6, accent: true });
      this.paintGlint(look - radius * 0.24, cy - radius * 0.3, radius * 0.2);
    }
  }

  /** Light mirrored in an eye or on a nose. */
  paintGlint(cx: number, cy: number, radius: number): void {
    this.paint(ellipse(cx, cy, radius, radius), { color: [1, 1, 1] });
  }

  paintNose(cx: number, cy: number, width: number, height: number, color: Color): void {
    this.paint(ellipse(cx, cy, width, height), {
      color,
      line: 0.9,
      accent: true,
      round: height * 0.7,
      shadow: 0.06,
    });
    this.paintGlint(cx - width * 0.3, cy - height * 0.4, Math.min(width, height) * 0.24);
  }

  /** A mouth with its middle at (cx, cy), and where the attribute `open` says so a tongue below it. */
  paintMouth(cx: number, cy: number, halfWidth: number, tongue = 0): void {
    const bend = -this.between("mouth", -1.1, 1.7), opening = clamp((this.value("open") - 0.5) / 0.15);
    const middle = cy - 0.4 * bend * halfWidth * halfWidth;
    if (tongue > 0 && opening > 0) {
      const color: Color = [0.93, 0.42, 0.47];
      const length = tongue * (0.6 + 0.6 * this.value("open"));
      this.paint(ellipse(cx, middle + length * 0.7, halfWidth * 0.52, length), {
        color,
        opacity: opening,
        line: 0.8,
        accent: true,
        round: 0.08,
      });
      this.paint(stroke([cx, middle], [cx, middle + length], 0.012), {
        color: scaleColor(color, 0.7),
        opacity: opening,
      });
    }
    this.paint(bow(cx, middle, bend, halfWidth, 0.032), { color: BLACK, line: 0.8, accent: true });
  }

  /** The groove from the nose to the mouth. */
  paintGroove(cx: number, from: number, to: number): void {
    this.paint(stroke([cx, from], [cx, to], 0.02), { color: BLACK, line: 0.5, accent: true });
  }
}
