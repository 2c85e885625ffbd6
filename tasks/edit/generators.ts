/** The generators of an edit: the source, and those that were adapted from it. */
import { join } from "@std/path";
import {
  inversion,
  SPECIES,
  type StyleGAN2,
  stylegan2,
  type StyleGAN2Source,
  STYLES,
  WeightsError,
  worldGenerator,
} from "../../mod.ts";
import { ConfigError } from "../../pipeline/errors.ts";
import { holdsRun, RUN } from "../../pipeline/storage/run_state.ts";
import { runGenerator } from "../shell/run_generator.ts";

/** What an edit is asked to draw with. */
export interface GeneratorsAsked {
  /** Runs' folders. */
  readonly runs: readonly string[];
  /** Generators' files. */
  readonly files: readonly string[];
  /** The generator before adaptation, where it is said. */
  readonly source: string | undefined;
  readonly key: string | undefined;
}

/** A generator and what it is called. */
export interface Column {
  readonly label: string;
  readonly generator: StyleGAN2;
}

/**
 * Loads the source of runs and what each run made of it; or the files, of which the first is the source where none is
 * said.
 *
 * @returns the source, and what is to be drawn: with runs, the source first. The caller frees all
 * @throws {ConfigError | WeightsError} where one is missing, or they do not come from one generator
 */
export async function loadGenerators(
  { runs, files, source, key }: GeneratorsAsked,
): Promise<{ readonly source: StyleGAN2; readonly columns: readonly Column[] }> {
  const ofFile = (weights: string) => stylegan2({ weights, ...(key !== undefined && { key }) });
  const columns: Column[] = [];
  let original: StyleGAN2 | undefined;
  if (source !== undefined) original = await ofFile(source).load("source");
  for (const run of runs) {
    const record = await readRunGenerator(run);
    if (original === undefined) original = await sourceOfRun(run, record);
    if (await original.digest() !== record.digest) {
      throw refusal(
        `"${run}" started from another generator than "${original.label}". Give its own by --source FILE, and runs of one source`,
      );
    }
    const file = await runGenerator(run, REFUSAL);
    columns.push({ label: run, generator: await stylegan2(file).load(`run-${columns.length}`) });
  }
  if (runs.length > 0) columns.unshift({ label: original!.label, generator: original! });
  for (const file of files) {
    columns.push({ label: file, generator: await ofFile(file).load(`file-${columns.length}`) });
  }
  original ??= columns[0]!.generator;
  for (const { generator, label } of columns) checkRelated(original, generator, label);
  return { source: original, columns };
}

/** Frees a source and all columns. */
export function disposeGenerators(source: StyleGAN2, columns: readonly Column[]): void {
  for (const generator of new Set([source, ...columns.map(({ generator }) => generator)])) {
    generator.dispose();
  }
}

const REFUSAL = "Cannot edit";

function refusal(problem: string): ConfigError {
  return new ConfigError([problem], REFUSAL);
}

/** What a run's record says of its source. */
interface SourceRecord {
  readonly label: string;
  readonly digest: string;
  readonly file: string | undefined;
}

async function readRunGenerator(run: string): Promise<SourceRecord> {
  if (!await holdsRun(run)) {
    throw refusal(`"${run}" is no run's folder: it holds no ${RUN}. Give files by --generator`);
  }
  const path = join(run, RUN);
  try {
    const { generator: { label, digest, file } } = JSON.parse(await Deno.readTextFile(path));
    if (typeof label === "string" && typeof digest === "string") return { label, digest, file };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw refusal(`"${path}" does not say which generator the run started from. Give files by --generator`);
}

/** The generator that a run started from, if it is still there: known by its digest. */
async function sourceOfRun(run: string, { label, digest, file }: SourceRecord): Promise<StyleGAN2> {
  const candidates: StyleGAN2Source[] = [
    ...SPECIES.flatMap((species) => STYLES.map((style) => worldGenerator({ species, style }))),
    worldGenerator("dog", { seen: "dogs" }),
  ].filter((source) => source.label === label);
  if (file !== undefined) candidates.unshift(stylegan2(file));
  for (const candidate of candidates) {
    const generator = await loaded(candidate);
    if (generator && await generator.digest() === digest) return generator;
    generator?.dispose();
  }
  throw refusal(
    `The generator that "${run}" started from, "${label}", is not at hand${
      file === undefined ? "" : `: "${file}" is gone, or another`
    }. Give it by --source FILE`,
  );
}

/** Undefined where there is no such file any more, or one that needs more said. */
async function loaded(source: StyleGAN2Source): Promise<StyleGAN2 | undefined> {
  try {
    return await source.load("source");
  } catch (error) {
    if (error instanceof WeightsError) return undefined;
    throw error;
  }
}

function checkRelated(source: StyleGAN2, other: StyleGAN2, label: string): void {
  const facts = ({ width, height, channels, latentDim, latentCount }: StyleGAN2) =>
    `${width} x ${height} pixels of ${channels} channels from ${latentCount} x ${latentDim} latents`;
  if (facts(source) === facts(other)) return;
  throw new WeightsError(
    label,
    `makes ${facts(other)}, and "${source.label}" ${
      facts(source)
    }: give generators that were adapted from one`,
  );
}

/**
 * Adds what tuning changed to each generator; the source itself becomes the tuned one.
 *
 * @throws {WeightsError} where one is no relative of the others
 */
export function carryAll(columns: readonly Column[], source: StyleGAN2, tuned: StyleGAN2): void {
  for (const { generator, label } of [...columns].reverse()) { // the source last: the others are told by it
    if (generator === source) continue;
    carry(label, generator, source, tuned);
  }
  if (columns.some(({ generator }) => generator === source)) carry(source.label, source, source, tuned);
}

function carry(label: string, adapted: StyleGAN2, source: StyleGAN2, tuned: StyleGAN2): void {
  try {
    inversion.carryTuning(adapted, { tuned, source });
  } catch (cause) {
    if (cause instanceof TypeError) {
      throw new WeightsError(label, `cannot be used. ${cause.message}`, { cause });
    }
    throw cause;
  }
}
