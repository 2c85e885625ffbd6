/**
 * NormalizedSilu for wasm, what follows a convolution of the bundled world's encoder, and its gradient, as
 * models/ops/normalized_silu.ts defines them:
 *
 *   y = silu(x̂ ⊙ weight + shift),   dx = (dx̂ − mean(dx̂) − x̂ · mean(dx̂ · x̂)) / σ
 *
 * Sums run over each image's values in a row, in the order of `standardize`: the bits are those of the composition.
 */
import { normalizedSiluGradientKernel, normalizedSiluKernel } from "../../ops/normalized_silu.ts";
import { implement } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { runElementwise, runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";
import { momentsOf } from "./normalization.ts";
import { onHost } from "./recorder.ts";

export function registerNormalizedSilu(): void {
  implement(
    "wasm",
    normalizedSiluKernel,
    ({ inputs: { x, weight, shift }, attributes: { epsilon }, backend: heap }) => {
      const [batch, height, width, channels] = x.shape;
      const y = heap.makeOutput(x.shape, "float32"), moments = heap.makeOutput([batch, MOMENTS], "float32");
      const images = [x, y].map((tensor) => addressOf(heap, tensor, x.size)) as [x: number, y: number];
      const ofChannels = [weight, shift].map((tensor) => addressOf(heap, tensor, channels)) as OfChannels;
      const at = addressOf(heap, moments, batch * MOMENTS);
      onHost(heap, compute, ...images, ...ofChannels, at, batch, height, width, channels, epsilon);
      return [y, moments];
    },
  );
  implement(
    "wasm",
    normalizedSiluGradientKernel,
    ({ inputs: { dy, x, weight, shift, moments }, backend: heap }) => {
      const [batch, height, width, channels] = x.shape, dx = heap.makeOutput(x.shape, "float32");
      const images = [dy, x, dx].map((tensor) => addressOf(heap, tensor, x.size)) as Images;
      const ofChannels = [weight, shift].map((tensor) => addressOf(heap, tensor, channels)) as OfChannels;
      const at = addressOf(heap, moments, batch * MOMENTS);
      onHost(heap, differentiate, ...images, ...ofChannels, at, batch, height, width, channels);
      return dx;
    },
  );
}

/** Mean and 1 / σ of each image, in the order in which the kernels take them. */
const MOMENTS = 2;

type Images = [dy: number, x: number, dx: number];
type OfChannels = [weight: number, shift: number];
type Sizes = [moments: number, batch: number, height: number, width: number, channels: number];

function compute(
  heap: WasmHeap,
  ...[x, y, weight, shift, moments, batch, height, width, channels, epsilon]: [
    ...[x: number, y: number, ...OfChannels],
    ...[...Sizes, epsilon: number],
  ]
): void {
  const values = height * width * channels, shape = [height, width, channels] as const;
  withWorkspace(heap, (workspace) => {
    const images = Array.from({ length: batch }, (_, b) => {
      const image = b * values * FLOAT_BYTES, numbers = moments + b * MOMENTS * FLOAT_BYTES;
      const { mean, inverse } = momentsOf(heap, workspace, x + image, values, epsilon);
      heap.wasm.HEAPF32.set([mean, inverse], numbers / FLOAT_BYTES);
      return { shape, addresses: { numbers, x: x + image, weight, shift, y: y + image } };
    });
    runElementwise(heap, workspace, "normalizedSilu", images);
  });
}

function differentiate(
  heap: WasmHeap,
  ...[dy, x, dx, weight, shift, moments, batch, height, width, channels]: [...Images, ...OfChannels, ...Sizes]
): void {
  const values = height * width * channels, shape = [height, width, channels] as const;
  withWorkspace(heap, (workspace) => {
    const images = Array.from({ length: batch }, (_, b) => {
      const image = b * values * FLOAT_BYTES, numbers = moments + b * MOMENTS * FLOAT_BYTES;
      return { shape, addresses: { numbers, dy: dy + image, x: x + image, weight, shift, dx: dx + image } };
    });
    runElementwise(heap, workspace, "normalizedSiluGradient", images); // leaves dx̂ in dx
    for (const { addresses: { numbers, x, dx } } of images) {
      const [mean, inverse] = heap.wasm.HEAPF32.subarray(numbers / FLOAT_BYTES) as unknown as [
        number,
        number,
      ];
      const rows = { dy: dx, x }, ofImage = { mean, inverse };
      const { sum, along } = runFlat(heap, workspace, "standardizeSums", values, rows, ofImage);
      const all = { ...ofImage, meanSum: sum / values, meanAlong: along / values };
      runFlat(heap, workspace, "standardizeGradient", values, { ...rows, dx }, all);
    }
  });
}
