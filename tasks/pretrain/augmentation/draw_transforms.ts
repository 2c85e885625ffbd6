import type { Random } from "../../../models/random/random.ts";
import { type Affine, compose, IDENTITY, quarterTurns, rotation, scaling, translation } from "./affine.ts";
import {
  brightening,
  type ColorMatrix,
  composeColors,
  contrast,
  hueRotation,
  lumaFlip,
  saturation,
  UNCHANGED,
} from "./color_matrix.ts";

/** What happens to the images of a batch. */
export interface Transforms {
  /** Of each image, where the result's pixels look: in pixels from the middle, to the right and downwards. */
  readonly maps: readonly Affine[];
  /** Of each image. */
  readonly colors: readonly ColorMatrix[];
}

/** Of a batch. */
export interface BatchShape {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
}

/** The largest integer translation and the standard deviation of the fractional one, as parts of width and height. */
const SHIFT = 1 / 8;
/** Standard deviations of brightness, and of the base-2 logarithms of factors. */
const BRIGHTNESS = 0.2, SCALE = 0.2, STRETCH = 0.2, CONTRAST = 0.5, SATURATION = 1;

/**
 * Draws the "bgc" transforms of Karras et al., "Training Generative Adversarial Networks with Limited Data", NeurIPS
 * 2020 (appendix B), in their order, each for each image with probability p:
 *
 *   pixel blitting   mirrored or not; turned by 0, 1, 2 or 3 right angles; moved by whole pixels, U(−1/8, 1/8) of the size
 *   geometric        scaled by 2^N(0, 0.2²); turned by U(−π, π); stretched by s along one axis and 1/s along the other,
 *                    s = 2^N(0, 0.2²); turned by U(−π, π) again; moved by N(0, (1/8)²) of the size
 *   color            brightness + N(0, 0.2²); contrast · 2^N(0, 0.5²); light and dark exchanged or not; hue turned by
 *                    U(−π, π); saturation · 2^N(0, 1)
 *
 * Both turns together come with probability p: each with 1 − √(1 − p). "Not" is one of the two mirrors and one of the
 * four turns by right angles, so these change p/2 and 3p/4 of the images.
 *
 * Transforms leak if a generator can please by applying them itself. These do not while each leaves enough images alone
 * for the untouched ones to stand out: the paper finds p safe below about 0.8. A transform that is always
 * applied and evenly drawn, as a turn by any angle at p = 1, hides which way is up.
 *
 * The same seed draws the same for all p: with p only the choice grows of which transforms are applied.
 *
 * @param p in [0, 1]
 * @throws {RangeError} where it is not
 */
export function drawTransforms(random: Random, { batch, height, width }: BatchShape, p: number): Transforms {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`Cannot augment with a probability of ${p}: expected a number from 0 to 1`);
  }
  const maps = Array<Affine>(batch).fill(IDENTITY), colors = Array<ColorMatrix>(batch).fill(UNCHANGED);
  const chosen = (name: string, probability: number, apply: (image: number, values: Random) => void) => {
    const chances = random.fork(name).fork("chance").uniforms(batch);
    chances.forEach((chance, i) => chance < probability && apply(i, random.fork(name).fork(i)));
  };
  /** The result looks where the map leads: so the transforms that come later are asked first. */
  const move = (name: string, probability: number, map: (values: Random) => Affine) =>
    chosen(name, probability, (i, values) => maps[i] = compose(maps[i]!, map(values)));
  const color = (name: string, map: (values: Random) => ColorMatrix) =>
    chosen(name, p, (i, values) => colors[i] = composeColors(map(values), colors[i]!));
  const rotated = 1 - Math.sqrt(1 - p);

  move("x-flip", p, (values) => scaling(uniform(values) < 0.5 ? 1 : -1, 1));
  move("quarter turns", p, (values) => quarterTurns(Math.floor(4 * uniform(values)) as 0 | 1 | 2 | 3));
  move("integer translation", p, (values) => {
    const [x, y] = values.uniforms(2) as unknown as [number, number];
    return translation(Math.round((2 * x - 1) * SHIFT * width), Math.round((2 * y - 1) * SHIFT * height));
  });
  move("scale", p, (values) => scaling(2 ** (-SCALE * normal(values))));
  move("first rotation", rotated, (values) => rotation(angle(values)));
  move("stretch", p, (values) => {
    const factor = 2 ** (STRETCH * normal(values));
    return scaling(1 / factor, factor);
  });
  move("second rotation", rotated, (values) => rotation(angle(values)));
  move("fractional translation", p, (values) => {
    const [x, y] = values.normals(2) as unknown as [number, number];
    return translation(x * SHIFT * width, y * SHIFT * height);
  });

  color("brightness", (values) => brightening(BRIGHTNESS * normal(values)));
  color("contrast", (values) => contrast(2 ** (CONTRAST * normal(values))));
  color("luma flip", (values) => uniform(values) < 0.5 ? UNCHANGED : lumaFlip());
  color("hue", (values) => hueRotation(angle(values)));
  color("saturation", (values) => saturation(2 ** (SATURATION * normal(values))));
  return { maps, colors };
}

function uniform(random: Random): number {
  return random.uniforms(1)[0]!;
}

function normal(random: Random): number {
  return random.normals(1)[0]!;
}

/** From U(−π, π). */
function angle(random: Random): number {
  return (2 * uniform(random) - 1) * Math.PI;
}
