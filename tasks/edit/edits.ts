/** Edits of latents and styles, from files. */
import * as tf from "@tensorflow/tfjs";
import { edits, openWeights, type StyleGAN2, WeightsError } from "../../mod.ts";
import { disposeLatents, readLatents } from "../images/latent_rows.ts";
import type { Synthesis } from "../images/render.ts";
import type { EditRequest } from "./requests.ts";

/** An edit that is ready to be drawn. */
export interface Edit {
  /** For people. */
  readonly label: string;
  /** w_plus [n, rows, dim]. The caller frees them. */
  readonly latents: tf.Tensor3D;
  /** How styles are shifted, if they are. */
  readonly shift: edits.Styles | undefined;
}

/**
 * A direction's edit.
 *
 * @param latents they stay the caller's
 * @throws {WeightsError} where the file holds no direction for this generator
 */
export async function directionEdit(request: EditRequest, latents: tf.Tensor3D): Promise<Edit> {
  const { file, label, strength } = request, shift = await styleShift(file);
  if (shift) {
    if (request.index !== undefined || request.rows || request.isPlace) {
      throw new WeightsError(file, "holds one shift of styles, which knows its layers: give FILE:STRENGTH");
    }
    const scaled = new Map(
      [...shift].map(([name, values]) => [name, values.map((value) => value * strength)]),
    );
    return { label, latents: tf.clone(latents), shift: scaled };
  }
  const read = await edits.readDirections(file);
  return { label, latents: inFile(file, () => moved(request, read, latents)), shift: undefined };
}

function moved(
  { index, rows, strength, isPlace, file }: EditRequest,
  { directions, components, kind }: edits.DirectionFile,
  latents: tf.Tensor3D,
): tf.Tensor3D {
  if (index === undefined && directions.length > 1) {
    throw new RangeError(`It holds ${directions.length} directions: choose one, e.g. ${file}#0:${strength}`);
  }
  const direction = directions[index ?? 0];
  if (!direction) {
    throw new RangeError(`It holds ${directions.length} directions, from #0 on: there is no #${index}`);
  }
  if (isPlace) {
    if (!components) {
      throw new RangeError(
        `It holds ${kind}, without deviations to come to: leave the = before the strength away`,
      );
    }
    return edits.moveToDeviations(latents, components, index ?? 0, strength, rows ?? {});
  }
  const unit = components?.deviations[index ?? 0] ?? 1; // of GANSpace's edits
  return edits.moveLatents(latents, direction, strength * unit, rows ?? {});
}

/** Rows of another picture in place of one's own: the finer half, where none are named. */
export async function mixEdit(
  request: EditRequest,
  latents: tf.Tensor3D,
  generator: StyleGAN2,
): Promise<Edit> {
  const { file, label, index = 0, strength } = request, { latentCount } = generator;
  const others = await readLatents(generator, file, 1);
  try {
    const { begin, end } = request.rows ?? { begin: Math.floor(latentCount / 2), end: latentCount };
    const mixed = inFile(file, () => {
      const [count] = others.latents.shape;
      if (index >= count) {
        throw new RangeError(`It holds latents of ${count} pictures: there is no #${index}`);
      }
      return tf.tidy(() => {
        const other = asRows(tf.slice(others.latents as tf.Tensor, index, 1), latentCount);
        return edits.mixRows(latents, other, { begin, end }, strength);
      });
    });
    return { label, latents: mixed, shift: undefined };
  } finally {
    disposeLatents(others);
  }
}

/** w for all layers, w_plus as it is. */
export function asRows(latents: tf.Tensor, count: number): tf.Tensor3D {
  return latents.rank === 3
    ? tf.clone(latents) as tf.Tensor3D
    : tf.tidy(() => tf.tile(tf.expandDims(latents, 1), [1, count, 1]) as tf.Tensor3D);
}

/** What draws an edit with a generator, and frees what it is made of. */
export function synthesisOf(
  generator: StyleGAN2,
  { shift, label }: Edit,
): { readonly synthesis: Synthesis; dispose(): void } {
  if (!shift) return { synthesis: generator, dispose() {} };
  const replaced = inFile(label, () => edits.shiftedStyles(generator, shift));
  const { height, width, channels, noiseShapes } = generator;
  const synthesis: Synthesis = {
    height,
    width,
    channels,
    noiseShapes,
    synthesize: (latents, noise) => generator.synthesizeWith(replaced, latents, noise),
  };
  return { synthesis, dispose: () => tf.dispose([...replaced.values()]) };
}

async function styleShift(path: string): Promise<edits.Styles | undefined> {
  const file = await openWeights(path);
  try {
    return await edits.readStyleShift(file);
  } finally {
    file.close();
  }
}

/** @throws {WeightsError} naming the file of what does not fit */
function inFile<T>(file: string, edit: () => T): T {
  try {
    return edit();
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new WeightsError(file, `cannot be used. ${cause.message}`, { cause });
    }
    throw cause;
  }
}
