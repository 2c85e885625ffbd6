/** What is to be said of how encoders read texts. */
import type { Encoder, TextReading } from "./encoder.ts";
import { counted } from "./wording.ts";

/** Two texts, and the sentences around them in which they are read: `{}` stands for the text. */
export interface TextPair {
  /** From which a direction leads. */
  readonly source: string;
  /** To which it leads. */
  readonly target: string;
  /** `["{}"]` where both stand alone. */
  readonly templates: readonly string[];
}

/**
 * How near two features may lie to each other, in their own length, to count as the same: a direction between them would
 * be rounding for the most part. CLIPs' features of two different nouns lie more than ten times farther apart.
 */
const NEAR = 1e-4;

/** Whether an encoder gives two texts the same features: ‖a − b‖ ≤ 10⁻⁴ max(‖a‖, ‖b‖). */
export function areOne(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  let apart = 0, first = 0, second = 0;
  for (let i = 0; i < a.length; i++) {
    apart += (a[i]! - b[i]!) ** 2;
    first += a[i]! ** 2;
    second += b[i]! ** 2;
  }
  return apart <= NEAR ** 2 * Math.max(first, second);
}

/** The text in each of the templates. */
export function inTemplates(text: string, templates: readonly string[]): string[] {
  return templates.map((template) => template.replaceAll("{}", () => text));
}

/** A sentence if an encoder does not see all of a text, or of one that it stands in. */
export function cutNote(encoder: Encoder, text: string, templates: readonly string[] = ["{}"]): string[] {
  const cut = inTemplates(text, templates).flatMap((whole) => cutReading(encoder, whole) ?? []);
  if (cut.length === 0) return [];
  const where = templates.length > 1 ? ` in ${cut.length} of ${templates.length} templates` : "";
  const { encoder: reader, tokens, cut: lost } = cut.reduce((a, b) => a.cut < b.cut ? b : a);
  return [
    `"${text}" is cut${where}: "${reader}" reads ${
      counted(tokens.length, "token")
    } of a text, and the last ` +
    `${lost} of these ${tokens.length + lost} count for nothing`,
  ];
}

/** Whether an encoder is known to read two texts as one, in each of the templates. */
export function areReadAlike(encoder: Encoder, pair: TextPair): boolean {
  const tokensOf = (text: string) => readingsOf(encoder, text).map(({ tokens }) => String(tokens));
  return inPairs(pair).every(([a, b]) =>
    tokensOf(a).length > 0 && String(tokensOf(a)) === String(tokensOf(b))
  );
}

/** Why an encoder gives two texts the same features, as a sentence with the way out. */
export function whyOne(encoder: Encoder, pair: TextPair): string {
  const { source, target } = pair;
  const head = `"${source}" and "${target}" are one to "${encoder.label}": `;
  if (!areReadAlike(encoder, pair)) {
    return `${head}its features of both differ by less than a ten-thousandth. Give two texts that it tells apart`;
  }
  const cut = inPairs(pair).flat().flatMap((text) => cutReading(encoder, text) ?? [])[0];
  return cut
    ? `${head}it reads ${
      counted(cut.tokens.length, "token")
    } of a text, and they differ only behind these. ` +
      "Begin with what differs, or shorten what is the same"
    : `${head}both become the same tokens, for which case, blanks or signs may count for nothing. ` +
      "Give two texts that differ in words";
}

/** Of the readings of a text the one that leaves out most; undefined where none is known to leave out any of it. */
function cutReading(encoder: Encoder, text: string): TextReading | undefined {
  return readingsOf(encoder, text).filter(({ cut }) => cut > 0).sort((a, b) => b.cut - a.cut)[0];
}

function inPairs({ source, target, templates }: TextPair): (readonly [source: string, target: string])[] {
  const targets = inTemplates(target, templates);
  return inTemplates(source, templates).map((text, i) => [text, targets[i]!]);
}

/** None of a text that cannot be encoded: whoever encodes it will say so. */
function readingsOf(encoder: Encoder, text: string): readonly TextReading[] {
  try {
    return encoder.readText?.(text) ?? [];
  } catch {
    return [];
  }
}
