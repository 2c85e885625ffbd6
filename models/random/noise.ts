/** Noise maps: at 1024 px millions of numbers a step, which are drawn where they are used. */
import * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../shapes.ts";
import { defineKernel, run } from "../ops/kernel.ts";
import type { Random } from "./random.ts";
import type { Tensor2D, Tensor4D } from "../tensors.ts";
import { normalsOf, type Words } from "./threefry.ts";

/** Of a noise map. */
export type NoiseShape = readonly [batch: number, height: number, width: number, channels: 1];

/** Draws from N(0, 1) as `normalsOf`, of one of several keys [maps, 2]. */
export const normalNoiseKernel = defineKernel<
  { readonly keys: Tensor2D },
  {
    /** Of the result. */
    readonly shape: NoiseShape;
    /** Which of the keys. */
    readonly index: number;
  },
  Tensor4D
>("NormalNoise");

/**
 * Draws from N(0, 1) for each map, with a seed of its own: `seed.fork(i)`. The same on all backends, but for a rounding
 * error of float32. Other numbers than `Random.normal` draws. The caller owns the maps.
 */
export function drawNoise(seed: Random, shapes: readonly NoiseShape[]): Tensor4D[] {
  const keys = shapes.map((_, i) => keyOf(seed.fork(i)));
  return tf.tidy(() => {
    const onDevice = tf.tensor2d(keys.flat(), [keys.length, 2], "int32");
    return shapes.map((shape, index) =>
      run(normalNoiseKernel, { keys: onDevice }, { shape, index }) ?? onHostMap(keys[index]!, shape)
    );
  });
}

function onHostMap(key: Words, shape: NoiseShape): Tensor4D {
  return tf.tensor4d(normalsOf(key, sizeOf(shape)), [...shape]);
}

function keyOf(seed: Random): Words {
  const [first, second] = seed.uniforms(2);
  return [first! * 2 ** 32 | 0, second! * 2 ** 32 | 0];
}
