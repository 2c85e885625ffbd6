/** From a weight file to the tensors of a generator on the host, or to one sentence that says why not. */
import { elementCount } from "../shape.ts";
import { Random } from "../random/random.ts";
import { insteadOf } from "../weights/known/known_file.ts";
import { type WeightFile, WeightsError } from "../weights/types.ts";
import { listed } from "../wording.ts";
import type { StyleGAN2Architecture } from "./architecture.ts";
import { chooseGenerator } from "./choose_generator.ts";
import { foldClass } from "./conditional.ts";
import type { Examination, ExaminedTensor } from "./describe.ts";
import type { FloatTensor } from "./layouts.ts";
import type { TensorSpec } from "./tensors.ts";
import { problemOf } from "./problems.ts";
import { readSettings } from "./read_settings.ts";
import type { StyleGAN2Settings } from "./settings.ts";
import type { StatedFacts } from "./stated_facts.ts";
import { readFloats } from "./read_floats.ts";

/** What is known of a complete generator. */
interface StyleGAN2Facts {
  readonly architecture: StyleGAN2Architecture;
  readonly settings: StyleGAN2Settings;
  /** [styleDim]; undefined where the file has none. */
  readonly latentAverage: Float32Array | undefined;
  /** What was taken by rule, for the log. */
  readonly notes: readonly string[];
}

/** A complete generator on the host. */
export interface StyleGAN2Weights extends StyleGAN2Facts {
  /** Parameters and noise maps by rosinality's names, in the shapes and the order of its files. */
  readonly tensors: ReadonlyMap<string, { readonly spec: TensorSpec; readonly values: FloatTensor }>;
}

/** A complete generator in an open file. */
export interface ExaminedWeights extends StyleGAN2Facts {
  /** Parameters and noise maps, by rosinality's names. */
  readonly specs: ReadonlyMap<string, TensorSpec>;
  /** One of them, in the shape and the order of rosinality's files. @throws {WeightsError} where it is damaged */
  read(name: string): Promise<FloatTensor>;
}

/** Which of the networks of a file, and what of it. */
export interface ReadingOptions {
  /** The network, where there are several. */
  readonly key?: string | undefined;
  /** The class to keep of a conditional one. */
  readonly class?: number | undefined;
}

/** Noise maps that a file lacks are drawn from here, always the same. */
const NOISE_SEED = new Random("stylegan2/noises");

/**
 * Reads and checks all of a generator.
 *
 * @throws {WeightsError} where the file is no complete StyleGAN2 generator, or holds several
 */
export async function readWeights(file: WeightFile, options?: ReadingOptions): Promise<StyleGAN2Weights> {
  const { specs, read, ...facts } = await examineWeights(file, options);
  const tensors = new Map<string, { spec: TensorSpec; values: FloatTensor }>();
  for (const [name, spec] of specs) tensors.set(name, { spec, values: await read(name) });
  return { ...facts, tensors };
}

/**
 * Checks all of a generator, and reads of its tensors only what decides how the others are read.
 *
 * @throws {WeightsError} as `readWeights`
 */
export async function examineWeights(
  file: WeightFile,
  { key, class: classIndex }: ReadingOptions = {},
): Promise<ExaminedWeights> {
  const chosen = chooseGenerator(file, key);
  if (chosen === undefined) {
    throw new WeightsError(
      file.path,
      insteadOf(file, "StyleGAN2 generator") ??
        'holds no StyleGAN2 generator: expected tensors named like "conv1.conv.weight" (rosinality) or "synthesis.b4.conv1.weight" (NVIDIA), and its mapping network',
    );
  }
  const { examination } = chosen, { description } = examination;
  const problem = problemOf(description, classIndex);
  if (problem) throw new WeightsError(file.path, problem);
  const { settings, gain } = await readSettings(file, chosen);

  const tensors = new Map(examination.tensors.map((tensor) => [tensor.spec.name, tensor]));
  for (const [name, { spec }] of tensors) if (spec.role === "kernel") tensors.delete(name);
  const readStored = async (name: string): Promise<FloatTensor> => {
    const tensor = tensors.get(name)!, { spec, source } = tensor;
    const data = source === undefined
      ? NOISE_SEED.fork(spec.name).normals(elementCount(spec.shape))
      : await readScaled(file, tensor, gain);
    return { shape: spec.shape, data };
  };
  const kept = classIndex === undefined
    ? undefined
    : await keptClass(file, examination, gain, await readStored(FIRST_BIAS), classIndex);
  return {
    architecture: description.architecture,
    settings,
    specs: new Map([...tensors].map(([name, { spec }]) => [name, spec])),
    read: async (name) => kept?.get(name) ?? await readStored(name),
    latentAverage: await readLatentAverage(file, examination),
    notes: [...description.notes, ...substitutes(examination)],
  };
}

/** What stands in for what the file lacks. */
function* substitutes({ latentAverage, tensors }: Examination): Iterable<string> {
  if (latentAverage === undefined) {
    yield "no average latent is in the file: truncation goes by the mean of latents of a fixed seed";
  }
  const maps = tensors.filter(({ spec }) => spec.role === "noise");
  const absent = maps.filter(({ source }) => source === undefined);
  if (absent.length === 0 || absent.length === maps.length) return; // many files have none
  yield `of the noise maps ${
    listed(absent.map(({ own }) => own))
  } are not in the file: draws of a fixed seed count as stored`;
}

/** The values as the usual learning rate multiplier would have them. */
async function readScaled(
  file: WeightFile,
  { source, own }: Pick<ExaminedTensor, "source" | "own">,
  gainOf: StatedFacts["gain"],
): Promise<Float32Array> {
  const values = await readFloats(file, source!);
  const gain = gainOf(own, file.tensors.get(source!)!.shape[1] ?? 1);
  return gain === 1 ? values : values.map((value) => value * gain);
}

/** pSp and its relatives store one copy of the average for every row of w_plus. */
async function readLatentAverage(file: WeightFile, { latentAverage, description }: Examination) {
  if (latentAverage === undefined) return undefined;
  const { styleDim } = description.architecture;
  const values = await readFloats(file, latentAverage);
  const rows = values.length / styleDim;
  if (!Number.isInteger(rows) || rows < 1) {
    throw new WeightsError(
      file.path,
      `holds ${latentAverage} with ${values.length} values: expected a multiple of ${styleDim}`,
    );
  }
  if (rows === 1) return values;
  return Float32Array.from({ length: styleDim }, (_, i) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += values[row * styleDim + i]!;
    return sum / rows;
  });
}

/** What a class changes: the mapping network's first layer, into which it is folded. */
const FIRST = "style.1.weight", FIRST_BIAS = "style.1.bias";

async function keptClass(
  file: WeightFile,
  { embedding, tensors }: Examination,
  gainOf: StatedFacts["gain"],
  bias: FloatTensor,
  index: number,
): Promise<ReadonlyMap<string, FloatTensor>> {
  const read = async (source: string, own: string): Promise<FloatTensor> => {
    return { shape: file.tensors.get(source)!.shape, data: await readScaled(file, { source, own }, gainOf) };
  };
  const { source, own } = tensors.find(({ spec }) => spec.name === FIRST)!;
  const [matrix, shift] = embedding!;
  const folded = foldClass(
    await read(source!, own),
    bias,
    [await read(matrix, "mapping.embed.weight"), await read(shift, "mapping.embed.bias")],
    index,
  );
  return new Map([[FIRST, folded.weight], [FIRST_BIAS, folded.bias]]);
}
