/** WeightedSquaredDistance for wasm and its gradient, as models/ops/weighted_distance.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";
import type { WasmHeap } from "./heap.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

interface Inputs {
  readonly x: tf.Tensor;
  readonly reference: tf.Tensor;
  readonly factors: tf.Tensor;
}

export function registerWeightedDistance(): void {
  replaceKernel<Inputs, unknown>(
    "wasm",
    "WeightedSquaredDistance",
    () => ({ inputs: { x, reference, factors }, backend }) => {
      const heap = backend as WasmHeap;
      const distance = heap.makeOutput([], "float32");
      const addresses = [x, reference, factors].map((tensor) => addressOf(heap, tensor));
      const sum = withWorkspace(
        heap,
        (workspace) => runFlat(heap, workspace, "weightedDistance", x.size, addresses),
      );
      heap.typedArrayFromHeap(distance).set(sum);
      return distance;
    },
  );
  replaceKernel<Inputs & { dy: tf.Scalar }, unknown>(
    "wasm",
    "WeightedSquaredDistanceGradient",
    () => ({ inputs: { dy, x, reference, factors }, backend }) => {
      const heap = backend as WasmHeap;
      const dx = heap.makeOutput(x.shape, "float32");
      const addresses = [x, reference, factors, dx].map((tensor) => addressOf(heap, tensor));
      const twice = [2 * heap.typedArrayFromHeap(dy)[0]!];
      withWorkspace(
        heap,
        (workspace) => runFlat(heap, workspace, "weightedDistanceGradient", x.size, addresses, twice),
      );
      return dx;
    },
  );
}
