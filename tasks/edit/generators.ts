/** The generators of an edit: the source, and those that were adapted from it. */
import { inversion, type StyleGAN2, WeightsError } from "../../mod.ts";
import { ConfigError } from "../../pipeline/errors.ts";
import { RUN } from "../../pipeline/storage/run_state.ts";
import { checkAlike, findGenerator, sourceOfRun } from "../images/find_generator.ts";

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
  const find = (word: string) => findGenerator(word, key === undefined ? {} : { key }, REFUSAL);
  const columns: Column[] = [];
  let original: StyleGAN2 | undefined;
  if (source !== undefined) original = await (await find(source)).source.load("source");
  for (const folder of runs) {
    const { source: adapted, run } = await findGenerator(folder, {}, REFUSAL);
    if (!run) throw refusal(`"${folder}" is no run's folder: it holds no ${RUN}. Give files by --generator`);
    original ??= await sourceOfRun(folder, run);
    if (await original.digest() !== run.digest) {
      throw refusal(
        `"${folder}" started from another generator than "${original.label}". Give its own by --source FILE, and runs of one source`,
      );
    }
    columns.push({ label: folder, generator: await adapted.load(`run-${columns.length}`) });
  }
  if (runs.length > 0) columns.unshift({ label: original!.label, generator: original! });
  for (const file of files) {
    columns.push({ label: file, generator: await (await find(file)).source.load(`file-${columns.length}`) });
  }
  original ??= columns[0]!.generator;
  for (const { generator, label } of columns) checkAlike(original, generator, label);
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
