import * as tf from "@tensorflow/tfjs";
import alea from "seedrandom/lib/alea";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D } from "../tensors.ts";

/**
 * A seed that can be split by label, after JAX's keys.
 *
 * A draw depends on the path of labels alone, never on how many draws came before: adding a plugin, or
 * resuming at step k, changes nobody else's numbers, and a snapshot needs no generator state.
 *
 *   const z = new Random(2).fork("latents").fork(step).fork(image).normals(512);
 *
 * Two calls on the same Random give the same numbers; fork to get others.
 */
export class Random {
  readonly #path: string;

  /**
   * The root of a run's draws, or a path of labels as `toJSON` gives it.
   *
   * @throws {TypeError} where it is neither: NaN would be a seed like any other
   */
  constructor(seed: number | string) {
    if (typeof seed !== "string" && !Number.isSafeInteger(seed)) {
      throw new TypeError(`A seed is ${String(seed)}. It must be a whole number, or a text`);
    }
    this.#path = String(seed);
  }

  /** An independent seed for the purpose or the step named by `label`. */
  fork(label: string | number): Random {
    return new Random(`${this.#path}/${label}`);
  }

  /** The path of labels, for records and keys: seeds of the same path draw the same numbers. */
  toJSON(): string {
    return this.#path;
  }

  /** `count` draws from N(0, 1), by Box and Muller's transform. */
  normals(count: number): Float32Array {
    const uniform = alea(this.#path);
    const values = new Float32Array(count);
    for (let i = 0; i < count; i += 2) {
      const radius = Math.sqrt(-2 * Math.log(1 - uniform())); // 1 - u is never 0
      const angle = 2 * Math.PI * uniform();
      values[i] = radius * Math.cos(angle);
      if (i + 1 < count) values[i + 1] = radius * Math.sin(angle);
    }
    return values;
  }

  /** `count` draws from [0, 1). */
  uniforms(count: number): Float64Array {
    const uniform = alea(this.#path);
    return Float64Array.from({ length: count }, () => uniform());
  }

  /** A tensor of draws from N(0, 1). The caller owns it. */
  normal(shape: [number]): Tensor1D;
  /** Of rank 2. */
  normal(shape: [number, number]): Tensor2D;
  /** Of rank 3. */
  normal(shape: [number, number, number]): Tensor3D;
  /** Of rank 4. */
  normal(shape: [number, number, number, number]): Tensor4D;
  /** Of any rank. */
  normal(shape: number[]): Tensor;
  normal(shape: number[]): Tensor {
    return tf.tensor(this.normals(tf.util.sizeFromShape(shape)), shape, "float32");
  }
}
