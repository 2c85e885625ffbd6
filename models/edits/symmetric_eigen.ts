import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** Eigenvalues, the largest first, and their unit eigenvectors in rows, [dim, dim] row-major. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Of a symmetric matrix [dim, dim], row-major, in float64. The sign of an eigenvector is arbitrary. */
export function symmetricEigen(matrix: Float64Array, dim: number): Eigen {
  const dense = new Matrix(dim, dim);
  for (let i = 0; i < dim; i++) for (let j = 0; j < dim; j++) dense.set(i, j, matrix[i * dim + j]!);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(dense, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((_, i) => i).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  const vectors = new Float64Array(dim * dim);
  order.forEach((column, row) => {
    for (let i = 0; i < dim; i++) vectors[row * dim + i] = eigenvectorMatrix.get(i, column);
  });
  return { values: Float64Array.from(order, (column) => realEigenvalues[column]!), vectors };
}

/** Σ_i x_i x_iᵀ over the rows of x [rows, dim], [dim, dim]. */
export function gramOfRows(x: ArrayLike<number>, dim: number): Float64Array {
  const gram = new Float64Array(dim * dim);
  for (let begin = 0; begin < x.length; begin += dim) {
    for (let i = 0; i < dim; i++) {
      const value = x[begin + i]!;
      for (let j = 0; j <= i; j++) gram[i * dim + j]! += value * x[begin + j]!;
    }
  }
  for (let i = 0; i < dim; i++) for (let j = 0; j < i; j++) gram[j * dim + i] = gram[i * dim + j]!;
  return gram;
}
