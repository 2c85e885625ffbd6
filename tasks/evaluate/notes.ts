import type { Measurement } from "../../models/metrics/mod.ts";
import { counted, listed } from "../../models/wording.ts";
import type { EvaluateInput } from "./evaluation.ts";
import type { Networks } from "./networks.ts";
import type { RunRecord } from "./run_record.ts";

/** What to mind when reading an evaluation's numbers. */
export async function notesOn(
  { encoderDigest, generatorDigest }: RunRecord,
  { encoder, source }: Networks,
  { lpips }: EvaluateInput,
): Promise<string[]> {
  const notes: string[] = [];
  if (encoderDigest !== undefined && await encoder.digest() === encoderDigest) {
    notes.push(
      `${encoder.label} guided this run, so that its own scores flatter it. Judge by another encoder to compare methods.`,
    );
  }
  if (source && generatorDigest !== undefined && await source.digest() !== generatorDigest) {
    notes.push(
      `${source.label} is not the generator that this run started from: comparisons with the source may mean nothing.`,
    );
  }
  if (!lpips) notes.push("Without LPIPS weights, diversity is measured by the encoder's features.");
  return notes;
}

/** Measures that the note on few images names. */
const NAMED = 4;

/** That numbers have notes of their own, which a reader of the page's head should know; nothing where none has. */
export function notesOnMeasurements(measurements: readonly Measurement[]): string[] {
  const noted = new Set(measurements.filter(({ notes }) => notes).map(({ name }) => name));
  if (noted.size === 0) return [];
  return [
    `Too few images for ${counted(noted.size, "measure")}, each of which says what follows: ${
      listed([...noted], NAMED, "; ")
    }.`,
  ];
}
