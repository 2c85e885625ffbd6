/** Published directions, and this project's own. */
import { basename } from "@std/path";
import { areFinite } from "../weights/finite.ts";
import { openWeights } from "../weights/open.ts";
import { type HostTensor, type WeightFile, WeightsError } from "../weights/types.ts";
import type { Direction } from "./direction.ts";
import type { ChannelDirections } from "./global_directions.ts";
import type { StyleLayer } from "./style_space.ts";
import type { PrincipalComponents } from "./principal_components.ts";
import { factorsOf } from "./semantic_factors.ts";

/** What a file of directions holds. */
export interface DirectionFile {
  /** For people, e.g. "a boundary" or "principal components". */
  readonly kind: string;
  /** In the file's order. */
  readonly directions: readonly Direction[];
  /** Where they come from principal components: to move to deviations instead of along. */
  readonly components?: PrincipalComponents;
}

/**
 * Reads directions from any of:
 *
 * - InterFaceGAN's boundaries: an unnamed array [1, dim], [dim] or [1, rows, dim], in .npy, .npz or .pt
 * - GANSpace's components: `lat_mean`, `lat_comp`, `lat_stdev` (.npz), or `mean`, `comp`, `std` (.pt, as e4e has them)
 * - SeFa's factors: `eigvec` [dim, dim] in columns (.pt, as rosinality's code writes them)
 * - this project's: `directions` [count, dim] or [count, rows, dim], with `mean` and `deviations` for components
 *
 * @throws {WeightsError} where the file holds nothing of the kind
 */
export async function readDirections(path: string): Promise<DirectionFile> {
  const file = await openWeights(path);
  try {
    return await directionsIn(file);
  } finally {
    file.close();
  }
}

/** The names under which principal components are kept. */
const COMPONENT_NAMES = [
  { mean: "lat_mean", components: "lat_comp", deviations: "lat_stdev" },
  { mean: "mean", components: "comp", deviations: "std" },
  { mean: "mean", components: "directions", deviations: "deviations" },
] as const;

async function directionsIn(file: WeightFile): Promise<DirectionFile> {
  const label = basename(file.path), has = (name: string) => file.tensors.has(name);
  const names = COMPONENT_NAMES.find((names) => Object.values(names).every(has));
  if (names) return await componentsIn(file, names);
  if (has("eigvec")) return { kind: "factors", directions: factorsOf(file.path, await file.read("eigvec")) };
  const [only] = file.tensors.keys();
  const name = has("directions") ? "directions" : file.tensors.size === 1 ? only! : undefined;
  if (name === undefined) {
    throw new WeightsError(
      file.path,
      `holds no directions: expected one array (a boundary), lat_mean, lat_comp and lat_stdev (GANSpace), or eigvec (SeFa), and found ${
        [...file.tensors.keys()].slice(0, 4).join(", ")
      }`,
    );
  }
  const tensor = await file.read(name);
  return name === "directions"
    ? { kind: "directions", directions: split(file.path, label, tensor) }
    : { kind: "a boundary", directions: [boundaryOf(file.path, label, tensor)] };
}

/** [dim], [1, dim] or [1, rows, dim]; rows without a first axis of 1 are those of w_plus. */
function boundaryOf(path: string, label: string, tensor: HostTensor): Direction {
  const sizes = tensor.shape.length === 3 && tensor.shape[0] === 1 ? tensor.shape.slice(1) : tensor.shape;
  if (sizes.length < 1 || sizes.length > 2) throw shapeError(path, tensor);
  return { label, rows: sizes.length === 2 ? sizes[0]! : 1, values: finite(path, tensor) };
}

/** Each along the first axis by itself. */
function split(path: string, label: string, tensor: HostTensor): Direction[] {
  const [count, ...rest] = tensor.shape, values = finite(path, tensor);
  if (count === undefined || rest.length < 1 || rest.length > 2) throw shapeError(path, tensor);
  const size = values.length / count;
  return Array.from({ length: count }, (_, k) => ({
    label: `${label}, ${k}`,
    rows: rest.length === 2 ? rest[0]! : 1,
    values: values.slice(k * size, (k + 1) * size),
  }));
}

