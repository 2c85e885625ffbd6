/** Shifts of styles, and what is measured of channels, as files. */
import { areFinite } from "../weights/finite.ts";
import { type HostTensor, type WeightFile, WeightsError } from "../weights/types.ts";
import type { ChannelDirections } from "./global_directions.ts";
import type { StyleLayer, Styles } from "./style_space.ts";
import type { StyleStatistics } from "./style_statistics.ts";

/** What stands before a layer's name where its shift is kept. */
const PREFIX = "styles.";

/** A shift of styles for a safetensors file: `styles.<layer>` [channels]. `readStyleShift` reads it again. */
export function styleShiftTensors(shift: Styles): Map<string, HostTensor> {
  return new Map([...shift].map(([name, values]) => [PREFIX + name, vector(values)]));
}

/** The shift of styles that an open file holds; undefined where it holds none. @throws {WeightsError} where it is damaged */
export async function readStyleShift(file: WeightFile): Promise<Styles | undefined> {
  const names = [...file.tensors.keys()].filter((name) => name.startsWith(PREFIX));
  if (names.length === 0) return undefined;
  const shift = new Map<string, Float64Array>();
  for (const name of names) shift.set(name.slice(PREFIX.length), finite(file.path, await file.read(name)));
  return shift;
}

/**
 * What channels do, with the styles' statistics, for a safetensors file: `fs3` [channels, features], as StyleCLIP's
 * fs3.npy, and `means` and `deviations` [channels] of the same layers.
 */
export function channelTensors(
  { layers, fs3 }: ChannelDirections,
  { means, deviations }: StyleStatistics,
): Map<string, HostTensor> {
  const channels = layers.reduce((sum, { channels }) => sum + channels, 0);
  const all = (styles: Styles) => vector(layers.flatMap(({ name }) => [...styles.get(name)!]));
  return new Map([
    ["fs3", { shape: [channels, fs3.length / channels], data: Float32Array.from(fs3) }],
    ["means", all(means)],
    ["deviations", all(deviations)],
  ]);
}

/** The deviations that an open file of channels holds beside `fs3`; undefined where it holds none, as StyleCLIP's. */
export async function readChannelDeviations(
  file: WeightFile,
  layers: readonly Pick<StyleLayer, "name" | "channels">[],
): Promise<Styles | undefined> {
  if (!file.tensors.has("deviations")) return undefined;
  const values = finite(file.path, await file.read("deviations"));
  const channels = layers.reduce((sum, { channels }) => sum + channels, 0);
  if (values.length !== channels) {
    throw new WeightsError(file.path, `holds deviations of ${values.length} channels, expected ${channels}`);
  }
  let begin = 0;
  return new Map(layers.map(({ name, channels }) => [name, values.slice(begin, begin += channels)]));
}

function vector(values: ArrayLike<number>): HostTensor {
  return { shape: [values.length], data: Float32Array.from(values) };
}

function finite(path: string, { data }: HostTensor): Float64Array {
  const values = Float64Array.from(data as ArrayLike<number>, Number);
  if (areFinite(values)) return values;
  throw new WeightsError(path, "holds values that are not finite: the file is damaged");
}
