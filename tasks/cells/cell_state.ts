/** How a cell stands, told from its folder alone: whoever works there, and on whatever machine. */
import { join } from "@std/path";
import { holderOf } from "../../pipeline/storage/folder_lock.ts";
import { sha256 } from "../../pipeline/storage/manifest.ts";
import { readOrNothing } from "../../pipeline/storage/places.ts";
import { readManifest, RUN } from "../../pipeline/storage/run_state.ts";
import { type CellRecord, EVALUATION } from "./cell_record.ts";

/**
 * - `complete`: it has made its last step, and all is written
 * - `running`: a process works there
 * - `stopped`: by a signal, and saved
 * - `killed`: it says that it runs, and nobody is there
 * - `failed`: an error ended it, which `log.txt` tells
 * - `changed`: it is complete by another config than it has now
 * - `damaged`: what it says of itself cannot be read
 * - `missing`: nothing of it is there
 */
export type CellStatus =
  | "complete"
  | "running"
  | "stopped"
  | "killed"
  | "failed"
  | "changed"
  | "damaged"
  | "missing";

/** How a run stands. */
export interface CellState {
  readonly status: CellStatus;
  /** How many updates it has made, of how many. */
  readonly step?: number;
  readonly steps?: number;
  /** What it computes on. */
  readonly device?: string;
  /** How its evaluation stands; nothing where none is asked for. */
  readonly evaluation?: CellStatus;
}

/** Whether nothing is left to do for a cell. */
export function isComplete({ status, evaluation = "complete" }: CellState): boolean {
  return status === "complete" && evaluation === "complete";
}

/** Files that are read at once: a network disk is waited for, not worked for. */
const AT_ONCE = 32;

/** How all cells of a sweep's folder stand, in their order. @param host this machine's name */
export async function readStates(
  folder: string,
  cells: readonly CellRecord[],
  host: string,
): Promise<CellState[]> {
  return await mapSome(cells, (cell) => readState(folder, cell, host));
}

/** Maps values, a few at a time, in order. */
export async function mapSome<T, R>(
  values: readonly T[],
  map: (value: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(values.length);
  let next = 0;
  const work = async () => {
    for (let i = next++; i < values.length; i = next++) results[i] = await map(values[i]!, i);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, values.length) }, work));
  return results;
}

/** How one cell stands. */
export async function readState(folder: string, cell: CellRecord, host: string): Promise<CellState> {
  const path = join(folder, cell.name), run = await readRun(path);
  const evaluation = cell.evaluation && { evaluation: await evaluationStatus(path, cell, host) };
  if (!run) return { status: isHeld(path, host) ? "running" : "missing", ...evaluation };
  if (run === "damaged") return { status: "damaged", ...evaluation };
  const { status, step, steps, device, config, plugins } = run;
  const facts = {
    ...number({ step }),
    ...number({ steps }),
    ...(typeof device === "string" && { device }),
    ...evaluation,
  };
  if (status === "completed") {
    const isWhole = (await readManifest(path).catch(() => undefined))?.complete ?? false;
    if (!isWhole) return { status: isHeld(path, host) ? "running" : "killed", ...facts };
    return { status: identityOf(config, plugins) === cell.identity ? "complete" : "changed", ...facts };
  }
  if (isHeld(path, host)) return { status: "running", ...facts };
  return { status: status === "stopped" || status === "failed" ? status : "killed", ...facts };
}

/** Digest of what a run's record says of config and plugins. */
export function identityOf(config: unknown, plugins: unknown): string {
  return sha256(new TextEncoder().encode(JSON.stringify([config, plugins])));
}

/** The place of the note that an evaluation is done, in the evaluation's folder. */
export const EVALUATED = "cell.json";

/** What an evaluation depends on, as `EVALUATED` notes it: how is measured, and which generator. */
export async function evaluationIdentity(
  path: string,
  { evaluation }: CellRecord,
): Promise<string | undefined> {
  const manifest = await readManifest(path).catch(() => undefined);
  const generator = manifest?.files["generator.safetensors"]?.sha256;
  if (!manifest?.complete || generator === undefined) return undefined;
  return sha256(new TextEncoder().encode(JSON.stringify([evaluation, generator])));
}

async function evaluationStatus(path: string, cell: CellRecord, host: string): Promise<CellStatus> {
  const place = join(path, EVALUATION), note = await readOrNothing(join(place, EVALUATED));
  if (isHeld(place, host)) return "running";
  if (!note) return (await Deno.lstat(place).catch(() => undefined)) ? "killed" : "missing";
  const identity = await evaluationIdentity(path, cell);
  try {
    const { identity: found, failed } = JSON.parse(new TextDecoder().decode(note));
    return found !== identity ? "changed" : failed === undefined ? "complete" : "failed";
  } catch {
    return "damaged";
  }
}

const isHeld = (path: string, host: string) => holderOf(path, host) !== undefined;

type Members = Readonly<Record<string, unknown>>;

async function readRun(path: string): Promise<Members | "damaged" | undefined> {
  const bytes = await readOrNothing(join(path, RUN));
  if (!bytes) return undefined;
  try {
    const run: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof run === "object" && run !== null ? run as Members : "damaged";
  } catch {
    return "damaged";
  }
}

function number(member: Members): Record<string, number> {
  return Object.fromEntries(
    Object.entries(member).filter(([, value]) => typeof value === "number"),
  ) as Record<string, number>;
}
