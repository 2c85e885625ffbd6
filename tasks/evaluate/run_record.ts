import { join } from "@std/path";
import { ConfigError } from "../../pipeline/errors.ts";
import { holdsRun, RUN } from "../../pipeline/storage/run_state.ts";
import type { Prompts } from "../measures/texts.ts";
import { runGenerator } from "../shell/run_generator.ts";

/** What begins the sentence where a run cannot be read. */
const REFUSAL = "Cannot evaluate";

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
  const { generatorDigest, encoderDigest, config } = await readRunJson(join(path, RUN));
  return {
    generator: await runGenerator(path, REFUSAL),
    prompts: promptsOf(config),
    generatorDigest: textOrNothing(generatorDigest),
    encoderDigest: textOrNothing(encoderDigest),
    history: await readHistory(join(path, "metrics.jsonl")),
  };
}

async function readRunJson(file: string): Promise<Members> {
  try {
    const run: unknown = JSON.parse(await Deno.readTextFile(file));
    if (isRecord(run)) return run;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw refusal(`"${file}" is damaged: it is no JSON object. Give the generator's file instead of the run`);
}

type Members = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function promptsOf(config: unknown): Prompts | undefined {
  const prompts = isRecord(config) ? config["prompts"] : undefined;
  if (!isRecord(prompts)) return undefined;
  const { source, target, templates } = prompts;
  const isWhole = typeof source === "string" && typeof target === "string" && Array.isArray(templates) &&
    templates.length > 0 && templates.every((template) => typeof template === "string");
  return isWhole ? { source, target, templates } : undefined;
}

function refusal(problem: string): ConfigError {
  return new ConfigError([problem], REFUSAL);
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
      const { step, total, terms, shares, recorded } = JSON.parse(line);
      const parts = Object.entries(isRecord(shares) ? shares : {}).map(([term, share]) =>
        [`share of ${term}`, share] as const
      );
      const values = { total, ...terms, ...Object.fromEntries(parts), ...recorded };
      return Number.isFinite(step) ? [{ step, values }] : [];
    } catch {
      return []; // a line cut short by a crash
    }
  });
}
