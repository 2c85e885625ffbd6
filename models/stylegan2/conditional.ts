import type { FloatTensor } from "./layouts.ts";

/** Guards the all-zero vector, as in pixelNorm. */
const EPSILON = 1e-8;

/**
 * Makes the mapping network of one class out of a class-conditional one. NVIDIA's reads [ẑ, ŷ], both
 * normalised, y = E[:, class] / √classes + b the embedded class. With ŷ constant, the first layer's part of it
 * joins the bias, and its fan-in halves:
 *
 *   [W_z, W_y] [ẑ, ŷ] / √2n + b  =  (W_z / √2) ẑ / √n + (b + W_y ŷ / √2n)
 *
 * @param weight First layer [n, 2n], z's columns before y's
 * @param bias [n]
 * @param embedding E [n, classes] and b [n]
 * @returns First layer of an unconditional network, [n, n] and [n]
 */
export function foldClass(
  weight: FloatTensor,
  bias: FloatTensor,
  [embedding, shift]: readonly [FloatTensor, FloatTensor],
  index: number,
): { weight: FloatTensor; bias: FloatTensor } {
  const [dim, classes] = embedding.shape as [number, number];
  const embedded = Array.from(
    { length: dim },
    (_, i) => embedding.data[i * classes + index]! / Math.sqrt(classes) + shift.data[i]!,
  );
  const norm = Math.sqrt(embedded.reduce((sum, y) => sum + y * y, 0) / dim + EPSILON);
  const folded = new Float32Array(dim * dim), foldedBias = new Float32Array(dim);
  for (let out = 0; out < dim; out++) {
    const row = weight.data.subarray(out * 2 * dim, (out + 1) * 2 * dim);
    let part = 0;
    for (let i = 0; i < dim; i++) {
      folded[out * dim + i] = row[i]! / Math.SQRT2;
      part += row[dim + i]! * embedded[i]! / norm;
    }
    foldedBias[out] = bias.data[out]! + part / Math.sqrt(2 * dim);
  }
  return { weight: { shape: [dim, dim], data: folded }, bias: { shape: [dim], data: foldedBias } };
}
