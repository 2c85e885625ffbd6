/**
 * AdamUpdate for wasm: a weight's next moments and its update, as pipeline/adam.ts defines them, in one pass over the
 * native heap. Composed of tfjs' kernels it takes thirteen, each through memory.
 */
import type * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";
import type { WasmHeap } from "./heap.ts";
import { runFlat } from "./native/strips.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

interface Inputs {
  readonly gradient: tf.Tensor;
  readonly m: tf.Tensor;
  readonly v: tf.Tensor;
}

interface Attributes {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** α / (1 − β₁ᵗ) */
  readonly rate: number;
  /** 1 / (1 − β₂ᵗ) */
  readonly correction: number;
}

export function registerAdam(): void {
  replaceKernel<Inputs, Attributes, tf.TensorInfo[]>(
    "wasm",
    "AdamUpdate",
    () => ({ inputs: { gradient, m, v }, attributes, backend }) => {
      const heap = backend as WasmHeap;
      const { beta1, beta2, epsilon, rate, correction } = attributes;
      const outputs = [m, v, gradient].map(({ shape }) => heap.makeOutput(shape, "float32"));
      const numbers = [beta1, 1 - beta1, beta2, 1 - beta2, epsilon, -rate, correction];
      const addresses = [gradient, m, v, ...outputs].map((tensor) => addressOf(heap, tensor));
      withWorkspace(
        heap,
        (workspace) => runFlat(heap, workspace, "adam", gradient.size, addresses, numbers),
      );
      return outputs;
    },
  );
}
