import { type AttributeVector, openWeights, WeightsError } from "../../mod.ts";
import { UNNAMED } from "../../models/weights/names.ts";
import { ATTRIBUTES } from "../../models/world/attributes.ts";

/**
 * The rows of a file's `attributes` [n, 26], or of its only tensor where that has no name, each number from 0 to 1.
 *
 * @throws {WeightsError} where there are none, or others
 */
export async function readAttributes(path: string): Promise<AttributeVector[]> {
  const file = await openWeights(path), dim = ATTRIBUTES.length;
  try {
    const name = [...["attributes"], ...file.tensors.size === 1 ? [UNNAMED] : []].find((name) =>
      file.tensors.has(name)
    );
    const [count, width, ...more] = (name === undefined ? undefined : file.tensors.get(name)!.shape) ?? [];
    if (name === undefined || !count || width !== dim || more.length > 0) {
      const found = name === undefined
        ? 'no tensor "attributes"'
        : `attributes of shape [${file.tensors.get(name)!.shape}]`;
      throw new WeightsError(path, `holds ${found}: expected [n, ${dim}], as deno task world writes them`);
    }
    const values = Float32Array.from((await file.read(name)).data as ArrayLike<number>, Number);
    const outside = values.findIndex((value) => !(value >= 0 && value <= 1));
    if (outside >= 0) {
      throw new WeightsError(
        path,
        `holds ${values[outside]} for ${ATTRIBUTES[outside % dim]} of picture ${
          Math.floor(outside / dim)
        }: attributes lie from 0 to 1`,
      );
    }
    return Array.from({ length: count }, (_, i) => values.slice(i * dim, (i + 1) * dim));
  } finally {
    file.close();
  }
}
