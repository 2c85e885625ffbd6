/** The arguments by which a network was made, where a file states them. */
import { type WeightFile, WeightsError } from "../weights/types.ts";
import type { Layout, NamedTensors } from "./find_generator.ts";

/** A value, and where the file has it. */
export interface Stated {
  readonly place: string;
  readonly value: unknown;
}

export interface StatedArguments {
  readonly activation?: Stated;
  readonly mappingActivation?: Stated;
  readonly clamp?: Stated;
  readonly learningRateMultiplier?: number;
}

/**
 * What the constructors of NVIDIA's MappingNetwork and SynthesisNetwork take, with what becomes of it here: "shape" is
 * seen in the tensors, "training" and "speed" change no image of a trained network, "read" is read here.
 */
const MAPPING: Readonly<Record<string, "shape" | "training" | "speed" | "read">> = {
  z_dim: "shape",
  c_dim: "shape",
  w_dim: "shape",
  num_ws: "shape",
  num_layers: "shape",
  embed_features: "shape",
  layer_features: "shape",
  activation: "read",
  lr_multiplier: "read",
  w_avg_beta: "training",
};

const SYNTHESIS: typeof MAPPING = {
  w_dim: "shape",
  img_resolution: "shape",
  img_channels: "shape",
  channel_base: "shape",
  channel_max: "shape",
  architecture: "shape",
  use_noise: "shape",
  kernel_size: "shape",
  resample_filter: "shape", // its taps are among the tensors
  num_fp16_res: "speed",
  use_fp16: "speed",
  fp16_channels_last: "speed",
  fused_modconv: "speed",
  fused_modconv_default: "speed",
  activation: "read",
  conv_clamp: "read",
};

/** What the constructor of the whole takes beside them. */
const WHOLE: ReadonlySet<string> = new Set([
  "class_name",
  "z_dim",
  "c_dim",
  "w_dim",
  "img_resolution",
  "img_channels",
  "mapping_kwargs",
  "synthesis_kwargs",
  "block_kwargs",
]);

/** Words by which an object is known as such arguments, wherever it is: in files of either code they mean nothing else. */
const MARKS: Readonly<Record<Layout, readonly string[]>> = {
  NVIDIA: ["mapping_kwargs", "synthesis_kwargs", "block_kwargs", "lr_multiplier", "conv_clamp"],
  rosinality: ["mapping_kwargs", "synthesis_kwargs", "block_kwargs", "lr_mlp"],
};

/** Words that only a discriminator's arguments have among them. */
const DISCRIMINATOR = ["epilogue_kwargs", "cmap_dim", "mbstd_group_size"];

type Values = Readonly<Record<string, unknown>>;

/** An object of arguments, and the name in the file of what it belongs to. */
interface Found {
  readonly place: string;
  readonly values: Values;
}

/**
 * The arguments stated for the network under a prefix: those of its own record, or else those nearest to it, as files
 * of mere tensors have them among their settings.
 *
 * @throws {WeightsError} that names an argument that is not known, and so not heeded, or that there are several sets
 */
export function statedArguments(
  { path, metadata }: Pick<WeightFile, "path" | "metadata">,
  { prefix, layout }: Pick<NamedTensors, "prefix" | "layout">,
): StatedArguments {
  const record = objectIn(metadata[prefix === "" ? "module" : prefix.slice(0, -1)]);
  const own = objectIn(record?.["_init_kwargs"]);
  if (own) return argumentsOf(path, layout, own, Object.keys(own).filter((name) => !WHOLE.has(name)));
  const found = nearest(findAll(metadata, MARKS[layout]), prefix);
  const distinct = new Map(found.map((each) => [JSON.stringify(each.values), each]));
  if (distinct.size > 1) {
    const places = [...distinct.values()].map(({ place }) => `"${place}"`).join(" and ");
    throw new WeightsError(path, `states in ${places} how a network was made, and not of which: leave one`);
  }
  const [only] = distinct.values();
  return only ? argumentsOf(path, layout, only.values) : {};
}

/** All sets of arguments in the metadata that are no discriminator's. */
function findAll(metadata: Readonly<Record<string, unknown>>, marks: readonly string[]): Found[] {
  const flattened = new Map<string, Record<string, unknown>>();
  const found: Found[] = [];
  for (const [name, text] of Object.entries(metadata)) {
    const parts = name.split("."), last = parts.pop()!, value = parsed(text);
    const parent = parts.join(".");
    if (marks.includes(last)) flattened.set(parent, { ...flattened.get(parent), [last]: value });
    else found.push(...findMarked(value, name, marks, 0));
  }
  return [...[...flattened].map(([place, values]) => ({ place, values })), ...found];
}

