/**
 * MaxPoolGrad for wasm. The stock kernel starts each window's search at the smallest positive float, so that it
 * finds no maximum where a window holds nothing above zero. Shifting the input upward moves no maximum.
 */
import * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";

export function registerMaxPoolGradient(): void {
  replaceKernel<{ dy: tf.Tensor4D; input: tf.Tensor4D; output: tf.Tensor4D }, unknown>(
    "wasm",
    "MaxPoolGrad",
    (stock) => ({ inputs, attributes, backend }) =>
      tf.tidy(() => {
        const positive = tf.add(tf.sub(inputs.input, tf.min(inputs.input)), 1);
        const gradient = stock({
          inputs: { ...inputs, input: positive as tf.Tensor4D },
          attributes,
          backend,
        });
        return tf.engine().makeTensorFromTensorInfo(gradient);
      }),
  );
}
