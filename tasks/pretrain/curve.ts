/** How a training goes: lines of curve.jsonl. */
import { join } from "@std/path";
import { duration } from "../../models/wording.ts";
import { rewoundRecords } from "../../pipeline/storage/rewind_records.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import { CURVE } from "./training_folder.ts";

/** Means over the steps since the line before. */
export interface Means {
  readonly loss: number;
  readonly opponentLoss?: number;
  readonly secondsPerStep: number;
}

/** A line of the curve. What was measured stands in it by its name. */
export interface CurveRecord extends Means {
  readonly step: number;
  readonly [name: string]: unknown;
}

/** Collects what the next line will say. */
export class Curve {
  #count = 0;
  #loss = 0;
  #opponentLoss: number | undefined;
  readonly #since = performance.now();

  /** Adds a step. */
  add(loss: number, opponentLoss: number | undefined): void {
    this.#count++;
    this.#loss += loss;
    if (opponentLoss !== undefined) this.#opponentLoss = (this.#opponentLoss ?? 0) + opponentLoss;
  }

  means(): Means {
    const mean = (sum: number, digits: number) => Number((sum / this.#count).toFixed(digits));
    return {
      loss: mean(this.#loss, 4),
      ...(this.#opponentLoss !== undefined && { opponentLoss: mean(this.#opponentLoss, 4) }),
      secondsPerStep: mean((performance.now() - this.#since) / 1000, 3),
    };
  }

  /** How long it will take, to begin a line with. @param steps that are still to be made */
  left(steps: number): string {
    return steps > 0 ? `${duration(steps * this.means().secondsPerStep)} left, ` : "";
  }

  describe(): string {
    const { loss, opponentLoss, secondsPerStep } = this.means();
    const opponent = opponentLoss === undefined ? "" : `, opponent's ${opponentLoss}`;
    return `loss ${loss}${opponent}, ${secondsPerStep} s a step`;
  }
}

/** The curve's lines up to a step. Later ones, whose steps are made again, are taken away. */
export async function rewindCurve(place: OutputFolder, step: number): Promise<CurveRecord[]> {
  let text: string;
  try {
    text = await Deno.readTextFile(join(place.path, CURVE));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
  const kept = rewoundRecords(text, step);
  if (kept !== text) await place.write(CURVE, new TextEncoder().encode(kept));
  return kept.split("\n").flatMap(recordOf);
}

/** The record of a line; none where somebody has changed it to something else. */
function recordOf(line: string): CurveRecord[] {
  try {
    const record = JSON.parse(line) as CurveRecord | null;
    return typeof record?.step === "number" ? [record] : [];
  } catch {
    return [];
  }
}
