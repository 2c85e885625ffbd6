/**
 * StyledActivation for wasm, what follows the convolution of a synthesis layer, and its gradient, as
 * models/ops/styled_activation.ts defines them:
 *
 *   y = √2 · leakyRelu(factors ⊙ x + strength · noise + bias)
 *
 * The activation commutes with positive factors, so that √2 is multiplied into small tensors.
 */
import type * as tf from "@tensorflow/tfjs";
import type {
  StyledActivationAttributes as Attributes,
  StyledActivationInputs as Inputs,
} from "../../ops/kernel_arguments.ts";
import { replaceKernel } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { imagesAt, runElementwise } from "./native/elementwise.ts";
import { addressOf, type HeapImages, imagesOf, withWorkspace } from "./native/workspace.ts";

const GAIN = Math.SQRT2;

export function registerStyledActivation(): void {
  replaceKernel<Inputs & { bias: tf.Tensor1D }, Attributes>(
    "wasm",
    "StyledActivation",
    () => ({ inputs: { x, factors, bias, noise, strength }, attributes: { hasNoise }, backend }) => {
      const heap = backend as WasmHeap;
      const y = heap.makeOutput(x.shape, "float32");
      withWorkspace(heap, (workspace) => {
        const gains = workspace.numbers(times(heap, factors, GAIN));
        const shift = workspace.numbers(times(heap, bias, GAIN));
        const strengths = hasNoise ? [workspace.numbers(times(heap, strength, GAIN))] : [];
        const [from, to] = [x, y].map((image) => imagesOf(heap, image)) as [HeapImages, HeapImages];
        const noiseOf = noiseSteps(heap, noise, hasNoise);
        runElementwise(
          heap,
          workspace,
          hasNoise ? "activationWithNoise" : "activation",
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
  replaceKernel<Inputs & { dy: tf.Tensor4D; y: tf.Tensor4D }, Attributes, tf.TensorInfo[]>(
    "wasm",
    "StyledActivationGradient",
    () => ({ inputs, attributes: { hasNoise }, backend }) => gradient(backend as WasmHeap, inputs, hasNoise),
  );
}

/** dx, dfactors [batch, channels], dbias [channels], and where there is noise Σ dv · noise [channels]. */
function gradient(
  heap: WasmHeap,
  { dy, x, y, factors, noise }: Inputs & { dy: tf.Tensor4D; y: tf.Tensor4D },
  hasNoise: boolean,
): tf.TensorInfo[] {
  const channels = [x.shape[3]];
  const dx = heap.makeOutput(x.shape, "float32");
  const sums = [factors.shape, channels, ...(hasNoise ? [channels] : [])].map((shape) =>
    heap.makeOutput(shape, "float32")
  );
  withWorkspace(heap, (workspace) => {
    const gains = workspace.numbers(times(heap, factors, GAIN));
    for (const sum of sums) heap.typedArrayFromHeap(sum).fill(0);
    const images = [dy, x, y].map((image) => imagesOf(heap, image));
    const target = imagesOf(heap, dx);
    const [ofFactors, ...others] = sums.map((sum) => addressOf(heap, sum)) as [number, ...number[]];
    const noiseOf = noiseSteps(heap, noise, hasNoise);
    runElementwise(
      heap,
      workspace,
      hasNoise ? "activationGradientWithNoise" : "activationGradient",
      imagesAt(x, (b) => [
        ...images.map(({ address, image }) => address + b * image),
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

/** Where each image's noise lies: nowhere, if there is none. */
function noiseSteps(heap: WasmHeap, noise: tf.Tensor4D, hasNoise: boolean): (b: number) => number[] {
  if (!hasNoise) return () => [];
  const address = addressOf(heap, noise), [images, height, width] = noise.shape;
  return (b) => [address + (images === 1 ? 0 : b * height * width * FLOAT_BYTES)];
}

function times(heap: WasmHeap, x: tf.Tensor, factor: number): Float32Array {
  const products = new Float32Array(heap.typedArrayFromHeap(x)); // from() would take one value after the other
  for (let i = 0; i < products.length; i++) products[i]! *= factor;
  return products;
}
