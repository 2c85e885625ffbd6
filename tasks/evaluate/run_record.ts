import { join } from "@std/path";
import { ConfigError } from "../../pipeline/errors.ts";
import { holdsRun } from "../../pipeline/storage/run_state.ts";
import type { Prompts } from "../measures/texts.ts";

/** What a run left behind that an evaluation reads. */
export interface RunRecord {
  /** The adapted generator. */
  readonly generator: string;
  readonly prompts: Prompts | undefined;
  /** SHA-256 of the generator that the run started from. */
  readonly generatorDigest: string | undefined;
  /** SHA-256 of the encoder that guided it. */
  readonly encoderDigest: string | undefined;
  /** Numbers over its steps, in the order in which they were recorded. */
  readonly history: readonly HistoryEntry[];
}

/** One line of metrics.jsonl. */
export interface HistoryEntry {
  readonly step: number;
  /** By name, e.g. `"total"` or `"directional-moment"`. */
  readonly values: Readonly<Record<string, number>>;
}

/** What is at `path`: a run's folder, or a generator's file, of which nothing more is known. @throws {ConfigError} */
export async function readRun(path: string): Promise<RunRecord> {
  if (!await holdsRun(path)) {
    return {
      generator: path,
      prompts: undefined,
      generatorDigest: undefined,
      encoderDigest: undefined,
      history: [],
    };
  }
  const file = join(path, "run.json");
  let run: {
    readonly generatorDigest?: string;
    readonly encoderDigest?: string;
    readonly config?: { readonly prompts?: Prompts };
  };
  try {
    run = JSON.parse(await Deno.readTextFile(file));
  } catch (cause) {
    throw new ConfigError(
      [`"${file}" is no JSON: ${(cause as Error).message}. Give the generator's file instead of the run`],
      "Cannot evaluate",
    );
  }
  const generator = join(path, "generator.safetensors");
  if (!await exists(generator)) {
    throw new ConfigError(
      [`"${path}" holds no generator.safetensors. Put checkpoint() among the run's plugins, or give a generator's file`],
      "Cannot evaluate",
    );
  }
  return {
    generator,
    prompts: run.config?.prompts,
    generatorDigest: run.generatorDigest,
    encoderDigest: run.encoderDigest,
    history: await readHistory(join(path, "metrics.jsonl")),
  };
}

async function readHistory(path: string): Promise<HistoryEntry[]> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return []; // a run without metrics()
    throw error;
  }
  return text.split("\n").filter(Boolean).flatMap((line) => {
    try {
      const { step, total, terms, recorded } = JSON.parse(line);
      return [{ step, values: { total, ...terms, ...recorded } }];
    } catch {
      return []; // a line cut short by a crash
    }
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
