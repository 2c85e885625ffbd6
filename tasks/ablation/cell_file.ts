/** A cell's files, `cell.json` and a strip of its pictures, and whether they can be used again. */
import { join } from "@std/path";
import { sha256 } from "../../pipeline/storage/manifest.ts";
import type { Cell } from "./cell.ts";
import type { RowSettings } from "./rows.ts";
import { isStrip } from "./sheet.ts";
import type { AblationCell } from "./sweep.ts";

/** The bytes of cell.json: the cell, and a digest of it and of the settings by which it was made. */
export function encodeCell(cell: Cell, settings: RowSettings): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ ...cell, digest: digestOf(cell, settings) }));
}

/**
 * The cell as an earlier call left it; undefined where there is none, or not a whole one.
 *
 * @param warn told which file is damaged
 */
export async function readCell(
  { axes, settings }: Pick<AblationCell, "axes" | "settings">,
  folder: string,
  warn: (message: string) => void,
): Promise<Cell | undefined> {
  const file = join(folder, "cell.json"), picture = join(folder, "strip.png");
  let text: string;
  try {
    text = await Deno.readTextFile(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
  const cell = parsed(text, axes, settings),
    damaged = cell && await isStrip(picture) ? undefined : cell ? picture : file;
  if (damaged === undefined) return cell;
  warn(`"${damaged}" is damaged: the cell is measured anew`);
  return undefined;
}

/** Cells of version 0.1 state no digest: they are taken as they are, if they are cells. */
function parsed(
  text: string,
  { scenario, row, seed }: AblationCell["axes"],
  settings: RowSettings,
): Cell | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { digest, ...rest } = value as Record<string, unknown>;
  const isWhole = digest === undefined ? isCell(rest) : digest === digestOf(rest, settings);
  const cell = rest as unknown as Cell;
  const isPlanned = cell.scenario === scenario && cell.row === row && cell.seed === seed;
  return isWhole && isPlanned ? cell : undefined;
}

function digestOf(cell: object, settings: RowSettings): string {
  return sha256(new TextEncoder().encode(JSON.stringify([cell, settings])));
}

function isCell({ guide, judge, diversity, measurements }: Readonly<Record<string, unknown>>): boolean {
  return typeof guide === "string" && typeof judge === "string" &&
    Array.isArray(diversity) &&
    diversity.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isFinite)) &&
    Array.isArray(measurements) && measurements.every(isMeasurement);
}

function isMeasurement(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { name, of, value: number, protocol } = value as Record<string, unknown>;
  return typeof name === "string" && typeof of === "string" &&
    (number === null || typeof number === "number") && typeof protocol === "object" && protocol !== null;
}
