/**
 * AdamUpdate for wasm: a weight's next moments and its update, as pipeline/adam.ts defines them, in one pass over the
 * native heap. Composed of tfjs' kernels it takes thirteen, each through memory.
 */
import type * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";
import type { WasmHeap } from "./heap.ts";

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
      const views = [gradient, m, v, ...outputs].map((tensor) => heap.typedArrayFromHeap(tensor));
      const [g, oldM, oldV, nextM, nextV, update] = views as unknown as Six<Float32Array>;
      for (let i = 0; i < g.length; i++) {
        const mean = beta1 * oldM[i]! + (1 - beta1) * g[i]!;
        const square = beta2 * oldV[i]! + (1 - beta2) * g[i]! * g[i]!;
        nextM[i] = mean;
        nextV[i] = square;
        update[i] = -rate * mean / (Math.sqrt(correction * square) + epsilon);
      }
      return outputs;
    },
  );
}

type Six<T> = [T, T, T, T, T, T];
