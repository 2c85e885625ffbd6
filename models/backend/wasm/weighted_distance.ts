/** WeightedSquaredDistance for wasm and its gradient, as models/ops/weighted_distance.ts defines them. */
import { weightedDistanceGradientKernel, weightedDistanceKernel } from "../../ops/weighted_distance.ts";
import { implement } from "../register.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

export function registerWeightedDistance(): void {
  implement(
    "wasm",
    weightedDistanceKernel,
    ({ inputs: { x, reference, factors }, backend: heap }) => {
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
  implement(
    "wasm",
    weightedDistanceGradientKernel,
    ({ inputs: { dy, x, reference, factors }, backend: heap }) => {
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
