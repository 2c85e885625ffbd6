/**
 * Kernels beyond tfjs' own: a backend may compute in one go what others compose. An operation asks for the kernel
 * and composes where there is none; either way it brings its own gradient.
 */
import * as tf from "@tensorflow/tfjs";

/**
 * Runs a kernel on the current backend, inside an operation that brings a gradient. Gradients that are made of
 * kernels need no gradients of their own: while they are themselves differentiated (R1 does that), the answer is
 * undefined, and what is composed in their place can be differentiated.
 *
 * @param kernelName as registered with tfjs
 * @returns undefined where the backend does not have it, too
 */
export function fused<Result extends tf.Tensor | tf.Tensor[]>(
  kernelName: string,
  inputs: tf.NamedTensorMap,
  attributes: tf.NamedAttrMap = {},
): Result | undefined {
  if (isRecording() || !hasKernel(kernelName)) return undefined;
  return tf.engine().runKernel(kernelName, inputs, attributes) as Result;
}

/** Whether the current backend has a kernel. */
export function hasKernel(kernelName: string): boolean {
  return tf.getKernel(kernelName, tf.getBackend()) !== undefined;
}

/**
 * Whether the current backend has a kernel, and the operation may use it although its gradient's kernel has no
 * gradient: what happens inside two tapes may be differentiated twice.
 */
export function hasKernelForOnce(kernelName: string): boolean {
  return hasKernel(kernelName) && tf.engine().state.gradientDepth <= 1;
}

/** Whether a tape records what is computed now. It does not look inside kernels and custom gradients' values. */
function isRecording(): boolean {
  const { gradientDepth, kernelDepth } = tf.engine().state;
  return gradientDepth > 0 && kernelDepth === 0;
}
