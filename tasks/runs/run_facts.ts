/** What the files that tell of a run say: `run.json`, or of a training `training.json`. Anything may be missing or wrong. */
import { RUN } from "../../pipeline/storage/run_state.ts";
import { LOCK } from "../../pipeline/storage/folder_lock.ts";
import type { ReadFolder } from "./inside.ts";
import type { Signs } from "./signs_of_life.ts";

/** What a training of `pretrain` says of itself, and how it goes. */
export const TRAINING = "training.json", CURVE = "curve.jsonl";

/** Bytes of such a file that are read at most. */
const MOST_BYTES = 1 << 22;

/** What is known of a run beside its numbers. */
export interface RunFacts extends Signs {
  readonly step: number | undefined;
  readonly steps: number | undefined;
  readonly facts: readonly (readonly [string, string])[];
  readonly config: string | undefined;
}

/** Reads what a folder says of its run. */
export async function readFacts(folder: ReadFolder): Promise<RunFacts> {
  const run = await readObject(folder, RUN), about = run ?? await readObject(folder, TRAINING) ?? {};
  const lease = await readObject(folder, LOCK);
  const beat = members(about["heartbeat"]), prompts = members(members(about["config"])["prompts"]);
  const since = text(lease?.["since"]), heard = text(lease?.["beat"]);
  const direction = [text(prompts["source"]), text(prompts["target"])];
  return {
    status: text(about["status"]),
    beat: text(beat["time"]),
    lease: since !== undefined && heard !== undefined ? { since, beat: heard } : undefined,
    step: latest(number(about["step"]), number(beat["step"])),
    steps: number(about["steps"]),
    facts: [
      ["from", direction[0]],
      ["to", direction[1]],
      ["device", text(about["device"])],
      ["generator", text(members(about["generator"])["label"])],
      ["encoder", text(members(about["encoder"])["label"])],
      ["version", text(about["variegate"])],
    ].filter((fact): fact is [string, string] => fact[1] !== undefined),
    config: about["config"] === undefined
      ? undefined
      : JSON.stringify({ ...members(about["config"]), plugins: about["plugins"] }, null, 2),
  };
}

async function readObject(folder: ReadFolder, path: string): Promise<Members | undefined> {
  try {
    const value: unknown = JSON.parse(await folder.readText(path, MOST_BYTES) ?? "null");
    return value === null ? undefined : members(value);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Members = Readonly<Record<string, unknown>>;

function members(value: unknown): Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Members : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? a ?? b : Math.max(a, b);
}
