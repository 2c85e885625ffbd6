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
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { imagesAt, runElementwise } from "./native/elementwise.ts";
import { addressOf, imagesOf, withWorkspace } from "./native/workspace.ts";

export function registerStyledActivation(): void {
  implement(
    "wasm",
    styledActivationKernel,
    ({ inputs: { x, factors, bias, noise, strength }, backend: heap }) => {
      const y = heap.makeOutput(x.shape, "float32");
      withWorkspace(heap, (workspace) => {
        const [batch, , , channels] = x.shape;
        const gains = workspace.numbers(times(heap, factors, batch * channels, GAIN));
        const shift = workspace.numbers(times(heap, bias, channels, GAIN));
        const strengths = strength ? [workspace.numbers(times(heap, strength, 1, GAIN))] : [];
        const from = imagesOf(heap, x), to = imagesOf(heap, y);
        const noiseOf = noiseAddresses(heap, x, noise);
        runElementwise(
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
  const [, x] = images, [batch, , , count] = x.shape, channels = [count];
  const dx = heap.makeOutput(x.shape, "float32");
  const sums = [[batch, count], channels, ...(noise ? [channels] : [])].map((shape) =>
    heap.makeOutput(shape, "float32")
  );
  withWorkspace(heap, (workspace) => {
    const gains = workspace.numbers(times(heap, factors, batch * count, GAIN));
    for (const sum of sums) heap.typedArrayFromHeap(sum).fill(0);
    const sources = images.map((image) => imagesOf(heap, image, x.shape)), target = imagesOf(heap, dx);
    const [ofFactors, ...others] = sums.map((sum, i) =>
      addressOf(heap, sum, i === 0 ? batch * count : count)
    ) as [number, ...number[]];
    const noiseOf = noiseAddresses(heap, x, noise);
    runElementwise(
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

/** The address of each image's noise, for images x; none without noise. */
function noiseAddresses(
  heap: WasmHeap,
  { shape: [batch, height, width] }: tf.Tensor4D,
  noise: tf.Tensor4D | undefined,
): (b: number) => number[] {
  if (!noise) return () => [];
  const pixels = height * width, isShared = noise.shape[0] === 1;
  const address = addressOf(heap, noise, isShared ? pixels : batch * pixels);
  return (b) => [address + (isShared ? 0 : b * pixels * FLOAT_BYTES)];
}

/** A tensor's values, so many that a kernel reads, times a factor. */
function times(heap: WasmHeap, x: tf.Tensor, count: number, factor: number): Float32Array {
  addressOf(heap, x, count);
  const products = new Float32Array(heap.typedArrayFromHeap(x)); // from() would take one value after the other
  for (let i = 0; i < products.length; i++) products[i]! *= factor;
  return products;
}
