import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { squaredDistance } from "./distances.ts";
import { checkFeatures, type Matrix, meanRow } from "./matrix.ts";

/**
 * The Fréchet distance between the normal distributions fitted to two sets of features (Heusel et al., NeurIPS
 * 2017), in float64:
 *
 *   FD = ‖μ₁ − μ₂‖² + Tr(Σ₁) + Tr(Σ₂) − 2 · Σ_i √λ_i,   λ = eigenvalues of Σ₁^½ · Σ₂ · Σ₁^½
 *
 * with Σ divided by n − 1. The symmetric matrix has the eigenvalues of Σ₁ · Σ₂, and keeps them real and not
 * negative where there are fewer images than features; a set against itself still gives about ±1e-6 there.
 *
 * Protocol "frechet": called FID with Inception's 2,048 pooled features of 50,000 images, and nothing else; it is
 * biased upwards for few images, so compare only equal counts. Protocols differ in how images are shrunk
 * (pytorch-fid, clean-fid) and in how the root is taken: pytorch-fid adds 1e-6 to the diagonals where they are
 * singular.
 *
 * @param a [n, dim], n at least 2
 * @param b [m, dim], m at least 2
 * @returns 0 or more but for rounding, in the square of the features' unit
 * @throws {RangeError} where a set has fewer than two rows, or the sets differ in columns
 */
export function frechetDistance(a: Matrix, b: Matrix): number {
  checkFeatures("The Fréchet distance", [a, b], 2);
  const first = covariance(a), second = covariance(b);
  const { values, vectors } = eigen(first);
  const scaled = vectors.clone();
  for (let j = 0; j < a.columns; j++) scaled.mulColumn(j, Math.sqrt(Math.sqrt(Math.max(0, values[j]!))));
  const root = scaled.mmul(scaled.transpose()); // V · λ^¼ twice over: symmetric to the last bit
  const product = root.mmul(second).mmul(root);
  const symmetric = Dense.add(product, product.transpose()).mul(0.5);
  const roots = eigen(symmetric).values.reduce((sum, value) => sum + Math.sqrt(Math.max(0, value)), 0);
  return squaredDistance(meanRow(a), meanRow(b)) + first.trace() + second.trace() - 2 * roots;
}

function eigen(symmetric: Dense): { readonly values: readonly number[]; readonly vectors: Dense } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, {
    assumeSymmetric: true,
  });
  return { values: realEigenvalues, vectors: eigenvectorMatrix };
}

/** Σ_n (x_n − μ)(x_n − μ)ᵀ / (n − 1)  [dim, dim] */
function covariance(x: Matrix): Dense {
  const mean = meanRow(x), { rows, columns } = x;
  const centered = new Dense(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) centered.set(i, j, x.data[i * columns + j]! - mean[j]!);
  }
  return centered.transpose().mmul(centered).div(rows - 1);
}
