import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Random } from "../../models/random/random.ts";
import type { BytePictures } from "./fixed_features.ts";

/** Latents of pictures, and after them of their mirror images where these are wanted. */
export interface PrincipalLatents {
  /** Numbers of a latent: 32, or fewer where the pictures differ in fewer ways; 0 where all are the same. */
  readonly width: number;
  /** [pictures, width], or twice as many */
  readonly rows: Float32Array;
}

/** Most numbers of a latent. */
export const WIDTH = 32;

/** The width and height at which pictures are compared; and the share of the largest variance that is none. */
const COARSE = 8, DUST = 1e-9;

/**
 * Latents that are alike where pictures are, and each of whose numbers is normally distributed: for training a generator
 * on pairs of latent and picture.
 *
 * A picture's numbers are its coordinates along the principal components of all pictures at 8 × 8 pixels, the component of
 * the largest variance first; components without variance have none. In each of them the i-th smallest becomes the i-th
 * smallest of as many draws from N(0, 1), so that a latent drawn from N(0, 1) lies among those of the pictures. They are
 * nearly uncorrelated, and not independent.
 *
 * It takes a pass over all pixels, and of memory 3 kB a picture.
 *
 * @param mirror whether mirror images are pictures, too
 * @param random of the draws, and of the order of pictures that are the same
 */
export function principalLatents(pictures: BytePictures, mirror: boolean, random: Random): PrincipalLatents {
  const centered = coarseColors(pictures, mirror).center("column"), { rows: count, columns } = centered;
  const { realEigenvalues: variances, eigenvectorMatrix } = new EigenvalueDecomposition(
    centered.transpose().mmul(centered),
    { assumeSymmetric: true }, // in which they ascend
  );
  const least = DUST * variances.at(-1)!, known = variances.filter((variance) => variance > least).length;
  const width = Math.min(WIDTH, known), rows = new Float32Array(count * width);
  for (let component = 0; component < width; component++) {
    const draw = random.fork(component), ties = draw.fork("ties").uniforms(count);
    const coordinates = centered.mmul(eigenvectorMatrix.getColumnVector(columns - 1 - component)).to1DArray();
    const order = coordinates.map((_, i) => i)
      .sort((a, b) => coordinates[a]! - coordinates[b]! || ties[a]! - ties[b]!);
    const normal = draw.normals(count).sort();
    order.forEach((number, rank) => rows[number * width + component] = normal[rank]!);
  }
  return { width, rows };
}

/** Means over squares, at most 8 × 8 of them, of pictures and then of their mirror images [n, squares² · 3]. */
function coarseColors({ count, size, bytes }: BytePictures, mirror: boolean): Matrix {
  const squares = Math.min(COARSE, size), side = size / squares, columns = squares * squares * 3;
  const colors = Matrix.zeros(mirror ? 2 * count : count, columns);
  for (let number = 0; number < count; number++) {
    for (let at = 0; at < size * size; at++) {
      const row = Math.floor(at / size / side), column = Math.floor(at % size / side);
      for (let channel = 0; channel < 3; channel++) {
        const value = bytes[3 * (number * size * size + at) + channel]! / side ** 2;
        const place = 3 * row * squares + channel;
        const add = (i: number, x: number) =>
          colors.set(i, place + 3 * x, colors.get(i, place + 3 * x) + value);
        add(number, column);
        if (mirror) add(count + number, squares - 1 - column);
      }
    }
  }
  return colors;
}
