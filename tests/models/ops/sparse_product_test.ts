import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertThrows } from "@std/assert";
import { type SparseMatrix, transposed } from "../../../models/ops/sparse_matrix.ts";
import { sparseProduct } from "../../../models/ops/sparse_product.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { balanced } from "../stylegan2/support.ts";

/** [[0, 2, 0, -1], [0, 0, 0, 0], [3, 4, 0, 0]], the 4 as 5 and −1. */
const MATRIX: SparseMatrix = {
  height: 3,
  width: 4,
  starts: Int32Array.of(0, 2, 2, 5),
  columns: Int32Array.of(3, 1, 1, 0, 1, 0, 0, 0),
  values: Float32Array.of(-1, 2, 5, 3, -1, 99, 99, 99),
};

Deno.test("transposed() exchanges rows and columns, and twice gives the same matrix", () => {
  const { height, width, starts, columns, values } = transposed(MATRIX);
  assertEquals([height, width], [4, 3]);
  assertEquals([...starts], [0, 1, 4, 4, 5]);
  assertEquals([...columns.subarray(0, 5)], [2, 0, 2, 2, 0]);
  assertEquals([...values.subarray(0, 5)], [3, 2, 5, -1, -1]);
  const again = transposed(transposed(MATRIX));
  assertEquals([again.height, again.width, [...again.starts]], [3, 4, [...MATRIX.starts]]);
});

testOnBackends(
  "sparseProduct() is the dense product, and its gradient that of the transposed matrix",
  () =>
    balanced(async () => {
      const x = tf.tensor2d([[1, 10], [2, 20], [3, 30], [4, 40]]);
      const y = sparseProduct(MATRIX, x);
      await assertClose(y, [0, 0, 0, 0, 11, 110], 0);
      const dy = tf.tensor2d([[1, 0], [5, 5], [0, 2]]);
      const dx = tf.grad((x) => sparseProduct(MATRIX, x as tf.Tensor2D))(x, dy);
      await assertClose(dx, [0, 6, 2, 8, 0, 0, -1, 0], 0);
      tf.dispose([x, y, dy, dx]);
    }),
);

testOnBackends("sparseProduct() refuses a tensor of another height", () => {
  const x = tf.zeros<tf.Rank.R2>([3, 2]);
  assertThrows(
    () => sparseProduct(MATRIX, x),
    TypeError,
    "Cannot multiply a matrix [3, 4] by a tensor [3,2]: expected [4, channels]",
  );
  x.dispose();
});
