/** tfjs' tensors under the names by which the public interface speaks of them. */
import type * as tf from "@tensorflow/tfjs";

/** A tensor of any rank. */
export type Tensor = tf.Tensor;
/** A single number. */
export type Scalar = tf.Scalar;
/** Of rank 1. */
export type Tensor1D = tf.Tensor1D;
/** Of rank 2. */
export type Tensor2D = tf.Tensor2D;
/** Of rank 3. */
export type Tensor3D = tf.Tensor3D;
/** Of rank 4. */
export type Tensor4D = tf.Tensor4D;
/** A tensor that can be given another value. */
export type Variable = tf.Variable;
