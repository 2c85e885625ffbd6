import type { Normalizer } from "./normalizers.ts";

/** A token that texts are searched for before they are split. */
export interface AddedToken {
  readonly content: string;
  readonly id: number;
  /** Whether it is not one within a word. */
  readonly singleWord?: boolean;
  /** Whether it takes the white space before it. */
  readonly leftStrip?: boolean;
  /** Whether it takes the white space behind it. */
  readonly rightStrip?: boolean;
  /** Whether it is searched for in the normalised text, in which it is normalised itself. */
  readonly normalized?: boolean;
}

/** A part of a text: what is still to be split, or an added token's id. */
export type Section = string | number;

/**
 * The tokens that a vocabulary was given after its training, as Hugging Face's tokenizers find them: the leftmost
 * one, and of several that begin there the longest; first those that texts hold as they are, then the others in the
 * normalised rest.
 */
export class AddedTokens {
  readonly #raw: Search;
  readonly #normalized: Search;

  /** @throws {RangeError} where a token is empty */
  constructor(tokens: readonly AddedToken[], private readonly normalize: Normalizer) {
    this.#raw = new Search(tokens.filter(({ normalized }) => !normalized));
    this.#normalized = new Search(
      tokens.filter(({ normalized }) => normalized)
        .map((token) => ({ ...token, content: normalize(token.content) })),
    );
  }

  /** The added tokens of a text, and between them what is left, normalised. */
  sections(text: string): Section[] {
    return this.#raw.sections(text).flatMap((section) =>
      typeof section === "number" ? [section] : this.#normalized.sections(this.normalize(section))
    );
  }
}

/** A letter, mark, digit or connector, as `\w` is in Rust. */
const WORD = String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]`;
const ENDS_WITH_WORD = new RegExp(`${WORD}$`, "u"), STARTS_WITH_WORD = new RegExp(`^${WORD}`, "u");

class Search {
  readonly #tokens: ReadonlyMap<string, AddedToken>;
  readonly #sought: RegExp | undefined;

  constructor(tokens: readonly AddedToken[]) {
    this.#tokens = new Map(
      tokens.filter(({ content }) => content !== "").map((token) => [token.content, token]),
    );
    const longestFirst = [...this.#tokens.keys()].sort((a, b) => b.length - a.length);
    if (longestFirst.length > 0) this.#sought = new RegExp(longestFirst.map(RegExp.escape).join("|"), "gu");
  }

  sections(text: string): Section[] {
    if (!this.#sought) return [text];
    const sections: Section[] = [];
    let done = 0;
    for (const { 0: content, index } of text.matchAll(this.#sought)) {
      const token = this.#tokens.get(content)!;
      let start = index, end = index + content.length;
      if (token.singleWord && isPartOfWord(text, start, end)) continue;
      if (token.leftStrip) start = Math.max(done, text.slice(0, start).trimEnd().length);
      if (token.rightStrip) end += text.length - end - text.slice(end).trimStart().length;
      if (start > done) sections.push(text.slice(done, start));
      sections.push(token.id);
      done = end;
    }
    if (done < text.length || sections.length === 0) sections.push(text.slice(done));
    return sections;
  }
}

/** Whether a word goes on before or behind a place. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  return ENDS_WITH_WORD.test(text.slice(Math.max(0, start - 2), start)) ||
    STARTS_WITH_WORD.test(text.slice(end, end + 2));
}
