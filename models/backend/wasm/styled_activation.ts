/**
 * StyledActivation for wasm, what follows the convolution of a synthesis layer, and its gradient, as
 * models/ops/styled_activation.ts defines them:
 *
 *   y = √2 · leakyRelu(factors ⊙ x + strength · noise + bias)
 *
 * The activation commutes with positive factors, so that √2 is multiplied into small tensors.
 */
import type * as tf from "@tensorflow/tfjs";
import { elementCount } from "../../shape.ts";
import { GAIN } from "../../ops/leaky_relu.ts";
import { styledActivationGradientKernel, styledActivationKernel } from "../../ops/styled_activation.ts";
import { implement } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { fillFloats, scaleFloats } from "./host_functions.ts";
import { imagesAt, runElementwise } from "./native/elementwise.ts";
import { addressOf, imageAddresses, withWorkspace, type Workspace } from "./native/workspace.ts";
import { onHost } from "./recorder.ts";

export function registerStyledActivation(): void {
  implement(
    "wasm",
    styledActivationKernel,
    ({ inputs: { x, factors, bias, noise, strength }, backend: heap }) => {
      const y = heap.makeOutput(x.shape, "float32");
      withWorkspace(heap, (workspace) => {
        const [batch, , , channels] = x.shape;
        const gains = timesGain(heap, workspace, factors, batch * channels);
        const shift = timesGain(heap, workspace, bias, channels);
        const xAt = imageAddresses(heap, x), yAt = imageAddresses(heap, y);
        const addresses = (b: number) => ({
          x: xAt(b),
          gain: gains + b * channels * FLOAT_BYTES,
          shift,
          y: yAt(b),
        });
        if (!noise || !strength) {
          return runElementwise(heap, workspace, "activation", imagesAt(x, addresses));
        }
        const numbers = timesGain(heap, workspace, strength, 1);
        const noiseAt = noiseAddresses(heap, x, noise);
        const images = imagesAt(x, (b) => ({ ...addresses(b), noise: noiseAt(b), numbers }));
        runElementwise(heap, workspace, "activationWithNoise", images);
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
  const overSums = (f: (address: number, count: number) => void) => {
    for (const sum of sums) {
      const count = elementCount(sum.shape);
      f(addressOf(heap, sum, count), count);
    }
  };
  withWorkspace(heap, (workspace) => {
    const gains = timesGain(heap, workspace, factors, batch * count);
    overSums((address, count) => onHost(heap, fillFloats, address, count, 0));
    const [dyAt, xAt, yAt] = images.map((image) => imageAddresses(heap, image, x.shape)) as [At, At, At];
    const dxAt = imageAddresses(heap, dx), pixel = count * FLOAT_BYTES;
    const [ofFactors, ofShift, ofStrength] = sums.map((sum, i) =>
      addressOf(heap, sum, i === 0 ? batch * count : count)
    ) as [number, number, number];
    const addresses = (b: number) => ({
      ...{ dy: dyAt(b), x: xAt(b), y: yAt(b), gain: gains + b * pixel },
      ...{ dx: dxAt(b), ofGain: ofFactors + b * pixel, ofShift },
    });
    if (!noise) return runElementwise(heap, workspace, "activationGradient", imagesAt(x, addresses));
    const noiseAt = noiseAddresses(heap, x, noise);
    const all = imagesAt(x, (b) => ({ ...addresses(b), noise: noiseAt(b), ofStrength }));
    runElementwise(heap, workspace, "activationGradientWithNoise", all);
  });
  overSums((address, count) => onHost(heap, scaleFloats, address, address, count, GAIN));
  return [dx, ...sums];
}

/** An address for each image of a batch. */
type At = (b: number) => number;

/** The address of each image's noise, for images x. */
function noiseAddresses(
  heap: WasmHeap,
  { shape: [batch, height, width] }: tf.Tensor4D,
  noise: tf.Tensor4D,
): At {
  const pixels = height * width, isShared = noise.shape[0] === 1;
  const address = addressOf(heap, noise, isShared ? pixels : batch * pixels);
  return (b) => address + (isShared ? 0 : b * pixels * FLOAT_BYTES);
}

/** A tensor's values, so many that a kernel reads, times √2. @returns their address */
function timesGain(heap: WasmHeap, workspace: Workspace, x: tf.Tensor, count: number): number {
  const from = addressOf(heap, x, count), products = workspace.allocate(count);
  onHost(heap, scaleFloats, from, products, count, GAIN);
  return products;
}
