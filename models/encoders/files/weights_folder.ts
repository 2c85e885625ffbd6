import { join } from "@std/path";
import { isAddress } from "../../weights/bundled.ts";
import { placeOf } from "../../weights/places.ts";
import { WeightsError } from "../../weights/types.ts";
import { listed } from "../../wording.ts";

/** Names under which weights are published, in the order in which they are preferred. */
const PUBLISHED: readonly string[] = [
  "open_clip_model.safetensors",
  "open_clip_pytorch_model.safetensors",
  "open_clip_pytorch_model.bin",
  "open_clip_pytorch_model.pth",
  "model.safetensors",
  "pytorch_model.bin",
];

/** Endings of files that may hold weights. */
const WEIGHTS = /\.(safetensors|bin|pt|pth|ckpt)$/;

/**
 * The file of weights that a path means: the file itself, or of a folder the one that is published under a known name,
 * or the only one that may hold weights.
 *
 * @throws {WeightsError} where a folder holds none, or several of which none has a known name
 */
export async function weightsAt(given: string): Promise<string> {
  if (isAddress(given)) return given;
  const path = placeOf(given);
  const isFolder = await Deno.stat(path).then(({ isDirectory }) => isDirectory, () => false);
  if (!isFolder) return path; // whether it exists is told by whoever opens it
  const names: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(path)) if (!isDirectory) names.push(name);
  const published = PUBLISHED.find((name) => names.includes(name));
  if (published) return join(path, published);
  const parted = names.find((name) => /\.(safetensors|bin)\.index\.json$/.test(name));
  if (parted) {
    throw new WeightsError(path, `holds weights in several parts ("${parted}"): give them as one file`);
  }
  const weights = names.filter((name) => WEIGHTS.test(name)).sort();
  if (weights.length === 1) return join(path, weights[0]!);
  throw new WeightsError(
    path,
    weights.length === 0
      ? `is a folder without weights: expected ${
        listed(PUBLISHED, 3)
      }, or another .safetensors, .pt, .pth, .ckpt or .bin`
      : `is a folder with ${weights.length} files of weights: give one of ${
        listed(weights.map((name) => `"${name}"`))
      }`,
  );
}
