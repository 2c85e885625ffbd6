import { unescapeHtml } from "./html.ts";
import { repairText } from "./repair.ts";

/**
 * What a training did to its texts before they became tokens, by open_clip's names (`tokenizer_kwargs.clean`):
 *
 * - lower: repaired (ftfy), HTML references resolved, white space to single blanks, lower case; OpenAI's own
 * - whitespace: the same without lower case
 * - whitespace_underscore: so, with "_" as a blank
 * - canonicalize: repaired and resolved, "_" as a blank, without ASCII punctuation, lower case, single blanks
 */
export type Cleaning = "lower" | "whitespace" | "whitespace_underscore" | "canonicalize";

/** What each cleaning does to a text. */
export const CLEANINGS: Readonly<Record<Cleaning, (text: string) => string>> = {
  lower: (text) => singleBlanks(repaired(text)).toLowerCase(),
  whitespace: (text) => singleBlanks(repaired(text)),
  whitespace_underscore: (text) => singleBlanks(repaired(text).replaceAll("_", " ")),
  canonicalize: (text) => canonical(repaired(text).replaceAll("_", " ")),
};

/** In lower case, without ASCII punctuation, with single blanks: what SigLIP reads (big_vision's canonicalize_text). */
export function canonical(text: string): string {
  return canonicalKeepingCase(text.toLowerCase());
}

/** As `canonical`, but for the case. */
export function canonicalKeepingCase(text: string): string {
  return singleBlanks(text.replace(/[!-/:-@[-`{-~]/g, ""));
}

function repaired(text: string): string {
  return unescapeHtml(unescapeHtml(repairText(text)));
}

/** White space as Python's `str.split()` knows it, which takes four separators for it too. */
function singleBlanks(text: string): string {
  // deno-lint-ignore no-control-regex -- they are what is looked for
  return text.replace(/[\p{White_Space}\x1c-\x1f]+/gu, " ").trim();
}
