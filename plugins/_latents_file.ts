import * as tf from "@tensorflow/tfjs";
import { type Generator, type HostTensor, openWeights, WeightsError } from "../pipeline/mod.ts";

/** One picture's latents and the noise that belongs to them. */
export interface PictureLatents {
  /** w_plus [1, rows, dim]. The caller owns it. */
  readonly latents: tf.Tensor3D;
  /** Maps [1, height, width, 1], or "stored" where the file has none. The caller owns them. */
  readonly noise: readonly tf.Tensor4D[] | "stored";
}

/** The latents of a file, on the host. */
export interface LatentsFile {
  /** How many pictures there are. */
  readonly count: number;
  /** Those of one. */
  picture(index: number): PictureLatents;
}

/**
 * Reads what `deno task invert` writes: `w_plus` [n, rows, dim], and perhaps `noise.0`, `noise.1`, … [1 or n, 1, height,
 * width].
 *
 * @throws {WeightsError} where the file holds none, or another generator's
 */
export async function readLatentsFile(path: string, generator: Generator): Promise<LatentsFile> {
  const { latentCount, latentDim, noiseShapes } = generator, file = await openWeights(path);
  try {
    const shape = file.tensors.get("w_plus")?.shape, count = shape?.[0];
    if (!shape || !count || String(shape) !== String([count, latentCount, latentDim])) {
      const found = shape
        ? `holds w_plus of shape [${shape}]`
        : "holds no w_plus, which deno task invert writes";
      throw new WeightsError(path, `${found}: the generator takes w_plus [n, ${latentCount}, ${latentDim}]`);
    }
    const latents = await file.read("w_plus"), maps: HostTensor[] = [];
    const hasNoise = [...file.tensors.keys()].some((name) => name.startsWith("noise."));
    for (const [i, [height, width]] of hasNoise ? noiseShapes.entries() : []) {
      const name = `noise.${i}`, given = file.tensors.get(name)?.shape, rows = given?.[0];
      if (!given || (rows !== 1 && rows !== count) || String(given) !== String([rows, 1, height, width])) {
        throw new WeightsError(
          path,
          `gives noise, of which ${name} ${
            given ? `has the shape [${given}]` : "is missing"
          }: expected [1 or ${count}, 1, ${height}, ${width}]`,
        );
      }
      maps.push(await file.read(name));
    }
    return {
      count,
      picture: (index) => ({ latents: latentsOf(latents, index), noise: noiseOf(maps, index) }),
    };
  } finally {
    file.close();
  }
}

function latentsOf({ shape: [, rows, dim], data }: HostTensor, index: number): tf.Tensor3D {
  const size = rows! * dim!;
  return tf.tensor3d(Float32Array.from(data.slice(index * size, (index + 1) * size), Number), [
    1,
    rows!,
    dim!,
  ]);
}

function noiseOf(maps: readonly HostTensor[], index: number): PictureLatents["noise"] {
  if (maps.length === 0) return "stored";
  return maps.map(({ shape: [count, , height, width], data }) => {
    const size = height! * width!, own = count === 1 ? 0 : index; // of one channel: no transpose
    const values = Float32Array.from(data.slice(own * size, (own + 1) * size), Number);
    return tf.tensor4d(values, [1, height!, width!, 1]);
  });
}
