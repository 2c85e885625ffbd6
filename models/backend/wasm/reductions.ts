/**
 * Reductions for wasm, without the axes along which there is one value: to bring these to the end, the stock kernels copy the
 * whole tensor, in JavaScript.
 */
import * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";

interface Attributes {
  readonly axis: number | number[];
  readonly keepDims: boolean;
}

export function registerReductions(): void {
  for (const name of ["Sum", "Mean", "Min", "Prod", "All", "Any"]) replaceReduction(name, "axis");
  replaceReduction("Max", "reductionIndices");
}

function replaceReduction(name: string, axisName: string): void {
  replaceKernel<{ x: tf.Tensor }, Attributes & Record<string, number | number[]>>(
    "wasm",
    name,
    (stock) => (call) => {
      const { inputs: { x }, attributes: { keepDims, [axisName]: given } } = call;
      const axes = new Set(tf.util.parseAxisParam(given!, x.shape));
      const kept = x.shape.map((_, axis) => axis).filter((axis) => x.shape[axis] !== 1);
      const reduced = stock({
        ...call,
        inputs: {
          x: { dataId: x.dataId, dtype: x.dtype, shape: kept.map((axis) => x.shape[axis]!) } as tf.Tensor,
        },
        attributes: {
          ...call.attributes,
          keepDims: false,
          [axisName]: kept.flatMap((axis, i) => axes.has(axis) ? [i] : []),
        } as typeof call.attributes,
      });
      const shape = x.shape.flatMap((size, axis) => !axes.has(axis) ? [size] : keepDims ? [1] : []);
      return { ...reduced, shape };
    },
  );
}
