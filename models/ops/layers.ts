import * as tf from "@tensorflow/tfjs";
import { fused, hasKernelForOnce } from "./kernel.ts";

/** y = x W + b over the last axis. weight [in, out], bias [out] */
export function linear<T extends tf.Tensor>(x: T, weight: tf.Tensor2D, bias?: tf.Tensor1D): T {
  const product = tf.matMul(tf.reshape(x, [-1, weight.shape[0]]), weight);
  const rows = bias ? tf.add(product, bias) : product;
  return tf.reshape(rows, [...x.shape.slice(0, -1), weight.shape[1]]) as T;
}

/** Guards the division for a row whose values are all equal. PyTorch's default, with which CLIP was trained. */
const LAYER_NORM_EPSILON = 1e-5;

/** y = (x − mean) / √(variance + 1e-5) · weight + bias, over the last axis; the variance divides by n. */
export function layerNorm<T extends tf.Tensor>(x: T, weight: tf.Tensor1D, bias: tf.Tensor1D): T {
  if (hasKernelForOnce("LayerNorm")) {
    return tf.engine().runKernel("LayerNorm", { x, weight, bias }, { epsilon: LAYER_NORM_EPSILON }) as T;
  }
  return tf.add(tf.mul(standardize(x), weight), bias) as T;
}

/** A kernel's parts are computed when asked for: those of a frozen network's weights never are. */
tf.registerGradient({
  kernelName: "LayerNorm",
  inputsToSave: ["x", "weight"],
  gradFunc(cotangent, saved, attributes) {
    const dy = cotangent as tf.Tensor, [x, weight] = saved as [tf.Tensor, tf.Tensor1D];
    const overRows = (values: tf.Tensor) => tf.sum(tf.reshape(values, [-1, weight.size]), 0);
    return {
      x: () => fused<tf.Tensor>("LayerNormGradient", { dy, x, weight }, attributes)!,
      weight: () => overRows(tf.mul(dy, standardize(x))),
      bias: () => overRows(dy),
    };
  },
});

/**
 * Rows to mean 0 and variance 1, with its gradient in closed form, a third of the operations that
 * differentiating each step takes:
 *
 *   x̂ = (x − μ) / σ,   dx = (dx̂ − mean(dx̂) − x̂ · mean(dx̂ · x̂)) / σ
 */
export function standardize(x: tf.Tensor): tf.Tensor {
  const attributes = { epsilon: LAYER_NORM_EPSILON };
  const operation = hasKernelForOnce("Standardize")
    ? tf.customGrad((...given) => {
      const [x, save] = given as [tf.Tensor, tf.GradSaveFunc];
      save([x]);
      return {
        value: fused<tf.Tensor>("Standardize", { x }, attributes)!,
        gradFunc: (dy, [x]) => fused<tf.Tensor>("StandardizeGradient", { dy, x: x! }, attributes)!,
      };
    })
    : standardizeStepwise;
  return operation(x);
}

const standardizeStepwise = tf.customGrad((input, save) => {
  const centred = tf.sub(input as tf.Tensor, tf.mean(input as tf.Tensor, -1, true));
  const variance = tf.mean(tf.square(centred), -1, true);
  const inverse = tf.rsqrt(tf.add(variance, LAYER_NORM_EPSILON));
  const value = tf.mul(centred, inverse);
  (save as tf.GradSaveFunc)([value, inverse]);
  return {
    value,
    gradFunc: (dy, saved) => {
      const [standardized, scale] = saved as [tf.Tensor, tf.Tensor];
      const along = tf.mul(standardized, tf.mean(tf.mul(dy, standardized), -1, true));
      return tf.mul(tf.sub(tf.sub(dy, tf.mean(dy, -1, true)), along), scale);
    },
  };
});

/** x · sigmoid(1.702 x): the approximation of GELU with which OpenAI trained. */
export function quickGelu<T extends tf.Tensor>(x: T): T {
  return swish(x, 1.702);
}

/** x · sigmoid(x). */
export function silu<T extends tf.Tensor>(x: T): T {
  return swish(x, 1);
}

/** x · sigmoid(slope · x) */
function swish<T extends tf.Tensor>(x: T, slope: number): T {
  if (!hasKernelForOnce("Swish")) return tf.mul(x, tf.sigmoid(slope === 1 ? x : tf.mul(x, slope))) as T;
  const operation = tf.customGrad((...given) => {
    const [x, save] = given as [tf.Tensor, tf.GradSaveFunc];
    save([x]);
    return {
      value: fused<tf.Tensor>("Swish", { x }, { slope })!,
      gradFunc: (dy, [x]) => fused<tf.Tensor>("SwishGradient", { dy, x: x! }, { slope })!,
    };
  });
  return operation(x) as T;
}
