import { byteCharacters } from "./byte_level.ts";
import { pattern } from "./patterns.ts";
import { buildStage, list, oneOf, type StageKind, text } from "./stage.ts";

/** A part of a normalised text, which the model splits by itself. */
export interface Word {
  readonly text: string;
  /** Whether the text begins with it. */
  readonly isFirst: boolean;
}

/** Splits the words of a text further. None is empty. */
export type PreTokenizer = (words: readonly Word[]) => readonly Word[];

/** The pre-tokenizer in a tokenizer.json; without one a text is one word. @throws {NotImplemented} */
export function preTokenizer(value: unknown): PreTokenizer {
  return value === null || value === undefined ? (words) => words : buildStage(KINDS, value, "pre_tokenizer");
}

/** Words that match, and nothing between them. */
export function matching(sought: RegExp): PreTokenizer {
  return each((text) => BEHAVIORS.Removed(spans(text, sought, true)));
}

/** Where GPT-2 splits words: English endings, a blank with the word behind it. */
const GPT2 =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** Parts of a text that match a pattern, and those between them. */
interface Span {
  readonly text: string;
  readonly isMatch: boolean;
}

/** What becomes of the parts that match. */
const BEHAVIORS = {
  Removed: (spans: readonly Span[]) => spans.filter(({ isMatch }) => !isMatch).map(({ text }) => text),
  Isolated: (spans: readonly Span[]) => spans.map(({ text }) => text),
  MergedWithPrevious: (spans: readonly Span[]) =>
    grouped(spans, (last, span) => span.isMatch && !last.isMatch),
  MergedWithNext: (spans: readonly Span[]) => grouped(spans, (last, span) => last.isMatch && !span.isMatch),
  Contiguous: (spans: readonly Span[]) => grouped(spans, (last, span) => last.isMatch === span.isMatch),
};

const KINDS: Readonly<Record<string, StageKind<PreTokenizer>>> = {
  Sequence: {
    members: ["pretokenizers"],
    build(members, owner) {
      const steps = list(members, "pretokenizers", owner).map(preTokenizer);
      return (words) => steps.reduce((words, step) => step(words), words);
    },
  },
  WhitespaceSplit: { members: [], build: () => matching(/\P{White_Space}+/gu) },
  Split: {
    members: ["pattern", "behavior", "invert"],
    build(members, owner) {
      const sought = pattern(members["pattern"], owner), inverted = members["invert"] === true;
      const names = Object.keys(BEHAVIORS) as (keyof typeof BEHAVIORS)[];
      const behavior = BEHAVIORS[oneOf(members, "behavior", names, owner)];
      return each((text) => behavior(spans(text, sought, inverted)));
    },
  },
  ByteLevel: {
    members: ["add_prefix_space", "use_regex", "trim_offsets"],
    build({ add_prefix_space = true, use_regex = true }) {
      return each((text) => {
        const whole = add_prefix_space && !text.startsWith(" ") ? ` ${text}` : text;
        return (use_regex ? BEHAVIORS.Isolated(spans(whole, GPT2, false)) : [whole]).map(byteCharacters);
      });
    },
  },
  Metaspace: {
    members: ["replacement", "str_rep", "add_prefix_space", "prepend_scheme", "split"],
    build(members, owner) {
      const blank = text(members, "replacement", owner), splits = members["split"] !== false;
      const scheme = members["prepend_scheme"] === undefined
        ? members["add_prefix_space"] === false ? "never" : "always"
        : oneOf(members, "prepend_scheme", ["always", "first", "never"], owner);
      const start = new RegExp(RegExp.escape(blank), "gu");
      return (words) =>
        words.flatMap(({ text, isFirst }) => {
          const replaced = text.replaceAll(" ", () => blank);
          const prepends = scheme === "always" || (scheme === "first" && isFirst);
          const whole = prepends && !replaced.startsWith(blank) ? blank + replaced : replaced;
          return parts(splits ? BEHAVIORS.MergedWithNext(spans(whole, start, false)) : [whole], isFirst);
        });
    },
  },
};

function each(split: (text: string) => readonly string[]): PreTokenizer {
  return (words) =>
    words.flatMap(({ text, isFirst }) => {
      const found = split(text);
      return parts(found, isFirst && found[0] !== undefined && text.startsWith(found[0]));
    });
}

function parts(texts: readonly string[], isFirst: boolean): Word[] {
  return texts.map((text, i) => ({ text, isFirst: isFirst && i === 0 })).filter(({ text }) => text !== "");
}

function spans(text: string, sought: RegExp, inverted: boolean): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(sought)) {
    if (index > end) found.push({ text: text.slice(end, index), isMatch: inverted });
    if (match !== "") found.push({ text: match, isMatch: !inverted });
    end = index + match.length;
  }
  if (end < text.length) found.push({ text: text.slice(end), isMatch: inverted });
  return found;
}

/** The texts of spans, of those together that belong to the one before them. */
function grouped(spans: readonly Span[], belongs: (last: Span, span: Span) => boolean): string[] {
  const texts: string[] = [];
  spans.forEach((span, i) => {
    const last = spans[i - 1];
    if (last && belongs(last, span)) texts[texts.length - 1] += span.text;
    else texts.push(span.text);
  });
  return texts;
}
