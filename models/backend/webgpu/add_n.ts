/**
 * AddN for WebGPU, of any number of tensors. The stock kernel binds every one of them at once, and a device
 * need not allow more than eight storage buffers.
 */
import * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";

/** Tensors added at a time: with the result, eight buffers. */
const MOST = 7;

export function registerAddN(): void {
  replaceKernel<tf.Tensor[], unknown>("webgpu", "AddN", (stock) => ({ inputs, attributes, backend }) => {
    const add = (tensors: tf.Tensor[]) =>
      tf.engine().makeTensorFromTensorInfo(stock({ inputs: tensors, attributes, backend }));
    return tf.tidy(() => {
      let sum = add(inputs.slice(0, MOST));
      for (let i = MOST; i < inputs.length; i += MOST - 1) sum = add([sum, ...inputs.slice(i, i + MOST - 1)]);
      return sum;
    });
  });
}
