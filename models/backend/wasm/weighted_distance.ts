/** WeightedSquaredDistance for wasm and its gradient, as models/ops/weighted_distance.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import { weightedDistanceGradientKernel, weightedDistanceKernel } from "../../ops/weighted_distance.ts";
import { implement } from "../register.ts";
import { computeFlat, runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

export function registerWeightedDistance(): void {
  implement(
    "wasm",
    weightedDistanceKernel,
    ({ inputs: { x, reference, factors }, backend: heap }) => {
      const distance = heap.makeOutput([], "float32");
      const at = (tensor: tf.Tensor) => addressOf(heap, tensor, x.size);
      const places = { x: at(x), reference: at(reference), factors: at(factors) };
      const { sum } = withWorkspace(
        heap,
        (workspace) => runFlat(heap, workspace, "weightedDistance", x.size, places),
      );
      heap.typedArrayFromHeap(distance).set([sum]);
      return distance;
    },
  );
  implement(
    "wasm",
    weightedDistanceGradientKernel,
    ({ inputs: { dy, x, reference, factors }, backend: heap }) => {
      const twice = 2 * heap.typedArrayFromHeap(dy)[0]!;
      return computeFlat(heap, "weightedDistanceGradient", { x, reference, factors }, { twice });
    },
  );
}
