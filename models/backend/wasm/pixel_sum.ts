/**
 * PixelSum and PixelProductSum for wasm, as models/ops/pixel_sum.ts defines them: each channel's sum over all
 * pixels, of an image or of the product of two.
 */
import type * as tf from "@tensorflow/tfjs";
import { pixelProductSumKernel, pixelSumKernel } from "../../ops/pixel_sum.ts";
import { implement } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { fillFloats } from "./host_functions.ts";
import { imagesAt, runElementwise } from "./native/elementwise.ts";
import { addressOf, imageAddresses, withWorkspace, type Workspace } from "./native/workspace.ts";
import { onHost } from "./recorder.ts";

export function registerPixelSum(): void {
  implement(
    "wasm",
    pixelSumKernel,
    ({ inputs: { x }, backend: heap }) =>
      sums(heap, x, (workspace, sumOf) => {
        const at = imageAddresses(heap, x, x.shape);
        runElementwise(heap, workspace, "sum", imagesAt(x, (b) => ({ x: at(b), sum: sumOf(b) })));
      }),
  );
  implement(
    "wasm",
    pixelProductSumKernel,
    ({ inputs: { x, y }, backend: heap }) =>
      sums(heap, x, (workspace, sumOf) => {
        const xAt = imageAddresses(heap, x, x.shape), yAt = imageAddresses(heap, y, x.shape);
        const images = imagesAt(x, (b) => ({ x: xAt(b), y: yAt(b), sum: sumOf(b) }));
        runElementwise(heap, workspace, "productSum", images);
      }),
  );
}

/** [batch, channels], of images like x: `add` is given a place for the sums of each image. */
function sums(
  heap: WasmHeap,
  x: tf.Tensor4D,
  add: (workspace: Workspace, sumOf: (b: number) => number) => void,
): tf.TensorInfo {
  const [batch, , , channels] = x.shape;
  const sums = heap.makeOutput([batch, channels], "float32");
  const address = addressOf(heap, sums, batch * channels);
  onHost(heap, fillFloats, address, batch * channels, 0);
  withWorkspace(heap, (workspace) => add(workspace, (b) => address + b * channels * FLOAT_BYTES));
  return sums;
}
