/**
 * MaxPoolGrad for wasm. The stock kernel starts the search for each window's maximum at the smallest positive float, so
 * that it finds none in a window without positive values. Here the input is shifted until all of it is positive, which
 * changes no maximum's place.
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
