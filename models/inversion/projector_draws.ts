/** What the projector draws. */
import * as tf from "@tensorflow/tfjs";
import { concatenated } from "./sums.ts";
import { drawNoise, noiseMapShapes } from "../random/noise.ts";
import type { Generator } from "../generator.ts";
import type { Random } from "../random/random.ts";
import type { Tensor3D, Tensor4D } from "../tensors.ts";

/** A projector's draws. What they return is the caller's. */
export interface ProjectorDraws {
  /** N(0, 1) for the latents of a step, [candidates, rows, dim]. */
  latentNoise(step: number, shape: readonly [number, number, number]): Tensor3D;
  /** N(0, 1) for the noise maps to begin with, [candidates, height, width, 1] for each of the generator's. */
  noiseMaps(candidates: number): Tensor4D[];
}

/**
 * Draws that depend on the seed, the picture's number and its start alone: neither on what else is in the batch, nor on
 * the step at which a run was resumed.
 *
 * @param first The number of the batch's first picture
 * @param starts Candidates of each picture, one behind the other
 */
export function seededDraws(
  generator: Pick<Generator, "noiseShapes">,
  seed: Random,
  { first = 0, starts = 1 }: { readonly first?: number; readonly starts?: number } = {},
): ProjectorDraws {
  const own = (purpose: Random, candidate: number) =>
    purpose.fork(first + Math.floor(candidate / starts)).fork(candidate % starts);
  return {
    latentNoise(step, [candidates, rows, dim]) {
      const purpose = seed.fork("latents").fork(step), data = new Float32Array(candidates * rows * dim);
      for (let i = 0; i < candidates; i++) data.set(own(purpose, i).normals(rows * dim), i * rows * dim);
      return tf.tensor3d(data, [candidates, rows, dim]);
    },
    noiseMaps: (candidates) =>
      tf.tidy(() => {
        const purpose = seed.fork("noise"), shapes = noiseMapShapes(generator, 1);
        const each = Array.from({ length: candidates }, (_, i) => drawNoise(own(purpose, i), shapes));
        return shapes.map((_, map) => concatenated(each.map((maps) => maps[map]!)));
      }),
  };
}
