/**
 * AdamUpdate for wasm: a weight and its moments after one step, as models/ops/adam_update.ts defines them, in one pass over
 * the native heap. Composed of tfjs' kernels it takes fourteen, each through memory.
 *
 * Nothing is overwritten: XNNPACK keeps what it has made of a filter for as long as the filter's tensor lives.
 */
import type * as tf from "@tensorflow/tfjs";
import { adamKernel } from "../../ops/adam_update.ts";
import { implement } from "../register.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

/** What the contract says they are, in its order. */
type Coefficients = [number, number, number, number, number, number, number];

export function registerAdam(): void {
  implement("wasm", adamKernel, ({ inputs: { weight, m, v, gradient, coefficients }, backend: heap }) => {
    const [nextM, nextV, nextWeight] = [m, v, weight].map(({ shape }) =>
      heap.makeOutput(shape, "float32")
    ) as [tf.TensorInfo, tf.TensorInfo, tf.TensorInfo];
    addressOf(heap, coefficients, 7);
    const [beta1, rest1, beta2, rest2, epsilon, rate, correction] = heap.typedArrayFromHeap(
      coefficients,
    ) as unknown as Coefficients;
    const at = (tensor: tf.TensorInfo) => addressOf(heap, tensor, gradient.size);
    const tensors = { weight: at(weight), m: at(m), v: at(v), gradient: at(gradient) };
    const results = { nextM: at(nextM), nextV: at(nextV), nextWeight: at(nextWeight) };
    const numbers = { beta1, rest1, beta2, rest2, epsilon, rate, correction };
    withWorkspace(
      heap,
      (workspace) => runFlat(heap, workspace, "adam", gradient.size, { ...tensors, ...results }, numbers),
    );
    return [nextWeight, nextM, nextV];
  });
}
