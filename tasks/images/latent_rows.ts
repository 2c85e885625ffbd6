import * as tf from "@tensorflow/tfjs";
import {
  drawLatents,
  type Generator,
  type HostTensor,
  type Latents,
  openWeights,
  truncate,
  type WeightFile,
  WeightsError,
} from "../../mod.ts";
import { latentSeed } from "../../models/random/draw_latents.ts";
import { findLatents, type Space } from "./find_latents.ts";
import { finiteValues } from "./finite_values.ts";

/** What to draw images from. The caller frees it with `disposeLatents`. */
export interface LatentRows {
  readonly latents: Latents;
  /** Given noise maps [1 or n, height, width, 1], if there are any. */
  readonly noise: readonly tf.Tensor4D[] | undefined;
}

/** Frees latents and their noise. */
export function disposeLatents({ latents, noise = [] }: LatentRows): void {
  tf.dispose([latents, ...noise]);
}

/** z of a seed, mapped. */
export function seededLatents(
  generator: Generator,
  seed: number,
  count: number,
  truncation: number,
): LatentRows {
  return { latents: drawLatents(generator, latentSeed(seed), count, { truncation }), noise: undefined };
}

/** Latents of a file. */
export interface FileLatents extends LatentRows {
  readonly space: Space;
  /** What was concluded of them: sentences for the log. */
  readonly notes: readonly string[];
}

/**
 * Latents of a weight file of any format: `z` or `w` [n, d], `w_plus` [n, l, d], or a tensor without a name; and perhaps
 * `noise.0`, `noise.1`, … [1 or n, 1, height, width].
 *
 * @param space what the caller says that they are
 * @throws {WeightsError} where the file fits not the generator
 */
export async function readLatents(
  generator: Generator,
  path: string,
  truncation: number,
  space?: Space,
): Promise<FileLatents> {
  const file = await openWeights(path);
  try {
    const found = findLatents(path, file.tensors, space), { name, shape, as } = found;
    const { latentDim: d, zDim = d, latentCount: l } = generator, [n] = shape;
    const wanted = { z: [zDim], w: [d], w_plus: [l, d] }[found.space];
    if (String(shape) !== String([n, ...wanted]) || !n) {
      throw new WeightsError(
        path,
        `holds ${as ? `"${name}", taken ${as}` : `${name} of shape [${shape}]`}: the generator takes ` +
          `${found.space} [n, ${wanted.join(", ")}]`,
      );
    }
    const given = { ...await file.read(name), shape };
    const latents = tf.tidy(() => {
      const rows = toTensor(path, name, given) as Latents;
      return truncated(
        generator,
        found.space === "z" ? generator.map(rows as tf.Tensor2D) : rows,
        truncation,
      );
    });
    const notes = as ? [`Of ${path}, "${name}" is taken ${as}; another space is said by --latent-space`] : [];
    return { latents, noise: await readNoise(generator, file, found.prefix, n), space: found.space, notes };
  } finally {
    file.close();
  }
}

async function readNoise(
  { noiseShapes }: Generator,
  { path, tensors, read }: WeightFile,
  prefix: string,
  n: number,
): Promise<tf.Tensor4D[] | undefined> {
  const names = noiseShapes.map((_, i) => `${prefix}noise.${i}`);
  const given = [...tensors.keys()].filter((name) => name.startsWith(`${prefix}noise.`));
  const stray = given.find((name) => !names.includes(name));
  if (stray) {
    throw new WeightsError(
      path,
      `gives ${stray}, but the generator takes ${
        names.length > 0 ? `noise.0 to ${names.at(-1)}` : "no noise"
      }`,
    );
  }
  if (given.length === 0) return undefined;
  const maps: tf.Tensor4D[] = [];
  for (const [i, [height, width]] of noiseShapes.entries()) {
    const name = names[i]!, shape = tensors.get(name)?.shape, rows = shape?.[0];
    if (!shape || (rows !== 1 && rows !== n) || String(shape) !== String([rows, 1, height, width])) {
      const problem = shape ? `has the shape [${shape}]` : "is missing";
      throw new WeightsError(
        path,
        `gives noise, of which ${name} ${problem}: expected [1 or ${n}, 1, ${height}, ${width}]`,
      );
    }
    const map = await read(name); // of one channel: no transpose
    maps.push(tf.tidy(() => tf.reshape(toTensor(path, name, map), [rows!, height, width, 1])));
  }
  return maps;
}

function toTensor(path: string, name: string, tensor: HostTensor): tf.Tensor {
  return tf.tensor(finiteValues(path, name, tensor), [...tensor.shape], "float32");
}

/** Any latents moved towards the average, row by row. */
function truncated(generator: Generator, latents: Latents, psi: number): Latents {
  return psi === 1 ? latents : truncate(latents, generator.latentAverage, psi);
}
