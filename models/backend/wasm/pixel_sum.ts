/**
 * PixelSum and PixelProductSum for wasm, as models/ops/pixel_sum.ts defines them: each channel's sum over all
 * pixels, of an image or of the product of two.
 */
import type * as tf from "@tensorflow/tfjs";
import { pixelProductSumKernel, pixelSumKernel } from "../../ops/pixel_sum.ts";
import { implement } from "../register.ts";
import type { WasmHeap } from "./heap.ts";
import { imagesAt, runStrips } from "./native/elementwise.ts";
import { addressOf, imagesOf, withWorkspace } from "./native/workspace.ts";

export function registerPixelSum(): void {
  implement("wasm", pixelSumKernel, ({ inputs: { x }, backend }) => sum(backend, "sum", [x]));
  implement(
    "wasm",
    pixelProductSumKernel,
    ({ inputs: { x, y }, backend }) => sum(backend, "productSum", [x, y]),
  );
}

/** [batch, channels], of images [batch, height, width, channels] of one shape */
function sum(
  heap: WasmHeap,
  kernel: "sum" | "productSum",
  [x, ...others]: readonly [tf.Tensor4D, ...tf.Tensor4D[]],
): tf.TensorInfo {
  const [batch, , , channels] = x.shape;
  const sums = heap.makeOutput([batch, channels], "float32");
  heap.typedArrayFromHeap(sums).fill(0);
  const images = [x, ...others].map((image) => imagesOf(heap, image));
  const address = addressOf(heap, sums);
  const addresses = imagesAt(x, (b) => [
    ...images.map(({ address, image }) => address + b * image),
    address + b * images[0]!.pixel,
  ]);
  withWorkspace(heap, (workspace) => runStrips(heap, workspace, kernel, addresses));
  return sums;
}
