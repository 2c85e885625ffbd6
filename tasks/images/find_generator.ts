/** Generators by the words of a command line: files, the folders of runs, and those of the bundled world. */
import {
  SPECIES,
  type StyleGAN2,
  stylegan2,
  type StyleGAN2Options,
  type StyleGAN2Source,
  STYLES,
  WeightsError,
  worldGenerator,
} from "../../mod.ts";
import { UsageError } from "../shell/command.ts";
import { runGenerator } from "../shell/run_generator.ts";
import { readRunSource, type SourceRecord } from "../shell/run_source.ts";
import { isBundled } from "./bundled_names.ts";
import { namedGenerator } from "./named_networks.ts";
import { namedWeights } from "./named_weights.ts";
import { isOfMultipliers } from "./of_multipliers.ts";

/** What flags say of a generator's file. */
export interface OfFile extends Pick<StyleGAN2Options, "key" | "class" | "recompute"> {
  /** A word as well: of the generator that channel multipliers change. */
  readonly parent?: string | undefined;
}

/** A generator that a word stands for. */
export interface FoundGenerator {
  readonly source: StyleGAN2Source;
  /** Where the word is a run's folder: what the run started from. */
  readonly run: SourceRecord | undefined;
}

/**
 * The generator that a word stands for: what a run has made of its source where the word is its folder.
 *
 * @param refusal begins the sentence where it cannot be taken: "Cannot sample"
 * @throws {UsageError} where flags speak of a file that there is none of, or the world has no such generator
 * @throws {ConfigError} where a run has left none
 * @throws {WeightsError} where a run has left channel multipliers, and their parent is not at hand
 */
export async function findGenerator(
  word: string,
  ofFile: OfFile,
  refusal: string,
): Promise<FoundGenerator> {
  const run = isBundled(word) ? undefined : await readRunSource(word, refusal);
  const { parent: named, ...others } = ofFile;
  const said = named === undefined ? {} : { parent: await namedWeights(named) };
  if (!run) return { source: namedGenerator(word, { ...others, ...said }), run };
  const { class: index, ...rest } = others;
  if (index !== undefined) {
    throw new UsageError(`"${word}" is a run's folder, whose generator keeps one class: leave --class away`);
  }
  const weights = await runGenerator(word, refusal);
  const found = named === undefined && await isOfMultipliers(weights)
    ? { parent: await exported(await sourceOfRun(word, run)) }
    : said;
  return { source: stylegan2({ weights, label: word, ...rest, ...found }), run };
}

/** The file that a word stands for: of a run's folder that of its generator, else the word itself. @throws {ConfigError} */
export async function generatorFile(word: string, refusal: string): Promise<string> {
  const isRun = !isBundled(word) && await readRunSource(word, refusal) !== undefined;
  return isRun ? await runGenerator(word, refusal) : word;
}

/**
 * The generator that a run started from: known by its digest, wherever it is. The caller frees it.
 *
 * @param ofFile which class of a conditional network the run kept
 * @throws {SourceAway} where it is not at hand
 */
export async function sourceOfRun(
  run: string,
  { label, digest, file }: SourceRecord,
  ofFile: Pick<OfFile, "class"> = {},
): Promise<StyleGAN2> {
  const candidates = worldGenerators().filter((source) => source.label === label);
  if (file !== undefined) candidates.unshift(stylegan2({ weights: file, ...ofFile }));
  for (const candidate of candidates) {
    const generator = await loaded(candidate);
    if (generator && await generator.digest() === digest) return generator;
    generator?.dispose();
  }
  throw new SourceAway(
    `The generator that "${run}" started from, "${label}", is not at hand${
      file === undefined ? "" : `: "${file}" is gone, or another`
    }. Give it by --source FILE`,
  );
}

/** All bundled generators. */
export function worldGenerators(): StyleGAN2Source[] {
  return [
    ...SPECIES.flatMap((species) => STYLES.map((style) => worldGenerator({ species, style }))),
    worldGenerator("dog", { seen: "dogs" }),
  ];
}

/** The source of a run is nowhere to be found. */
export class SourceAway extends UsageError {}

/** Undefined where there is no such file any more, or one that needs more said. */
async function loaded(source: StyleGAN2Source): Promise<StyleGAN2 | undefined> {
  try {
    return await source.load("source");
  } catch (error) {
    if (error instanceof WeightsError) return undefined;
    throw error;
  }
}

async function exported(generator: StyleGAN2) {
  try {
    return await generator.exportWeights();
  } finally {
    generator.dispose();
  }
}

/** @throws {WeightsError} where two generators do not take the same latents to images of one size */
export function checkAlike(one: StyleGAN2, other: StyleGAN2, label: string): void {
  const facts = ({ width, height, channels, latentDim, zDim, latentCount }: StyleGAN2) =>
    `${width} x ${height} pixels of ${channels} channels from ${latentCount} x ${latentDim} latents` +
    (zDim === latentDim ? "" : ` of z of ${zDim}`);
  if (facts(one) === facts(other)) return;
  throw new WeightsError(
    label,
    `makes ${facts(other)}, and "${one.label}" ${facts(one)}: give generators that were adapted from one`,
  );
}
