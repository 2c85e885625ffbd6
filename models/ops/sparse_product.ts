import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, type NoAttributes, run } from "./kernel.ts";
import { type SparseMatrix, transposed } from "./sparse_matrix.ts";

/** The matrix in compressed rows, as SparseMatrix says, and what it multiplies. */
interface Factors {
  readonly starts: tf.Tensor1D;
  readonly columns: tf.Tensor1D;
  readonly values: tf.Tensor1D;
  /** [width, channels] */
  readonly x: tf.Tensor2D;
}

/** As `sparseProduct`. */
export const sparseProductKernel = defineKernel<Factors, NoAttributes, tf.Tensor2D>("SparseProduct");

/**
 * A sparse matrix times a dense one:
 *
 *   y[i, c] = Σⱼ matrix[i, j] x[j, c]
 *
 * A kernel, or where it may not be used rows gathered, weighted and added up. Differentiable in x any number of times:
 * the gradient is the product with the matrix transposed. Terms are added in the order in which the matrix holds them.
 *
 * @param matrix [height, width]; a constant, so it stays on the host
 * @param x [width, channels]
 * @returns [height, channels]
 */
export function sparseProduct(matrix: SparseMatrix, x: tf.Tensor2D): tf.Tensor2D {
  if (x.shape[0] !== matrix.width) {
    throw new TypeError(
      `Cannot multiply a matrix [${matrix.height}, ${matrix.width}] by a tensor [${x.shape}]: expected ` +
        `[${matrix.width}, channels]`,
    );
  }
  return withGradient({ x }, () => ({
    value: multiply(matrix, x),
    saved: {},
    gradient: (dy) => ({ x: () => sparseProduct(transposed(matrix), dy) }),
  }));
}

function multiply({ height, starts, columns, values }: SparseMatrix, x: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => {
    const factors: Factors = {
      starts: tf.tensor1d(starts, "int32"),
      columns: tf.tensor1d(columns, "int32"),
      values: tf.tensor1d(values),
      x,
    };
    return run(sparseProductKernel, factors) ?? composed(height, starts, factors);
  });
}

function composed(
  height: number,
  starts: Int32Array,
  { columns, values, x }: Factors,
): tf.Tensor2D {
  const rows = new Int32Array(columns.size).fill(height); // what is not used goes into a row that is cut off
  for (let i = 0; i < height; i++) rows.fill(i, starts[i]!, starts[i + 1]!);
  const terms = tf.mul<tf.Tensor2D>(
    tf.gatherND(x, tf.reshape(columns, [-1, 1])),
    tf.reshape(values, [-1, 1]),
  );
  const sums = tf.unsortedSegmentSum(terms, tf.tensor1d(rows, "int32"), height + 1);
  return tf.slice(sums, [0, 0], [height, x.shape[1]]);
}
