import type { Tokenizer } from "./tokenizer.ts";
import { unescapeHtml } from "./html.ts";
import { repairText } from "./repair.ts";

/** A vocabulary of byte pairs. */
export interface BytePairs {
  /** Ids by token: tokens are written in the characters of `BYTE_CHARACTERS`, the last of a word with "</w>". */
  readonly ids: ReadonlyMap<string, number>;
  /** Rank of each pair "left right" that may be merged; the lowest is merged first. */
  readonly ranks: ReadonlyMap<string, number>;
}

const START = "<|startoftext|>", END = "<|endoftext|>", WORD_END = "</w>";

/**
 * CLIP's tokenizer, as OpenAI's simple_tokenizer.py: the text is repaired (ftfy), HTML references are
 * resolved twice, white space becomes single blanks, letters lower case; words, numbers digit by digit and runs
 * of signs are split into byte pairs (Sennrich et al. 2016). Texts too long are cut, and end with the end
 * token all the same.
 */
export class BytePairTokenizer implements Tokenizer {
  readonly contextLength: number;
  readonly vocabularySize: number;
  readonly #pairs: BytePairs;
  readonly #start: number;
  readonly #end: number;
  readonly #known = new Map<string, readonly number[]>();

  /** @throws {RangeError} where the vocabulary has no start or end token */
  constructor(pairs: BytePairs, { contextLength }: { contextLength: number }) {
    const start = pairs.ids.get(START), end = pairs.ids.get(END);
    if (start === undefined || end === undefined) {
      throw new RangeError(`Cannot tokenize with a vocabulary without "${START}" and "${END}"`);
    }
    this.contextLength = contextLength;
    this.vocabularySize = pairs.ids.size;
    this.#pairs = pairs;
    this.#start = start;
    this.#end = end;
  }

  encode(text: string): number[] {
    const ids = this.#allIds(text);
    if (ids.length <= this.contextLength) return ids;
    return [...ids.slice(0, this.contextLength - 1), this.#end];
  }

  count(text: string): number {
    return this.#allIds(text).length;
  }

  #allIds(text: string): number[] {
    const words = cleanText(text).match(WORD) ?? [];
    return [this.#start, ...words.flatMap((word) => this.#encodeWord(word)), this.#end];
  }

  #encodeWord(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const ids = this.#split(word).map((token) => {
      const id = this.#pairs.ids.get(token);
      if (id === undefined) {
        throw new RangeError(`Cannot encode "${word}": the vocabulary has no token "${token}"`);
      }
      return id;
    });
    this.#known.set(word, ids);
    return ids;
  }

  /** Merges neighbours, the pair of the lowest rank first and wherever it occurs, while there is one. */
  #split(word: string): string[] {
    if (word === START || word === END) return [word];
    let tokens = Array.from(new TextEncoder().encode(word), (byte) => BYTE_CHARACTERS[byte]!);
    tokens.push(tokens.pop() + WORD_END);
    for (;;) {
      const best = this.#bestPair(tokens);
      if (best === undefined) return tokens;
      const merged: string[] = [];
      for (let i = 0; i < tokens.length; i++) {
        const pair = `${tokens[i]} ${tokens[i + 1]}`;
        merged.push(pair === best ? tokens[i]! + tokens[++i]! : tokens[i]!);
      }
      tokens = merged;
    }
  }

  #bestPair(tokens: readonly string[]): string | undefined {
    let best: string | undefined, lowest = Infinity;
    for (let i = 0; i + 1 < tokens.length; i++) {
      const pair = `${tokens[i]} ${tokens[i + 1]}`;
      const rank = this.#pairs.ranks.get(pair) ?? Infinity;
      if (rank < lowest) [best, lowest] = [pair, rank];
    }
    return best;
  }
}

/** The two special tokens, English endings, words, single digits, runs of anything else. */
const WORD =
  /<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\p{White_Space}\p{L}\p{N}]+/giu;

function cleanText(text: string): string {
  const plain = unescapeHtml(unescapeHtml(repairText(text)));
  return plain.replace(/\p{White_Space}+/gu, " ").trim().toLowerCase();
}

/** Bytes that are visible characters in latin-1. */
const VISIBLE = [range(33, 126), range(161, 172), range(174, 255)].flat();
const INVISIBLE = range(0, 255).filter((byte) => !VISIBLE.includes(byte));

/** The bytes in the order in which CLIP's vocabulary lists them. */
export const BYTES_IN_ORDER: readonly number[] = [...VISIBLE, ...INVISIBLE];

/** A visible character for every byte: its own, or one from U+0100 on. */
export const BYTE_CHARACTERS: readonly string[] = range(0, 255).map((byte) => {
  const place = INVISIBLE.indexOf(byte);
  return String.fromCharCode(place < 0 ? byte : 256 + place);
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
