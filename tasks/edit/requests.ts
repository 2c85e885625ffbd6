/** Edits as a command line asks for them: `FILE[#K][@A-B]:STRENGTH`. */
import { type Check, such } from "../../models/options/mod.ts";

/** An edit by a file. */
export interface EditRequest {
  /** As it was asked for. */
  readonly label: string;
  readonly file: string;
  /** Which direction of the file, or which picture; undefined where it is not said. */
  readonly index: number | undefined;
  /** Rows of w_plus from the first to the one before the second; undefined for the usual. */
  readonly rows: { readonly begin: number; readonly end: number } | undefined;
  readonly strength: number;
  /** Whether the strength is where to come to, in deviations, not how far to go. */
  readonly isPlace: boolean;
}

const FORM = /^(.+?)(?:#(\d+))?(?:@(\d+)-(\d+))?:(=?)([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;

/** What a request may be. */
export const aRequest: Check<EditRequest> = {
  ...such("FILE:STRENGTH, and perhaps FILE#K@A-B:STRENGTH for the K-th in it and rows A to B", isRequest),
  read(word) {
    const [, file, index, begin, end, place, strength] = FORM.exec(word) ?? [];
    return file && {
      label: word,
      file,
      index: index === undefined ? undefined : Number(index),
      rows: begin === undefined ? undefined : { begin: Number(begin), end: Number(end) },
      strength: Number(strength),
      isPlace: place === "=",
    };
  },
};

function isRequest(value: unknown): boolean {
  return typeof value === "object" && value !== null && Number.isFinite((value as EditRequest).strength);
}
