/**
 * StyledActivation for wasm, what follows the convolution of a synthesis layer, and its gradient, as
 * models/ops/styled_activation.ts defines them:
 *
 *   y = √2 · leakyRelu(factors ⊙ x + strength · noise + bias)
 *
 * The activation commutes with positive factors, so that √2 is multiplied into small tensors.
 */
import type * as tf from "@tensorflow/tfjs";
import { GAIN } from "../../ops/leaky_relu.ts";
import { styledActivationGradientKernel, styledActivationKernel } from "../../ops/styled_activation.ts";
import { implement } from "../register.ts";
import { FLOAT, type WasmHeap } from "./heap.ts";
import { imagesAt, runStrips } from "./native/elementwise.ts";
import { addressOf, imagesOf, withWorkspace } from "./native/workspace.ts";

export function registerStyledActivation(): void {
  implement(
    "wasm",
    styledActivationKernel,
    ({ inputs: { x, factors, bias, noise, strength }, backend: heap }) => {
      const y = heap.makeOutput(x.shape, "float32");
      withWorkspace(heap, (workspace) => {
        const gains = workspace.numbers(times(heap, factors, GAIN));
        const shift = workspace.numbers(times(heap, bias, GAIN));
        const strengths = strength ? [workspace.numbers(times(heap, strength, GAIN))] : [];
        const from = imagesOf(heap, x), to = imagesOf(heap, y);
        const noiseOf = noiseAddresses(heap, noise);
        runStrips(
          heap,
          workspace,
          noise ? "activationWithNoise" : "activation",
          imagesAt(x, (b) => [
            ...strengths,
            from.address + b * from.image,
            gains + b * from.pixel,
            shift,
            ...noiseOf(b),
            to.address + b * to.image,
          ]),
        );
      });
      return y;
    },
  );
  implement(
    "wasm",
    styledActivationGradientKernel,
    ({ inputs: { dy, x, y, factors, noise }, backend }) => gradient(backend, [dy, x, y], factors, noise),
  );
}

/** @param images dy, x and y @returns as the contract says */
function gradient(
  heap: WasmHeap,
  images: readonly [dy: tf.Tensor4D, x: tf.Tensor4D, y: tf.Tensor4D],
  factors: tf.Tensor2D,
  noise: tf.Tensor4D | undefined,
): tf.TensorInfo[] {
  const [, x] = images, channels = [x.shape[3]];
  const dx = heap.makeOutput(x.shape, "float32");
  const sums = [factors.shape, channels, ...(noise ? [channels] : [])].map((shape) =>
    heap.makeOutput(shape, "float32")
  );
  withWorkspace(heap, (workspace) => {
    const gains = workspace.numbers(times(heap, factors, GAIN));
    for (const sum of sums) heap.typedArrayFromHeap(sum).fill(0);
    const sources = images.map((image) => imagesOf(heap, image)), target = imagesOf(heap, dx);
    const [ofFactors, ...others] = sums.map((sum) => addressOf(heap, sum)) as [number, ...number[]];
    const noiseOf = noiseAddresses(heap, noise);
    runStrips(
      heap,
      workspace,
      noise ? "activationGradientWithNoise" : "activationGradient",
      imagesAt(x, (b) => [
        ...sources.map(({ address, image }) => address + b * image),
        gains + b * target.pixel,
        ...noiseOf(b),
        target.address + b * target.image,
        ofFactors + b * target.pixel,
        ...others,
      ]),
    );
  });
  for (const sum of sums) {
    const values = heap.typedArrayFromHeap(sum);
    for (let i = 0; i < values.length; i++) values[i]! *= GAIN;
  }
  return [dx, ...sums];
}

/** The address of each image's noise; none without noise. */
function noiseAddresses(heap: WasmHeap, noise: tf.Tensor4D | undefined): (b: number) => number[] {
  if (!noise) return () => [];
  const address = addressOf(heap, noise), [images, height, width] = noise.shape;
  return (b) => [address + (images === 1 ? 0 : b * height * width * FLOAT)];
}

function times(heap: WasmHeap, x: tf.Tensor, factor: number): Float32Array {
  const products = new Float32Array(heap.typedArrayFromHeap(x)); // from() would take one value after the other
  for (let i = 0; i < products.length; i++) products[i]! *= factor;
  return products;
}
