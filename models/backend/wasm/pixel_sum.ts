/**
 * PixelSum and PixelProductSum for wasm, as models/ops/pixel_sum.ts defines them: each channel's sum over all
 * pixels, of an image or of the product of two.
 */
import type { PixelSumInputs as Inputs } from "../../ops/kernel_arguments.ts";
import { replaceKernel } from "../register.ts";
import type { WasmHeap } from "./heap.ts";
import { imagesAt, runElementwise } from "./native/elementwise.ts";
import { addressOf, imagesOf, withWorkspace } from "./native/workspace.ts";

export function registerPixelSum(): void {
  for (const kernel of ["PixelSum", "PixelProductSum"]) {
    replaceKernel<Inputs, unknown>(
      "wasm",
      kernel,
      () => ({ inputs: { x, y }, backend }) => {
        const heap = backend as WasmHeap;
        const [batch, , , channels] = x.shape;
        const sums = heap.makeOutput([batch, channels], "float32");
        heap.typedArrayFromHeap(sums).fill(0);
        const images = [x, ...(y ? [y] : [])].map((image) => imagesOf(heap, image));
        const place = addressOf(heap, sums);
        withWorkspace(heap, (workspace) =>
          runElementwise(
            heap,
            workspace,
            y ? "productSum" : "sum",
            imagesAt(x, (b) => [
              ...images.map(({ address, image }) => address + b * image),
              place + b * images[0]!.pixel,
            ]),
          ));
        return sums;
      },
    );
  }
}
