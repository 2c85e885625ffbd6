import * as tf from "@tensorflow/tfjs";
import {
  drawLatents,
  type Generator,
  type Latents,
  Random,
  readSafetensors,
  truncate,
  WeightsError,
} from "../../mod.ts";
import type { HostTensor } from "../../mod.ts";
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

/** Where z of a seed's images are drawn from. */
export function latentSeed(seed: number): Random {
  return new Random(seed).fork("z");
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

/**
 * Latents of a safetensors file: `z` or `w` [n, d] or `w_plus` [n, l, d], and perhaps `noise.0`, `noise.1`, …
 * [1 or n, 1, height, width].
 *
 * @throws {WeightsError} where the file fits not the generator
 */
export async function readLatents(
  generator: Generator,
  path: string,
  truncation: number,
): Promise<LatentRows> {
  const tensors = await readSafetensors(path);
  const names = ["z", "w", "w_plus"].filter((name) => tensors.has(name));
  const [name] = names;
  if (names.length !== 1) {
    throw new WeightsError(
      path,
      `holds ${names.join(" and ") || "no latents"}: expected one of z, w and w_plus`,
    );
  }
  const { latentDim: d, zDim = d, latentCount: l } = generator;
  const given = tensors.get(name!)!, [n] = given.shape;
  const wanted = name === "w_plus" ? [n, l, d] : [n, name === "z" ? zDim : d];
  if (String(given.shape) !== String(wanted) || !n) {
    throw new WeightsError(
      path,
      `holds ${name} of shape [${given.shape}]: the generator takes [n, ${wanted.slice(1)}]`,
    );
  }
  const latents = tf.tidy(() => {
    const rows = toTensor(path, name!, given) as Latents;
    return truncated(generator, name === "z" ? generator.map(rows as tf.Tensor2D) : rows, truncation);
  });
  return { latents, noise: readNoise(generator, path, tensors, n) };
}

function readNoise(
  { noiseShapes }: Generator,
  path: string,
  tensors: ReadonlyMap<string, HostTensor>,
  n: number,
): tf.Tensor4D[] | undefined {
  const names = noiseShapes.map((_, i) => `noise.${i}`);
  const given = [...tensors.keys()].filter((name) => name.startsWith("noise."));
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
  return noiseShapes.map(([height, width], i) => {
    const name = names[i]!, map = tensors.get(name), rows = map?.shape[0];
    if (!map || (rows !== 1 && rows !== n) || String(map.shape) !== String([rows, 1, height, width])) {
      const found = map ? `has the shape [${map.shape}]` : "is missing";
      throw new WeightsError(
        path,
        `gives noise, of which ${name} ${found}: expected [1 or ${n}, 1, ${height}, ${width}]`,
      );
    }
    return tf.tidy(() => tf.reshape(toTensor(path, name, map), [rows, height, width, 1])); // one channel: no transpose
  });
}

function toTensor(path: string, name: string, tensor: HostTensor): tf.Tensor {
  return tf.tensor(finiteValues(path, name, tensor), [...tensor.shape], "float32");
}

/** Any latents moved towards the average, row by row. */
function truncated(generator: Generator, latents: Latents, psi: number): Latents {
  return psi === 1 ? latents : truncate(latents, generator.latentAverage, psi);
}
