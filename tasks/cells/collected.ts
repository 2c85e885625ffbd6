/** What a cell has left that is worth comparing with others. */
import { join } from "@std/path";
import type { AxisValues } from "../../mod.ts";
import type { Measurement } from "../../models/metrics/mod.ts";
import { readOrNothing } from "../../pipeline/storage/places.ts";
import { type CellRecord, EVALUATION } from "./cell_record.ts";
import { type CellState, type CellStatus, mapSome } from "./cell_state.ts";

/** A cell with its numbers. */
export interface Collected extends CellState {
  readonly name: string;
  readonly axes: AxisValues;
  /** By name: of its evaluation, and the last line of its metrics; null where a measure is undefined. */
  readonly measures: Readonly<Record<string, number | null>>;
}

/** A measure, and how to read it. */
export interface Measure {
  readonly name: string;
  /** Absent where it depends on the aim. */
  readonly better?: "higher" | "lower";
}

/** Cells with their numbers, and all measures of which any has one: those of evaluations first. */
export async function collectCells(
  folder: string,
  cells: readonly CellRecord[],
  states: readonly CellState[],
): Promise<{ readonly cells: readonly Collected[]; readonly measures: readonly Measure[] }> {
  const evaluated = new Map<string, Measure>(), trained = new Map<string, Measure>();
  const collected = await mapSome(cells, async (cell, i): Promise<Collected> => {
    const { name, axes } = cell, state = states[i]!, measures: Record<string, number | null> = {};
    const place = join(folder, name);
    if (state.status !== "missing") {
      for (const { name, value, better } of await readMeasurements(place, state.evaluation)) {
        measures[name] = value;
        evaluated.set(name, { name, ...(better && { better }) });
      }
      for (const [name, value] of Object.entries(await lastNumbers(place))) {
        if (name in measures) continue;
        measures[name] = value;
        trained.set(name, { name });
      }
    }
    return { name, axes, ...state, measures };
  });
  return {
    cells: collected,
    measures: [...new Map([...evaluated, ...[...trained].filter(([name]) => !evaluated.has(name))]).values()],
  };
}

/** What an evaluation found of the adapted generator; nothing before it has come to its end. */
async function readMeasurements(
  place: string,
  status: CellStatus | undefined,
): Promise<readonly Measurement[]> {
  const file = status === undefined ? "cell.json" : `${EVALUATION}/evaluation.json`; // of an ablation, or an evaluation
  if (status !== undefined && status !== "complete") return [];
  const found = parsed(await readOrNothing(join(place, file)))?.["measurements"];
  if (!Array.isArray(found)) return [];
  return found.filter((measurement: Partial<Measurement> | null): measurement is Measurement => {
    const { name, of, value } = measurement ?? {};
    return typeof name === "string" && (of === "adapted" || of === "pairs") &&
      (value === null || typeof value === "number");
  });
}

/** The numbers of the last whole line of `metrics.jsonl`. */
async function lastNumbers(place: string): Promise<Record<string, number>> {
  const bytes = await readOrNothing(join(place, "metrics.jsonl"));
  const last = bytes && parsed(bytes.subarray(0, bytes.lastIndexOf(NEWLINE)), true);
  if (!last) return {};
  const { total, terms, recorded } = last;
  const numbers = Object.entries({ total, ...Object(terms), ...Object(recorded) });
  return Object.fromEntries(numbers.filter(([, value]) => typeof value === "number")) as Record<
    string,
    number
  >;
}

const NEWLINE = 10;

/** A JSON object, or the one in the last line; nothing where there is none. */
function parsed(
  bytes: Uint8Array | undefined,
  inLast = false,
): Readonly<Record<string, unknown>> | undefined {
  if (!bytes) return undefined;
  try {
    const part = inLast ? bytes.subarray(bytes.lastIndexOf(NEWLINE) + 1) : bytes;
    const value: unknown = JSON.parse(new TextDecoder().decode(part));
    return typeof value === "object" && value !== null ? value as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}
