/** Which tensor of a file holds latents, and of which space. */
import { basename, extname } from "@std/path";
import { insteadOf } from "../../models/weights/known/known_file.ts";
import { UNNAMED } from "../../models/weights/names.ts";
import { type TensorInfo, WeightsError } from "../../models/weights/types.ts";
import { listed } from "../../models/wording.ts";

/** Spaces of latents: what goes into the mapping network, what comes out, and that for each layer. */
export const SPACES = ["z", "w", "w_plus"] as const;

/** A space of latents. */
export type Space = typeof SPACES[number];

/** Latents that were found in a file. */
export interface FoundLatents {
  readonly name: string;
  readonly space: Space;
  /** With the axis of rows that a single one lacks. */
  readonly shape: readonly number[];
  /** What stands before the names of the noise that belongs to them. */
  readonly prefix: string;
  /** How they are taken, where the file does not say: "as z [2, 512]". */
  readonly as?: string;
}

type Tensors = ReadonlyMap<string, Pick<TensorInfo, "shape">>;

/** Names of noise maps, which may stand beside latents. */
const NOISE = /(?:^|\.)noise\.\d+$/;

/** rosinality's projector.py: a picture's name, and behind it its w or a w for each layer. */
const PROJECTED = /^(.*\.)?latent$/;

/**
 * Finds the latents of a file: a tensor named z, w or w_plus; else the only one there is, of which the shape tells w_plus
 * [n, l, d] from z [n, d], and the file's name w from z.
 *
 * @param space what the caller says that they are
 * @throws {WeightsError} where there are none, or several
 */
export function findLatents(path: string, tensors: Tensors, space?: Space): FoundLatents {
  const named = SPACES.filter((name) => tensors.has(name));
  if (space !== undefined && tensors.has(space)) return ofName(path, tensors, space, space);
  if (named.length > 1) {
    throw new WeightsError(path, `holds ${named.join(" and ")}: choose one by --latent-space ${named[0]}`);
  }
  const [name] = named;
  if (name !== undefined) return ofName(path, tensors, name, space);
  const found = unnamedLatents(path, tensors, space);
  if (found) return found;
  const names = [...tensors.keys()].filter((name) => !NOISE.test(name));
  throw new WeightsError(
    path,
    insteadOf({ path, tensors }, "latents") ??
      `holds no latents, but ${
        listed(names, 3)
      }: expected one of z [n, d], w [n, d] and w_plus [n, layers, d], or one such tensor without a name`,
  );
}

/** Latents under a name of theirs: w may have one row for each layer, as NVIDIA's projected_w.npz. */
function ofName(path: string, tensors: Tensors, name: Space, space: Space | undefined): FoundLatents {
  const { shape } = tensors.get(name)!;
  if (space !== undefined && space !== name && !(name === "w" && space === "w_plus")) {
    throw new WeightsError(path, `holds ${name}, and --latent-space asks for ${space}: leave it away`);
  }
  if (name === "w" && shape.length === 3) {
    return { name, space: "w_plus", shape, prefix: "", as: as("w_plus", shape) };
  }
  return { name, space: name, shape, prefix: "" };
}

/** The only tensor of a file, noise aside, or the only projected one, as latents; undefined where it cannot be such. */
export function unnamedLatents(path: string, tensors: Tensors, space?: Space): FoundLatents | undefined {
  const names = [...tensors.keys()].filter((name) => !NOISE.test(name));
  const projected = names.filter((name) => PROJECTED.test(name));
  const name = projected.length === 1 ? projected[0]! : names.length === 1 ? names[0]! : undefined;
  if (name === undefined) return undefined;
  const { shape } = tensors.get(name)!, prefix = PROJECTED.exec(name)?.[1] ?? "";
  const guess = projected.length === 1
    ? "w"
    : spaceOfName(name === UNNAMED ? basename(path, extname(path)) : name) ?? "z";
  if (projected.length === 1 && shape.length === 2 && space !== "w") space ??= "w_plus"; // one picture, layer for layer
  if (shape.length === 3) space ??= "w_plus";
  space ??= guess;
  const rank = space === "w_plus" ? 3 : 2;
  const rows = shape.length === rank - 1 ? [1, ...shape] : shape;
  if (rows.length !== rank) return undefined;
  return { name, space, shape: rows, prefix, as: as(space, rows) };
}

/** A space by a name that says it and nothing else: w.npy, wp.pt. */
function spaceOfName(name: string): Space | undefined {
  return name === "wp" || name === "w+" ? "w_plus" : SPACES.find((space) => space === name);
}

function as(space: Space, shape: readonly number[]): string {
  return `as ${space} [${shape.join(", ")}]`;
}
