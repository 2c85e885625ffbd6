/**
 * Kernels beyond tfjs' own: a backend may compute in one go what others compose. An operation asks for the kernel
 * and composes where there is none; either way it brings its own gradient.
 */
import * as tf from "@tensorflow/tfjs";

/**
 * Runs a kernel on the current backend.
 *
 * @param kernelName as registered with tfjs
 * @returns undefined where the backend does not have it
 */
export function fused<Result extends tf.Tensor | tf.Tensor[]>(
  kernelName: string,
  inputs: tf.NamedTensorMap,
  attributes: tf.NamedAttrMap = {},
): Result | undefined {
  if (!tf.getKernel(kernelName, tf.getBackend())) return undefined;
  return tf.engine().runKernel(kernelName, inputs, attributes) as Result;
}
