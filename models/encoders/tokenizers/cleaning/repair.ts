import { unescapeWholeReferences } from "./html.ts";
import { repairMojibake } from "./mojibake.ts";

/**
 * Undoes what keyboards, word processors and web pages do to plain text: curly quotes, ligatures, full-width
 * letters, HTML references, terminal colours, control codes, decomposed accents, mojibake.
 *
 * OpenAI passes prompts through Python's ftfy (6.3.1 is the reference here), so the same characters must become
 * the same tokens. All of ftfy's steps are here in its order; of its guessing of wrong encodings only UTF-8 read as
 * windows-1252 or latin-1 is (see mojibake.ts).
 */
export function repairText(text: string): string {
  const segments = text.split(/(?<=\n)/);
  let markup = false; // from the first "<" on it is taken for HTML, whose references stay
  return segments.map((segment) => repairSegment(segment, markup ||= segment.includes("<"))).join("");
}

/** Repeated, since one step may lay bare what another repairs. */
function repairSegment(text: string, markup: boolean): string {
  for (let repaired = text;; text = repaired) {
    const unescaped = markup ? text : unescapeWholeReferences(text);
    repaired = STEPS.reduce((repaired, step) => step(repaired), unescaped);
    if (repaired === text) return text;
  }
}

const STEPS: readonly ((text: string) => string)[] = [
  repairMojibake,
  (text) => text.replace(/[ĲĳŉǄ-ǌǱ-ǳﬀ-ﬆ]/g, (ligature) => ligature.normalize("NFKC")),
  (text) => text.replace(/[\u3000\uff01-\uffef]/g, (wide) => wide.normalize("NFKC")),
  (text) => text.replace(/[\u02bc\u2018-\u201b]/g, "'").replace(/[\u201c-\u201f]/g, '"'),
  (text) => text.replace(/\r\n|[\r\u2028\u2029\x85]/g, "\n"),
  (text) => text.toWellFormed(),
  (text) => text.replace(TERMINAL_ESCAPE, ""),
  (text) => text.replace(CONTROL, ""),
  (text) => text.normalize("NFC"),
];

// deno-lint-ignore no-control-regex -- they are what is looked for
const TERMINAL_ESCAPE = /\x1b\[[\d;]*[a-zA-Z]/g;

/** Characters without meaning in text; tab, line feed, form feed and carriage return have one. */
// deno-lint-ignore no-control-regex -- as above
const CONTROL = /[\x00-\x08\x0b\x0e-\x1f\x7f\u206a-\u206f\ufeff\ufff9-\ufffc]/g;
