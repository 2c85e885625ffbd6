/** A source, and generators that were adapted from it: those of runs, or of files. */
import { join } from "@std/path";
import {
  openWeights,
  SPECIES,
  type StyleGAN2,
  stylegan2,
  type StyleGAN2Source,
  STYLES,
  WeightsError,
  worldGenerator,
} from "../../mod.ts";
import { holdsMultipliers } from "../../models/stylegan2/channel_multipliers.ts";
import { findGenerators } from "../../models/stylegan2/find_generator.ts";
import { ConfigError } from "../../pipeline/errors.ts";
import { holdsRun, RUN } from "../../pipeline/storage/run_state.ts";
import { runGenerator } from "../shell/run_generator.ts";

/** Which generators are asked for. */
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

/** What a command says where it cannot do its work. */
export interface Refusing {
  /** Begins the sentence: "Cannot edit". */
  readonly cannot: string;
  /** Ends it, where something is no run: "Give files by --generator". */
  readonly instead: string;
}

/**
 * Loads the source of runs and what each run made of it; or the files, of which the first is the source where none is
 * said. A run that learnt channel multipliers alone has its source for a parent.
 *
 * @returns the source, and what is to be drawn: with runs, the source first. The caller frees all
 * @throws {ConfigError | WeightsError} where one is missing, or they do not come from one generator
 */
export async function loadGenerators(
  { runs, files, source, key }: GeneratorsAsked,
  refusing: Refusing,
): Promise<{ readonly source: StyleGAN2; readonly columns: readonly Column[] }> {
  const ofFile = (weights: string) => stylegan2({ weights, ...(key !== undefined && { key }) });
  const columns: Column[] = [];
  let original: StyleGAN2 | undefined;
  if (source !== undefined) original = await ofFile(source).load("source");
  for (const run of runs) {
    const record = await readRunGenerator(run, refusing);
    original ??= await sourceOfRun(run, record, refusing);
    if (await original.digest() !== record.digest) {
      throw refusal(
        refusing,
        `"${run}" started from another generator than "${original.label}". Give its own by --source FILE, and runs of one source`,
      );
    }
    const weights = await runGenerator(run, refusing.cannot);
    const parent = await isPartial(weights) ? { parent: await original.exportWeights() } : {};
    const adapted = stylegan2({ weights, ...parent });
    columns.push({ label: run, generator: await adapted.load(`run-${columns.length}`) });
  }
  if (runs.length > 0) columns.unshift({ label: original!.label, generator: original! });
  for (const file of files) {
    columns.push({ label: file, generator: await ofFile(file).load(`file-${columns.length}`) });
  }
  original ??= columns[0]!.generator;
  for (const { generator, label } of columns) checkRelated(original, generator, label);
  return { source: original, columns };
}

/** Whether a file holds channel multipliers without the generator that they change. */
async function isPartial(path: string): Promise<boolean> {
  const file = await openWeights(path), names = [...file.tensors.keys()];
  file.close();
  return holdsMultipliers(names) && findGenerators(names).length === 0;
}

/** Frees a source and all columns. */
export function disposeGenerators(source: StyleGAN2, columns: readonly Column[]): void {
  for (const generator of new Set([source, ...columns.map(({ generator }) => generator)])) {
    generator.dispose();
  }
}

function refusal({ cannot }: Refusing, problem: string): ConfigError {
  return new ConfigError([problem], cannot);
}

/** What a run's record says of its source. */
interface SourceRecord {
  readonly label: string;
  readonly digest: string;
  readonly file: string | undefined;
}

async function readRunGenerator(run: string, refusing: Refusing): Promise<SourceRecord> {
  if (!await holdsRun(run)) {
    throw refusal(refusing, `"${run}" is no run's folder: it holds no ${RUN}. ${refusing.instead}`);
  }
  const path = join(run, RUN);
  try {
    const { generator: { label, digest, file } } = JSON.parse(await Deno.readTextFile(path));
    if (typeof label === "string" && typeof digest === "string") return { label, digest, file };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw refusal(
    refusing,
    `"${path}" does not say which generator the run started from. ${refusing.instead}`,
  );
}

/** The bundled generators. */
function worldGenerators(): StyleGAN2Source[] {
  return [
    ...SPECIES.flatMap((species) => STYLES.map((style) => worldGenerator({ species, style }))),
    worldGenerator("dog", { seen: "dogs" }),
  ];
}

/** Whether a generator that `loadGenerators` gives is a bundled one. */
export function isBundled({ label }: Pick<StyleGAN2, "label">): boolean {
  return worldGenerators().some((source) => source.label === label);
}

/** The generator that a run started from, if it is still there: known by its digest. */
async function sourceOfRun(
  run: string,
  { label, digest, file }: SourceRecord,
  refusing: Refusing,
): Promise<StyleGAN2> {
  const candidates = worldGenerators().filter((source) => source.label === label);
  if (file !== undefined) candidates.unshift(stylegan2(file));
  for (const candidate of candidates) {
    const generator = await loaded(candidate);
    if (generator && await generator.digest() === digest) return generator;
    generator?.dispose();
  }
  throw refusal(
    refusing,
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
