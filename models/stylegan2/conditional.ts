import type { FloatTensor } from "./layouts.ts";

/** Guards the all-zero vector, as in pixelNorm. */
const EPSILON = 1e-8;

/**
 * Makes the mapping network of one class out of a class-conditional one. NVIDIA's reads [ẑ, ŷ], both
 * normalised, y = E[:, class] / √classes + b the embedded class. With ŷ constant, the first layer's part of it
 * joins the bias, and its fan-in shrinks from n + m to n:
 *
 *   [W_z, W_y] [ẑ, ŷ] / √(n + m) + b  =  (√(n / (n + m)) W_z) ẑ / √n + (b + W_y ŷ / √(n + m))
 *
 * @param weight First layer [outputs, n + m], z's columns before y's
 * @param bias [outputs]
 * @param embedding E [m, classes] and b [m]
 * @returns First layer of an unconditional network, [outputs, n] and [outputs]
 */
export function foldClass(
  weight: FloatTensor,
  bias: FloatTensor,
  [embedding, shift]: readonly [FloatTensor, FloatTensor],
  index: number,
): { weight: FloatTensor; bias: FloatTensor } {
  const [m, classes] = embedding.shape as [number, number];
  const [outputs, inputs] = weight.shape as [number, number];
  const n = inputs - m;
  const embedded = Array.from(
    { length: m },
    (_, i) => embedding.data[i * classes + index]! / Math.sqrt(classes) + shift.data[i]!,
  );
  const norm = Math.sqrt(embedded.reduce((sum, y) => sum + y * y, 0) / m + EPSILON);
  const folded = new Float32Array(outputs * n), foldedBias = new Float32Array(outputs);
  for (let out = 0; out < outputs; out++) {
    const row = weight.data.subarray(out * inputs, (out + 1) * inputs);
    for (let i = 0; i < n; i++) folded[out * n + i] = row[i]! * Math.sqrt(n / inputs);
    let part = 0;
    for (let i = 0; i < m; i++) part += row[n + i]! * embedded[i]! / norm;
    foldedBias[out] = bias.data[out]! + part / Math.sqrt(inputs);
  }
  return { weight: { shape: [outputs, n], data: folded }, bias: { shape: [outputs], data: foldedBias } };
}
