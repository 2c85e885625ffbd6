/**
 * BatchMatMul and Linear for WebGPU, deterministic for every shape. The stock kernel adds long reductions with
 * float atomics, in whatever order the device happens to take.
 */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { elementCount } from "../../shape.ts";
import { linearKernel } from "../../ops/linear.ts";
import { implement, replaceKernel } from "../register.ts";
import { matrixProduct } from "./matrix_product.ts";
import { runTiledProduct } from "./tiled_product.ts";

interface Inputs {
  a: tf.Tensor;
  b: tf.Tensor;
}

interface Attributes {
  transposeA: boolean;
  transposeB: boolean;
}

export function registerMatMul(): void {
  registerLinear();
  replaceKernel<Inputs, Attributes>(
    "webgpu",
    "BatchMatMul",
    () => ({ inputs: { a, b }, attributes: { transposeA, transposeB }, backend }) =>
      tf.tidy(() =>
        tf.engine().makeTensorFromTensorInfo(
          multiply(backend as WebGPUBackend, a, b, transposeA, transposeB),
        )
      ),
  );
}

/** Linear, as models/ops/linear.ts defines it. */
function registerLinear(): void {
  implement(
    "webgpu",
    linearKernel,
    ({ inputs: { a, b, bias }, attributes: { transposeA, transposeB, scale, biasScale }, backend }) => {
      const { shape, ...product } = matrixProduct(a.shape, b.shape, transposeA, transposeB);
      const { dataId } = runTiledProduct(backend, product, a, b, { scale, bias, biasScale });
      return { dataId, shape, dtype: "float32" };
    },
  );
}

function multiply(
  backend: WebGPUBackend,
  a: tf.Tensor,
  b: tf.Tensor,
  transposeA: boolean,
  transposeB: boolean,
): tf.TensorInfo {
  const { shape, ...product } = matrixProduct(a.shape, b.shape, transposeA, transposeB);
  const outer = shape.slice(0, -2);
  const { dataId } = runTiledProduct(backend, product, stack(a, outer), stack(b, outer));
  return { dataId, shape, dtype: "float32" };
}

/** The operand with either one matrix for the whole batch or one for each member. */
function stack(operand: tf.Tensor, outer: number[]): tf.Tensor {
  const count = elementCount(operand.shape.slice(0, -2));
  if (count === 1 || count === elementCount(outer)) return operand;
  return tf.broadcastTo(operand, [...outer, ...operand.shape.slice(-2)]);
}