/** The outermost objects with one of the marks among their keys. */
function findMarked(value: unknown, place: string, marks: readonly string[], depth: number): Found[] {
  const values = objectIn(value);
  if (values === undefined || depth > 4 || "class_name" in values) return [];
  if (DISCRIMINATOR.some((word) => word in values) || /(^|\.)(d|disc|discriminator)(_|$)/i.test(place)) {
    return [];
  }
  if (marks.some((mark) => mark in values)) return [{ place, values }];
  return Object.entries(values).flatMap(([key, inner]) =>
    findMarked(inner, `${place}.${key}`, marks, depth + 1)
  );
}

/** Those of the innermost level of the prefix that has any, else all. */
function nearest(found: readonly Found[], prefix: string): readonly Found[] {
  const around = found.filter(({ place }) => place !== "" && prefix.startsWith(`${place}.`));
  const longest = Math.max(...around.map(({ place }) => place.length));
  return around.length > 0 ? around.filter(({ place }) => place.length === longest) : found;
}

/** @param flat Names of arguments of the synthesis network among those of the whole, where NVIDIA's later code has them */
function argumentsOf(
  path: string,
  layout: Layout,
  values: Values,
  flat: readonly string[] = [],
): StatedArguments {
  const mapping = objectIn(values["mapping_kwargs"]) ?? {};
  const nested = objectIn(values["synthesis_kwargs"]) ?? {};
  const synthesis: Values = {
    ...Object.fromEntries(flat.map((name) => [name, values[name]])),
    ...nested,
    ...objectIn(values["block_kwargs"]),
    ...objectIn(nested["block_kwargs"]),
    ...objectIn(nested["layer_kwargs"]),
  };
  refuseUnknown(path, "mapping_kwargs", mapping, MAPPING);
  refuseUnknown(path, "synthesis_kwargs", synthesis, SYNTHESIS);
  const stated = (place: string, value: unknown) => value === undefined ? undefined : { place, value };
  const isNvidia = layout === "NVIDIA", loose = isNvidia ? values["activation"] : undefined;
  if (loose !== undefined && loose !== "lrelu" && !flat.includes("activation")) {
    const problem = `states the activation ${JSON.stringify(loose)} without saying of which of its networks`;
    throw new WeightsError(path, `${problem}: put it into mapping_kwargs or synthesis_kwargs`);
  }
  const activation = stated("synthesis_kwargs", synthesis["activation"]);
  const mappingActivation = stated("mapping_kwargs", mapping["activation"]);
  const clamp = stated(
    "synthesis_kwargs",
    synthesis["conv_clamp"] ?? (isNvidia ? values["conv_clamp"] : undefined),
  );
  const multiplier = mapping["lr_multiplier"] ?? values[isNvidia ? "lr_multiplier" : "lr_mlp"];
  return {
    ...(activation && { activation }),
    ...(mappingActivation && { mappingActivation }),
    ...(clamp && { clamp }),
    ...(multiplier !== undefined && { learningRateMultiplier: multiplierIn(path, multiplier) }),
  };
}

function refuseUnknown(path: string, place: string, values: Values, known: typeof MAPPING): void {
  const containers = ["block_kwargs", "layer_kwargs"];
  const stray = Object.entries(values).find(([name, value]) =>
    !Object.hasOwn(known, name) && !containers.includes(name) && value != null && value !== false
  );
  if (stray === undefined) return;
  throw new WeightsError(
    path,
    `was made with ${stray[0]} = ${
      JSON.stringify(stray[1])
    } among its ${place}, which is not supported: no StyleGAN2 of NVIDIA's has it`,
  );
}

function multiplierIn(path: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value) && value !== 0) return value;
  throw new WeightsError(path, `has the lr_multiplier ${JSON.stringify(value)}: expected a number`);
}

/** A text of JSON as what it says, all else as it is. */
function parsed(text: unknown): unknown {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text; // a safetensors file's own words
  }
}

/** An object, or the one that a text of JSON says. */
export function objectIn(value: unknown): Values | undefined {
  const object = parsed(value);
  return typeof object === "object" && object !== null && !Array.isArray(object)
    ? object as Values
    : undefined;
}
