/**
 * The latent space of the world's generators, built rather than learned: z holds a picture's attributes, so
 * the truth about every generated picture is known.
 *
 *   attribute_i = hinge(z_i)                      z ∼ N(0, 1), pixel-normalised; hinge ≈ the normal CDF
 *   w = √2 · leakyRelu(code A),                   code = [√12 (attribute − ½), species, style]
 *
 * hinge is piecewise linear, so that a StyleGAN2 mapping network of two layers computes w exactly: the first
 * holds the hinges' knots, the second A. Species and style enter by its bias: networks for several domains
 * share one synthesis network and differ in nothing else.
 */
import { Random } from "../random/random.ts";
import type { HostTensor } from "../weights/types.ts";
import { type Attribute, attributeIndex, ATTRIBUTES, type AttributeVector } from "./attributes.ts";
import { type Picture, SPECIES, type Species, type Style, STYLES } from "./picture.ts";

/** Width of z and w. */
export const LATENT_DIM = 128;
/** Layers of the mapping network. */
export const MAPPING_DEPTH = 2;

/** Generators keep near the middle of the frame, and to one sheet of paper. */
const SPREADS: Partial<Record<Attribute, number>> = {
  x: 0.4,
  y: 0.4,
  scale: 0.4,
  tilt: 0.4,
  turn: 0.4,
  texture: 0,
};

const DRAWN = ATTRIBUTES.filter((name) => SPREADS[name] !== 0);
/** Where hinge bends, and its values there. It is constant outside. */
const KNOTS = [-1.8, -0.8, 0, 0.8, 1.8], VALUES = [0, 0.212, 0.5, 0.788, 1];
const UNIT = Math.sqrt(12); // brings a uniform variable to variance 1
const DOMAIN = 2.2; // how far species and styles lie apart in the code
const SLOPE = 0.2; // of leakyRelu below 0
const EPSILON = 1e-8; // pixel normalisation's, for the all-zero vector
const LEARNING_RATE_MULTIPLIER = 0.01; // by which mapping networks scale their weights

const CODE = DRAWN.length + SPECIES.length + STYLES.length;
/** A [code, w], fixed for good. */
const PROJECTION = new Random("world/latents").normals(CODE * LATENT_DIM).map((value) =>
  value / Math.sqrt(CODE)
);

/** What kind of picture a generator makes. */
export type Domain = Pick<Picture, "species" | "style">;

/** The attributes of the picture that z stands for, whatever its domain. z has `LATENT_DIM` numbers. */
export function latentAttributes(z: ArrayLike<number>): AttributeVector {
  let squares = 0;
  for (let i = 0; i < LATENT_DIM; i++) squares += z[i]! * z[i]!;
  const scale = 1 / Math.sqrt(squares / LATENT_DIM + EPSILON);
  const attributes = new Float32Array(ATTRIBUTES.length).fill(0.5);
  DRAWN.forEach((name, i) => {
    attributes[attributeIndex(name)] = 0.5 + (hinge(z[i]! * scale) - 0.5) * (SPREADS[name] ?? 1);
  });
  return attributes;
}

/** w of a picture [LATENT_DIM]: what the domain's mapping network makes of the z with these attributes. */
export function pictureLatent({ species, style, attributes }: Picture): Float32Array {
  const code = [
    ...DRAWN.map((name) => (attributes[attributeIndex(name)]! - 0.5) / (SPREADS[name] ?? 1) * UNIT),
    ...domainCode(species, style),
  ];
  const w = new Float32Array(LATENT_DIM);
  for (let column = 0; column < LATENT_DIM; column++) {
    let sum = 0;
    code.forEach((value, row) => sum += value * PROJECTION[row * LATENT_DIM + column]!);
    w[column] = Math.SQRT2 * leakyRelu(sum);
  }
  return w;
}

/** The mapping network of a domain, under its published names. */
export function mappingNetwork({ species, style }: Domain): Map<string, HostTensor> {
  const gain = Math.sqrt(LATENT_DIM) / LEARNING_RATE_MULTIPLIER;
  const knots = new Float32Array(LATENT_DIM * LATENT_DIM), knotBias = new Float32Array(LATENT_DIM);
  const rows = new Float32Array(LATENT_DIM * LATENT_DIM), rowBias = new Float32Array(LATENT_DIM);
  const { weights, constant } = hingeAsLeakyRelus();
  const offset = new Float32Array(CODE);
  DRAWN.forEach((_, i) => offset[i] = (constant - 0.5) * UNIT);
  offset.set(domainCode(species, style), DRAWN.length);
  DRAWN.forEach((_, i) =>
    KNOTS.forEach((knot, k) => {
      const unit = i * KNOTS.length + k;
      knots[unit * LATENT_DIM + i] = gain;
      knotBias[unit] = -knot / LEARNING_RATE_MULTIPLIER;
      for (let column = 0; column < LATENT_DIM; column++) {
        const projected = PROJECTION[i * LATENT_DIM + column]!;
        rows[column * LATENT_DIM + unit] = weights[k]! * UNIT / Math.SQRT2 * projected * gain;
      }
    })
  );
  for (let column = 0; column < LATENT_DIM; column++) {
    let sum = 0;
    offset.forEach((value, row) => sum += value * PROJECTION[row * LATENT_DIM + column]!);
    rowBias[column] = sum / LEARNING_RATE_MULTIPLIER;
  }
  const matrix = [LATENT_DIM, LATENT_DIM], vector = [LATENT_DIM];
  return new Map<string, HostTensor>([
    ["style.1.weight", { shape: matrix, data: knots }],
    ["style.1.bias", { shape: vector, data: knotBias }],
    ["style.2.weight", { shape: matrix, data: rows }],
    ["style.2.bias", { shape: vector, data: rowBias }],
  ]);
}

function domainCode(species: Species, style: Style): number[] {
  const oneOf = (names: readonly string[], chosen: string) =>
    names.map((name) => DOMAIN * ((name === chosen ? 1 : 0) - 1 / names.length));
  return [...oneOf(SPECIES, species), ...oneOf(STYLES, style)];
}

function hinge(x: number): number {
  if (x <= KNOTS[0]!) return VALUES[0]!;
  for (let k = 1; k < KNOTS.length; k++) {
    const left = KNOTS[k - 1]!, right = KNOTS[k]!;
    if (x <= right) return VALUES[k - 1]! + (VALUES[k]! - VALUES[k - 1]!) * (x - left) / (right - left);
  }
  return VALUES.at(-1)!;
}

/**
 * hinge(x) = constant + Σ_k weights_k · leakyRelu(x − knot_k): each weight makes its knot's change of slope;
 * they sum to 0, so that the function is flat on both sides.
 */
function hingeAsLeakyRelus(): { weights: number[]; constant: number } {
  const slope = (k: number) =>
    k < 1 || k >= KNOTS.length ? 0 : (VALUES[k]! - VALUES[k - 1]!) / (KNOTS[k]! - KNOTS[k - 1]!);
  const weights = KNOTS.map((_, k) => (slope(k + 1) - slope(k)) / (1 - SLOPE));
  const far = KNOTS[0]! - 1;
  const sum = weights.reduce((total, weight, k) => total + weight * leakyRelu(far - KNOTS[k]!), 0);
  return { weights, constant: VALUES[0]! - sum };
}

function leakyRelu(x: number): number {
  return x < 0 ? SLOPE * x : x;
}
