import { CholeskyDecomposition, Matrix as Dense } from "ml-matrix";
import type { Random } from "../random/random.ts";
import { type Attribute, ATTRIBUTES } from "./attributes.ts";
import { drawInto } from "./draw.ts";
import { type Domain, LATENT_DIM, latentAttributes } from "./latent_attributes.ts";

/** Pictures are read as the means over squares, this many on a side. */
const SQUARES = 16;
const INPUTS = SQUARES * SQUARES * 3 + 1; // and a constant
/** λ, per picture: of 0.003 to 0.1, what read generated pictures, which are softer than rendered ones, best. */
const RIDGE = 0.01;
/** How much of a training picture is the target's; the rest is the source's. */
const BLENDS = [1, 0.75, 0.5, 0];

/** Reads attributes off pictures. */
export interface AttributeReadout {
  /** What it reads, in the order of its columns. */
  readonly attributes: readonly Attribute[];
  /** @param images [n, size, size, 3] in [-1, 1] @returns [n, attributes], row-major */
  read(images: Float32Array, size: number): Float64Array;
}

/**
 * Fits a linear readout of attributes to rendered pictures, whose attributes are known:
 *
 *   W = argmin Σ_n ‖W x_n − attributes_n‖² + λ ‖W‖²,   x the means over 16 x 16 squares of the picture, and 1
 *
 * The pictures are of the target, of the source, and blends of both with the same attributes, so that it reads what is
 * on the way from one to the other: fitted to cats alone it misreads dogs (a correlation of 0.3 with the truth, of 0.75
 * with blends). Linear and blind to words, it shares nothing with an encoder. How well it reads differs by attribute and
 * domain, and must be measured on other true pictures before it is trusted: a sketch shows no eye colour.
 *
 * @param count How many pictures to fit to
 */
export function fitAttributeReadout(
  { source, target }: { readonly source: Domain; readonly target: Domain },
  seed: Random,
  count = 4000,
): AttributeReadout {
  const size = 4 * SQUARES, picture = new Float32Array(size * size * 3);
  const gram = new Float64Array(INPUTS * INPUTS), outputs = ATTRIBUTES.length;
  const right = new Float64Array(INPUTS * outputs);
  for (let n = 0; n < count; n++) {
    const attributes = latentAttributes(seed.fork(n).normals(LATENT_DIM)), blend = BLENDS[n % BLENDS.length]!;
    const x = new Float64Array(INPUTS);
    for (const [domain, share] of [[target, blend], [source, 1 - blend]] as const) {
      if (share === 0) continue;
      drawInto(picture, 0, { ...domain, attributes }, size);
      inputs(picture, 0, size).forEach((value, i) => x[i]! += value * share);
    }
    for (let i = 0; i < INPUTS; i++) {
      const xi = x[i]!;
      for (let j = 0; j <= i; j++) gram[i * INPUTS + j]! += xi * x[j]!;
      for (let k = 0; k < outputs; k++) right[i * outputs + k]! += xi * attributes[k]!;
    }
  }
  for (let i = 0; i < INPUTS; i++) gram[i * INPUTS + i]! += RIDGE * count;
  const weights = solve(gram, right);
  return {
    attributes: ATTRIBUTES,
    read(images, size) {
      const stride = size * size * 3, n = images.length / stride;
      const values = new Float64Array(n * outputs);
      for (let row = 0; row < n; row++) {
        const x = inputs(images, row * stride, size);
        for (let i = 0; i < INPUTS; i++) {
          for (let k = 0; k < outputs; k++) values[row * outputs + k]! += x[i]! * weights.get(i, k);
        }
      }
      return values;
    },
  };
}

/** The solution of gram · W = right, of whose left side the lower triangle is given. */
function solve(gram: Float64Array, right: Float64Array): Dense {
  const columns = right.length / INPUTS;
  const system = new Dense(INPUTS, INPUTS), wanted = new Dense(INPUTS, columns);
  for (let i = 0; i < INPUTS; i++) {
    for (let j = 0; j <= i; j++) {
      system.set(i, j, gram[i * INPUTS + j]!);
      system.set(j, i, gram[i * INPUTS + j]!);
    }
    for (let k = 0; k < columns; k++) wanted.set(i, k, right[i * columns + k]!);
  }
  return new CholeskyDecomposition(system).solve(wanted);
}

function inputs(images: Float32Array, offset: number, size: number): Float64Array {
  const x = new Float64Array(INPUTS), side = size / SQUARES;
  x[INPUTS - 1] = 1;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const square = (Math.floor(row / side) * SQUARES + Math.floor(column / side)) * 3;
      const pixel = offset + (row * size + column) * 3;
      for (let c = 0; c < 3; c++) x[square + c]! += images[pixel + c]! / side ** 2;
    }
  }
  return x;
}