async function componentsIn(
  file: WeightFile,
  names: (typeof COMPONENT_NAMES)[number],
): Promise<DirectionFile> {
  const { path } = file, part = async (name: string) => finite(path, await file.read(name));
  const mean = await part(names.mean), deviations = await part(names.deviations);
  const components = await part(names.components), dim = mean.length, count = deviations.length;
  if (components.length !== count * dim) {
    throw new WeightsError(
      path,
      `does not fit together: ${names.components} has ${components.length} numbers, expected ${count} components of ${dim}`,
    );
  }
  const label = basename(path);
  const directions = Array.from({ length: count }, (_, k) => ({
    label: `${label}, component ${k}`,
    rows: 1,
    values: components.slice(k * dim, (k + 1) * dim),
  }));
  return { kind: "principal components", directions, components: { mean, components, deviations } };
}

function finite(path: string, { data }: HostTensor): Float64Array {
  const values = Float64Array.from(data as ArrayLike<number>, Number);
  if (areFinite(values)) return values;
  throw new WeightsError(path, "holds values that are not finite: the file is damaged");
}

function shapeError(
  path: string,
  { shape }: HostTensor,
  expected = "[1, dim] for W or [1, rows, dim] for W+",
): WeightsError {
  return new WeightsError(path, `holds an array of shape [${shape.join(", ")}]: expected ${expected}`);
}

/**
 * Reads what channels do: StyleCLIP's fs3.npy, one array [channels, features], or the tensor `fs3` of a file of ours. Published ones may end before the last
 * layers ("human" stops at 128 pixels): those are then left alone.
 *
 * @param layers of the generator, in the order of synthesis, as `styleLayers` gives them
 * @throws {WeightsError} where the file is another, or its channels are not those of whole layers
 */
export async function readChannelDirections(
  path: string,
  layers: readonly StyleLayer[],
): Promise<ChannelDirections> {
  const file = await openWeights(path);
  try {
    const [first, ...others] = file.tensors.keys(), name = file.tensors.has("fs3") ? "fs3" : first!;
    const tensor = await file.read(name);
    if ((others.length > 0 && name !== "fs3") || tensor.shape.length !== 2) {
      throw shapeError(path, tensor, "[channels, features]");
    }
    const kept: StyleLayer[] = [], [channels] = tensor.shape;
    let sum = 0;
    for (const layer of layers.filter(({ rgb }) => !rgb)) {
      if (sum >= channels!) break;
      kept.push(layer);
      sum += layer.channels;
    }
    if (sum === channels) return { layers: kept, fs3: finite(path, tensor) };
    throw new WeightsError(
      path,
      `is about ${channels} channels, and the generator's first layers have ${
        kept.map(({ channels }) => channels).join(" + ")
      } = ${sum}: it was made for another generator`,
    );
  } finally {
    file.close();
  }
}

/** What `readDirections` reads again, for a safetensors file. @throws {RangeError} where their sizes differ */
export function directionTensors(
  directions: readonly Direction[],
  components?: PrincipalComponents,
): Map<string, HostTensor> {
  const [first] = directions;
  const size = first?.values.length ?? 0, rows = first?.rows ?? 1;
  if (!directions.every((direction) => direction.values.length === size && direction.rows === rows)) {
    throw new RangeError("Cannot keep directions of different sizes in one file");
  }
  const data = new Float32Array(directions.length * size), dim = size / rows;
  directions.forEach(({ values }, k) => data.set(values, k * size));
  const shape = rows === 1 ? [directions.length, dim] : [directions.length, rows, dim];
  const tensors = new Map<string, HostTensor>([["directions", { shape, data }]]);
  if (!components) return tensors;
  const vector = (values: Float64Array) => ({ shape: [values.length], data: Float32Array.from(values) });
  return tensors.set("mean", vector(components.mean)).set("deviations", vector(components.deviations));
}
