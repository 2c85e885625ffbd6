/**
 * Text whose UTF-8 bytes were once read as windows-1252 or latin-1: "cafÃ©" for "café", "donâ€™t" for "don’t".
 *
 * ftfy tells such text from meant text by a large table of unlikely neighbours and knows ten encodings. Here
 * are the two encodings in which such text reaches English prompts, and a rule of a few lines.
 */

/** The character of each byte in windows-1252; five of them are control codes. */
const CHARACTERS = new TextDecoder("windows-1252").decode(
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
);

const BYTES = new Map(Array.from(CHARACTERS, (character, byte) => [character, byte]));

/** The text as it was meant, where it shows that it went wrong; else as it is. */
export function repairMojibake(text: string): string {
  for (let repaired = text;; text = repaired) {
    repaired = repairOnce(text);
    if (repaired === text) {
      return text.replace(/[\x80-\x9f]/g, (control) => CHARACTERS[control.charCodeAt(0)]!);
    }
  }
}

/** All of it, where it is such bytes throughout; else the runs of characters that must be. */
function repairOnce(text: string): string {
  const bytes = Array.from(text, byteOf);
  const whole = bytes.includes(undefined) ? undefined : decode(bytes as number[]);
  if (whole !== undefined && [...text.matchAll(RUN)].some((run) => LONG.test(run[0]) || isEvident(run))) {
    return whole;
  }
  return text.replace(RUN, (...match) => {
    const run = { 0: match[0], index: match.at(-2) as number, input: text };
    return isEvident(run) ? decode(Array.from(run[0], (character) => byteOf(character)!)) ?? run[0] : run[0];
  });
}

/** A latin-1 control code stands for its byte too, where windows-1252 has another character there. */
function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0)!;
  return BYTES.get(character) ?? (code < 256 ? code : undefined);
}

function decode(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** What bytes 80 to BF look like in either encoding. */
const LATER = `[\\x80-\\xbf${CHARACTERS.slice(0x80, 0xa0).replace(/[\x80-\x9f]/g, "")}]`;

const LONG_SEQUENCE = `[\\xe0-\\xef]${LATER}{2}|[\\xf0-\\xf4]${LATER}{3}`;

/** What a character of three or four bytes looks like. Alone it may still be meant: "été»…". */
const LONG = new RegExp(LONG_SEQUENCE, "u");

/** What one or more characters of two bytes and more look like. */
const RUN = new RegExp(`(?:[\\xc2-\\xdf]${LATER}|${LONG_SEQUENCE})+`, "gu");

/** Beginnings that are hardly ever followed by a sign: of latin letters, Greek, Cyrillic, “quotes”, emoji. */
const TELLING = /[ÂÃÎÐ]|â€|ðŸ/u;

/** Signs that do not follow a capital letter: spacing accents, fractions, powers, control codes and so on. */
const OUT_OF_PLACE = /[Ä-ÍÏÑØÜÝ](?!´)[\p{Cc}\p{Sk}\p{No}\p{Lo}¤¦§¬°±µ¶ƒ†‡‰]/u;

/** What may well follow one. */
const ORDINARY = /[\p{Lu}šœžŸ…’–—\xa0\xad´·]/u;

/**
 * Whether a run betrays itself: by what it begins with, by what follows a capital in it, by its length, or by
 * standing in the middle of a lower-case word.
 */
function isEvident({ 0: run, index, input }: { 0: string; index: number; input: string }): boolean {
  if (TELLING.test(run) || OUT_OF_PLACE.test(run)) return true;
  if (run.length === 3 || ORDINARY.test(run[1]!)) return false;
  const around = (input[index - 1] ?? "") + (input[index + run.length] ?? "");
  return run.length > 3 || (/[Ä-ÍÏÑØÜÝ]/.test(run[0]!) && /[a-z]/.test(around));
}
