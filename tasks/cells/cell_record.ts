/** What is known of a sweep's cells without asking its file again: `sweep.json` in its folder. */
import { join } from "@std/path";
import type { AxisValues, SweepEvaluation } from "../../mod.ts";
import { cellNameProblem } from "../../pipeline/plan/cell_names.ts";
import { readOrNothing } from "../../pipeline/storage/places.ts";
import { VERSION } from "../../pipeline/storage/version.ts";
import { UsageError } from "../shell/command.ts";

/** The record's place in a sweep's folder. */
export const SWEEP = "sweep.json";

/** One run of a sweep. */
export interface CellRecord {
  /** Its folder in the sweep's. */
  readonly name: string;
  readonly axes: AxisValues;
  /** Digest of its config and plugins, by which it is seen that they were changed. */
  readonly identity: string;
  /** How it is measured, if at all. */
  readonly evaluation?: SweepEvaluation;
}

/** The contents of `sweep.json`. */
export interface SweepRecord {
  readonly variegate: string;
  /** The file that it was made of. */
  readonly sweep: string;
  readonly cells: readonly CellRecord[];
}

/** Where the evaluation of a run lies in the run's folder. */
export const EVALUATION = "evaluation";

/** The bytes of the record, a line a cell. @param sweep what they are made of */
export function encodeSweep(sweep: string, cells: readonly CellRecord[]): Uint8Array {
  const head = `{"variegate":${JSON.stringify(VERSION)},"sweep":${JSON.stringify(sweep)},"cells":[\n`;
  return new TextEncoder().encode(`${head}${cells.map((cell) => JSON.stringify(cell)).join(",\n")}\n]}\n`);
}

/** Reads the record of a sweep's folder. @throws {UsageError} where there is none, or a damaged one */
export async function readSweep(folder: string): Promise<SweepRecord> {
  const path = join(folder, SWEEP), bytes = await readOrNothing(path);
  if (!bytes) {
    throw new UsageError(
      `"${folder}" holds no ${SWEEP}, so no sweep was begun there. Give the --out of a sweep`,
    );
  }
  const record = parsed(new TextDecoder().decode(bytes));
  if (record) return record;
  throw new UsageError(
    `"${path}" is damaged: it lists no cells. Start the sweep again, which writes it anew`,
  );
}

function parsed(text: string): SweepRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { variegate, sweep, cells } = value as Partial<SweepRecord>;
  if (typeof variegate !== "string" || typeof sweep !== "string" || !Array.isArray(cells)) return undefined;
  return cells.every(isCell) ? { variegate, sweep, cells } : undefined;
}

/** Whether a value, of whatever origin, describes a cell: above all, whether its name leads into no other place. */
export function isCell(value: unknown): value is CellRecord {
  if (typeof value !== "object" || value === null) return false;
  const { name, axes, identity } = value as Partial<CellRecord>;
  return cellNameProblem(name) === undefined && typeof axes === "object" && axes !== null &&
    Object.values(axes).every((value) => value === null || typeof value !== "object") &&
    typeof identity === "string";
}
