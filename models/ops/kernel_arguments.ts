/** The arguments of kernels that more than one backend has. */
import type * as tf from "@tensorflow/tfjs";

/** Those of StyledActivation and of its gradient, for which see models/ops/styled_activation.ts. */
export interface StyledActivationInputs {
  /** [batch, height, width, channels] */
  readonly x: tf.Tensor4D;
  /** [batch, channels] */
  readonly factors: tf.Tensor2D;
  /** [1 or batch, height, width, 1] */
  readonly noise: tf.Tensor4D;
  /** [1] */
  readonly strength: tf.Tensor1D;
}

/** Those of the same that are no tensors. */
export interface StyledActivationAttributes {
  /** Where there is none, `noise` and `strength` may be anything. */
  readonly hasNoise: boolean;
}

/** Those of PixelSum and PixelProductSum, for which see models/ops/pixel_sum.ts. */
export interface PixelSumInputs {
  /** [batch, height, width, channels] */
  readonly x: tf.Tensor4D;
  /** As x. */
  readonly y?: tf.Tensor4D;
}

/** Those of NormalNoise, for which see models/random/noise.ts: beside `keys` [maps, 2]. */
export interface NormalNoiseAttributes {
  readonly shape: number[];
  /** Which of the keys. */
  readonly index: number;
}

/** Those of AdamUpdate, for which see models/ops/adam_update.ts. */
export interface AdamUpdateInputs {
  readonly weight: tf.Tensor;
  readonly m: tf.Tensor;
  readonly v: tf.Tensor;
  readonly gradient: tf.Tensor;
  /** [7] */
  readonly coefficients: tf.Tensor1D;
}
