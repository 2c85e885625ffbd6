/** WeightedSquaredDistance for wasm and its gradient, as models/ops/weighted_distance.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import { weightedDistanceGradientKernel, weightedDistanceKernel } from "../../ops/weighted_distance.ts";
import { implement } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { fillFloats } from "./host_functions.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";
import { onHost } from "./recorder.ts";

export function registerWeightedDistance(): void {
  implement(
    "wasm",
    weightedDistanceKernel,
    ({ inputs: { x, reference, factors }, backend: heap }) => {
      const distance = heap.makeOutput([], "float32");
      const at = (tensor: tf.Tensor) => addressOf(heap, tensor, x.size);
      const places = { x: at(x), reference: at(reference), factors: at(factors) };
      onHost(
        heap,
        sumDistances,
        places.x,
        places.reference,
        places.factors,
        addressOf(heap, distance, 1),
        x.size,
      );
      return distance;
    },
  );
  implement(
    "wasm",
    weightedDistanceGradientKernel,
    ({ inputs: { dy, x, reference, factors }, backend: heap }) => {
      const dx = heap.makeOutput(x.shape, "float32");
      const at = (tensor: tf.TensorInfo) => addressOf(heap, tensor, x.size);
      onHost(
        heap,
        differentiateDistances,
        addressOf(heap, dy, 1),
        at(x),
        at(reference),
        at(factors),
        at(dx),
        x.size,
      );
      return dx;
    },
  );
}

function sumDistances(
  heap: WasmHeap,
  x: number,
  reference: number,
  factors: number,
  out: number,
  count: number,
): void {
  const places = { x, reference, factors };
  const { sum } = withWorkspace(
    heap,
    (workspace) => runFlat(heap, workspace, "weightedDistance", count, places),
  );
  fillFloats(heap, out, 1, sum);
}

function differentiateDistances(
  heap: WasmHeap,
  ...[dy, x, reference, factors, dx, count]: [
    ...[dy: number, x: number, reference: number, factors: number],
    ...[dx: number, count: number],
  ]
): void {
  const twice = 2 * heap.wasm.HEAPF32[dy / FLOAT_BYTES]!;
  const places = { x, reference, factors, dx };
  withWorkspace(
    heap,
    (workspace) => runFlat(heap, workspace, "weightedDistanceGradient", count, places, { twice }),
  );
}
