/** A source, and generators that were adapted from it: those of runs, or of files. */
import type { StyleGAN2 } from "../../mod.ts";
import { ConfigError } from "../../pipeline/errors.ts";
import { holdsRun, RUN } from "../../pipeline/storage/run_state.ts";
import { runGenerator } from "../shell/run_generator.ts";
import { checkAlike, findGenerator, type OfFile, sourceOfRun, worldGenerators } from "./find_generator.ts";
import { isOfClasses } from "./of_classes.ts";
import { isOfMultipliers } from "./of_multipliers.ts";

/** Which generators are asked for. */
export interface GeneratorsAsked {
  /** Runs' folders. */
  readonly runs: readonly string[];
  /** Generators' files. */
  readonly files: readonly string[];
  /** The generator before adaptation, where it is said. */
  readonly source: string | undefined;
  readonly key: string | undefined;
  /** Which class is kept of those that are conditional networks. */
  readonly class?: number | undefined;
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
  { runs, files, source, key, class: index }: GeneratorsAsked,
  refusing: Refusing,
): Promise<{ readonly source: StyleGAN2; readonly columns: readonly Column[] }> {
  let isIdle = index !== undefined;
  const classOf = async (file: string | undefined, key?: string): Promise<Pick<OfFile, "class">> => {
    if (index === undefined || file === undefined || !await isOfClasses(file, key)) return {};
    isIdle = false;
    return { class: index };
  };
  const find = async (word: string) => {
    const ofFile = { ...key !== undefined && { key }, ...await classOf(word, key) };
    return await findGenerator(word, ofFile, refusing.cannot);
  };
  const columns: Column[] = [];
  let original: StyleGAN2 | undefined;
  if (source !== undefined) original = await (await find(source)).source.load("source");
  for (const folder of runs) {
    const { source: adapted, run } = await findRun(folder, source, refusing);
    original ??= await sourceOfRun(folder, run, await classOf(run.file));
    if (await original.digest() !== run.digest) {
      throw refusal(
        refusing,
        `"${folder}" started from another generator than "${original.label}". Give its own by --source FILE, and runs of one source`,
      );
    }
    columns.push({ label: folder, generator: await adapted.load(`run-${columns.length}`) });
  }
  if (runs.length > 0) columns.unshift({ label: original!.label, generator: original! });
  for (const file of files) {
    columns.push({ label: file, generator: await (await find(file)).source.load(`file-${columns.length}`) });
  }
  if (isIdle) throw refusal(refusing, `none of the generators is a conditional network: leave --class away`);
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

function refusal({ cannot }: Refusing, problem: string): ConfigError {
  return new ConfigError([problem], cannot);
}

/** What a run has made. @param source a word for what it started from, where it is said */
async function findRun(folder: string, source: string | undefined, refusing: Refusing) {
  const { cannot, instead } = refusing;
  const isPartial = source !== undefined && await holdsRun(folder) &&
    await isOfMultipliers(await runGenerator(folder, cannot));
  const { source: adapted, run } = await findGenerator(folder, isPartial ? { parent: source } : {}, cannot);
  if (!run) throw refusal(refusing, `"${folder}" is no run's folder: it holds no ${RUN}. ${instead}`);
  return { source: adapted, run };
}

/** Whether a generator that `loadGenerators` gives is a bundled one. */
export function isWorldGenerator({ label }: Pick<StyleGAN2, "label">): boolean {
  return worldGenerators().some((source) => source.label === label);
}
