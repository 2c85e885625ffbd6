/** From files to the tensors of a generator: a whole one, or what changes another, its parent. */
import { insteadOf } from "../weights/known/known_file.ts";
import { digestOf } from "../weights/digest.ts";
import { type HostTensor, type WeightFile, WeightsError } from "../weights/types.ts";
import {
  type ChannelMultipliers,
  checkFit,
  multiplierTensors,
  PARENT_DIGEST,
  PARENT_LABEL,
  readMultipliers,
} from "./channel_multipliers.ts";
import { findGenerators } from "./find_generator.ts";
import { type ReadingOptions, readWeights, type StyleGAN2Weights } from "./read_weights.ts";
import { SETTINGS, settingsTensor, type StyleGAN2Settings, USUAL_SETTINGS } from "./settings.ts";
import { labelOf, openSource, type WeightSource } from "./weight_source.ts";

/** A complete generator on the host, and the multipliers of its convolutions where it has some. */
export interface ReadGenerator extends StyleGAN2Weights {
  readonly multipliers?: ChannelMultipliers;
  /** Of the generator without its multipliers, where that was computed. */
  readonly parentDigest?: string;
}

/**
 * Reads a generator.
 *
 * @throws {WeightsError} where it is not complete, or a parent is missing, is not wanted, or is another's
 */
export async function readGenerator(
  file: WeightFile,
  options: ReadingOptions & { readonly parent?: WeightSource },
): Promise<ReadGenerator> {
  const { parent, ...reading } = options;
  const multipliers = await readMultipliers(file);
  const isWhole = findGenerators(file.tensors.keys()).length > 0;
  if (multipliers && !isWhole) return await readWithParent(file, multipliers, parent, reading);
  if (parent !== undefined) {
    const instead = isWhole ? undefined : insteadOf(file, "channel multipliers");
    throw new WeightsError(
      file.path,
      instead ?? "holds no channel multipliers alone, which alone have a parent: leave the parent away",
    );
  }
  const weights = await readWeights(file, reading);
  if (!multipliers) return weights;
  checkFit(file.path, multipliers, weights.architecture, file.path);
  return { ...weights, multipliers };
}

async function readWithParent(
  file: WeightFile,
  multipliers: ChannelMultipliers,
  parent: WeightSource | undefined,
  reading: ReadingOptions,
): Promise<ReadGenerator> {
  const { [PARENT_DIGEST]: digest, [PARENT_LABEL]: label } = file.metadata;
  if (parent === undefined) {
    throw new WeightsError(
      file.path,
      `holds channel multipliers, which change another generator${
        label ? `, "${label}"` : ""
      }: give it as well, by --parent FILE or stylegan2({ weights, parent })`,
    );
  }
  const source = await openSource(parent, labelOf(parent, "StyleGAN2"));
  try {
    const weights = await readWeights(source, reading);
    checkFit(file.path, multipliers, weights.architecture, source.path);
    const parentDigest = digest === undefined ? undefined : await digestOfGenerator(weights);
    if (digest !== undefined && parentDigest !== digest) {
      throw new WeightsError(
        file.path,
        `holds channel multipliers of another generator${
          label ? `, "${label}"` : ""
        }: "${source.path}" has other weights`,
      );
    }
    return { ...weights, multipliers, ...(parentDigest && { parentDigest }) };
  } finally {
    source.close();
  }
}

/** SHA-256 of a generator's weights, of its multipliers, and of settings that are not the usual ones. */
export function digestOfGenerator(
  { tensors, settings, multipliers }: Pick<ReadGenerator, "tensors" | "settings" | "multipliers">,
): Promise<string> {
  const hashed = new Map<string, HostTensor>([...tensors].map(([name, { values }]) => [name, values]));
  const others = settingsTensor(settings);
  if (others) hashed.set(SETTINGS, others);
  if (settings.filter !== USUAL_SETTINGS.filter) hashed.set(FILTER, filterTensor(settings));
  for (const [name, tensor] of multiplierTensors(multipliers ?? [])) hashed.set(name, tensor);
  return digestOf(hashed);
}

/** The name under which a filter that is not the usual one is hashed. */
const FILTER = "filter";

function filterTensor({ filter }: StyleGAN2Settings): HostTensor {
  return { shape: [filter.length, filter[0]!.length], data: Float32Array.from(filter.flat()) };
}
