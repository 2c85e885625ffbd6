/**
 * AvgPoolGrad for wasm where windows neither overlap nor reach into padding: each pixel of dx is its window's dy, divided
 * by the window's size. The stock kernel, which searches the windows of each pixel, takes ten times as long.
 */
import * as tf from "@tensorflow/tfjs";
import { hasDisjointWindows } from "../geometry.ts";
import { replaceKernel } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { addressOf } from "./native/workspace.ts";
import { onHost } from "./recorder.ts";

interface Attributes {
  readonly filterSize: number | [number, number];
  readonly strides: number | [number, number];
  readonly pad: "valid" | "same" | number;
}

export function registerAveragePoolGradient(): void {
  replaceKernel<{ dy: tf.Tensor4D; input: tf.Tensor4D }, Attributes>(
    "wasm",
    "AvgPoolGrad",
    (stock) => (call) => {
      const { inputs: { dy, input }, attributes: { filterSize, strides, pad }, backend } = call;
      const geometry = tf.backend_util.computePool2DInfo(input.shape, filterSize, strides, 1, pad);
      const { filterHeight, filterWidth, outHeight, outWidth } = geometry;
      const [batch, height, width, channels] = input.shape;
      const isTiled = hasDisjointWindows(geometry) &&
        outHeight * filterHeight === height && outWidth * filterWidth === width;
      if (!isTiled) return stock(call);
      const heap = backend as WasmHeap;
      const dx = heap.makeOutput(input.shape, "float32");
      const from = addressOf(heap, dy, batch * outHeight * outWidth * channels);
      const to = addressOf(heap, dx, input.size), rows = batch * outHeight;
      onHost(heap, spread, from, to, rows, outWidth, channels, filterHeight, filterWidth);
      return dx;
    },
  );
}

/** Divides each pixel among its window. */
function spread(
  { wasm: { HEAPF32 } }: WasmHeap,
  ...[dy, dx, rows, columns, channels, height, width]: [
    ...[dy: number, dx: number, rows: number, columns: number],
    ...[channels: number, height: number, width: number],
  ]
): void {
  const factor = 1 / (height * width), row = columns * width * channels;
  let from = dy / FLOAT_BYTES, to = dx / FLOAT_BYTES;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, from += channels) {
      const pixel = to + x * width * channels;
      for (let c = 0; c < channels; c++) HEAPF32[pixel + c] = HEAPF32[from + c]! * factor;
      for (let i = 1; i < width; i++) HEAPF32.copyWithin(pixel + i * channels, pixel, pixel + channels);
    }
    for (let i = 1; i < height; i++) HEAPF32.copyWithin(to + i * row, to, to + row);
    to += height * row;
  }
}
