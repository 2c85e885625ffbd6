import * as tf from "@tensorflow/tfjs";
import type { Generator } from "../../mod.ts";
import { render } from "../images/render.ts";
import type { Inverted } from "./project.ts";

/** w_plus [n, rows, dim]. The caller owns it. */
export function latentTensor({ latents: { data, shape } }: Inverted): tf.Tensor3D {
  return tf.tensor3d(data as Float32Array, [...shape] as [number, number, number]);
}

/**
 * Noise maps [n or 1, height, width, 1]; none where they are not known. The caller owns them.
 *
 * @param repeated how many times a map that is all pictures' is repeated
 */
export function noiseTensors({ noise }: Inverted, repeated = 1): tf.Tensor4D[] {
  return noise.map(({ shape: [count, , height, width], data }) =>
    tf.tidy(() => {
      const map = tf.tensor4d(data as Float32Array, [count!, height!, width!, 1]); // one channel: no transpose
      return count === 1 && repeated > 1 ? tf.tile(map, [repeated, 1, 1, 1]) : map;
    })
  );
}

/** What a generator makes of what was found, as `sample` draws it from the file: [n, height, width, channels]. */
export async function renderInverted(
  generator: Generator,
  inverted: Inverted,
  progress: (done: number) => Promise<void>,
): Promise<Float32Array> {
  const latents = latentTensor(inverted), maps = noiseTensors(inverted);
  const noise = maps.length > 0 ? maps : undefined;
  try {
    return await render(
      generator,
      { latents, noise },
      { kind: noise ? "given" : "stored", seed: 0 },
      progress,
    );
  } finally {
    tf.dispose([latents, ...maps]);
  }
}
