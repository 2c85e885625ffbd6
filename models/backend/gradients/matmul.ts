/**
 * The gradient of matMul. tfjs-core's own throws where one operand is shared by the other's batch.
 *
 *   y = a b:  da = dy bᵀ,  db = aᵀ dy, summed over the batch dimensions in which the operand was repeated.
 */
import * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../../shapes.ts";
import { summedTo } from "./elementwise.ts";

export function registerMatMulGradient(): void {
  tf.registerGradient({
    kernelName: "BatchMatMul",
    inputsToSave: ["a", "b"],
    gradFunc: (gradient, saved, attributes) => {
      const dy = gradient as tf.Tensor;
      const [a, b] = saved as [tf.Tensor, tf.Tensor];
      const { transposeA, transposeB } = attributes as { transposeA: boolean; transposeB: boolean };
      return {
        a: () => {
          const da = transposeA ? tf.matMul(b, dy, transposeB, true) : tf.matMul(dy, b, false, !transposeB);
          return summedTo(da, a.shape);
        },
        b: () => {
          // A shared right operand, as in a linear layer: the batch joins the reduction, nothing is summed after.
          const shared = sizeOf(b.shape.slice(0, -2)) === 1 && !transposeA &&
            a.rank === dy.rank;
          const x = shared ? asMatrix(a) : a, d = shared ? asMatrix(dy) : dy;
          const db = transposeB ? tf.matMul(d, x, true, transposeA) : tf.matMul(x, d, !transposeA, false);
          return summedTo(db, b.shape);
        },
      };
    },
  });
}

/** [..., rows, columns] to [all rows, columns]. */
function asMatrix(x: tf.Tensor): tf.Tensor2D {
  return tf.reshape(x, [-1, x.shape.at(-1)!]);
}
