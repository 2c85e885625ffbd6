/**
 * AvgPoolGrad for wasm where windows neither overlap nor reach into padding: each pixel of dx is its window's dy, divided
 * by the window's size. The stock kernel, which searches the windows of each pixel, takes ten times as long.
 */
import * as tf from "@tensorflow/tfjs";
import { hasDisjointWindows } from "../geometry.ts";
import { replaceKernel } from "../register.ts";
import { FLOAT, type WasmHeap } from "./heap.ts";
import { addressOf } from "./native/workspace.ts";

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
      const { HEAPF32 } = heap.wasm, factor = 1 / (filterHeight * filterWidth);
      let from = addressOf(heap, dy) / FLOAT, to = addressOf(heap, dx) / FLOAT;
      const row = width * channels;
      for (let y = 0; y < batch * outHeight; y++) {
        for (let x = 0; x < outWidth; x++, from += channels) {
          const pixel = to + x * filterWidth * channels;
          for (let c = 0; c < channels; c++) HEAPF32[pixel + c] = HEAPF32[from + c]! * factor;
          for (let i = 1; i < filterWidth; i++) {
            HEAPF32.copyWithin(pixel + i * channels, pixel, pixel + channels);
          }
        }
        for (let i = 1; i < filterHeight; i++) HEAPF32.copyWithin(to + i * row, to, to + row);
        to += filterHeight * row;
      }
      return dx;
    },
  );
}
