/** Checks of numbers. */
import { allows, type Check, such, text } from "./check.ts";

/** Where numbers lie. Without any bound they need only be finite. */
export interface Range {
  /** It may be this, and more. */
  readonly least?: number;
  /** It may be this, and less. */
  readonly most?: number;
  /** It is more than this. */
  readonly above?: number;
  /** It is less than this. */
  readonly below?: number;
}

/** A number of the range, also when a device has rounded it to single precision. */
export function number(range: Range = {}): Check<number> {
  const { least = -Infinity, most = Infinity, above = -Infinity, below = Infinity } = range;
  const lies = (value: number) =>
    Number.isFinite(value) && value >= least && value <= most && value > above && value < below;
  return {
    ...such<number>(
      inWords("number", range),
      (value) => typeof value === "number" && lies(value) && lies(Math.fround(value)),
    ),
    read: readNumber,
  };
}

/** A whole number of at least `least`, and of `most` at the most; of either sign where neither is given. */
export function whole(least?: number, most?: number): Check<number> {
  const range = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  return {
    ...such<number>(
      inWords("whole number", range),
      (value) =>
        Number.isSafeInteger(value) && (value as number) >= (least ?? -Infinity) &&
        (value as number) <= (most ?? Infinity),
    ),
    read: readNumber,
  };
}

/** Truncation ψ: 1 leaves latents as they are, 0 makes them the average, and below 0 they are its opposites. */
export const truncation: Check<number> = number({ least: -2, most: 2 });

/** What draws follow from. */
export const seed: Check<number | string> = such(
  "a whole number, or a text that is not empty",
  (value) => Number.isSafeInteger(value) || allows(text, value),
);

/** A blank word is no number, though JavaScript takes it for 0. */
function readNumber(word: string): number {
  return word.trim() === "" ? NaN : Number(word);
}

function inWords(noun: string, { least, most, above, below }: Range): string {
  const upper = most !== undefined ? `of ${most} at the most` : below !== undefined ? `below ${below}` : "";
  const lower = least !== undefined ? `of at least ${least}` : above !== undefined ? `above ${above}` : "";
  if (least !== undefined && most !== undefined) return `a ${noun} between ${least} and ${most}`;
  if (lower || upper) return `a ${noun} ${[lower, upper].filter(Boolean).join(" and ")}`;
  return noun === "number" ? "a finite number" : `a ${noun}`;
}
