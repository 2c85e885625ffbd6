import { bytesOfCharacter, type ByteTokens, spelt, type TokenModel } from "./token_model.ts";
import type { TokenTable } from "./token_table.ts";

/** What a vocabulary of byte pairs is. */
export interface BytePairOptions {
  readonly tokens: TokenTable;
  /** The rank of two neighbouring tokens, those of the lowest are merged first; -1 where they are never merged. */
  readonly rankOf: (left: number, right: number, merged: number) => number;
  /** What the last character of a word is written with, e.g. "</w>". */
  readonly suffix?: string;
  /** Tokens that are never split nor merged, wherever a text has them. */
  readonly whole?: TokenTable | undefined;
  /** Spell the characters that no token has. */
  readonly bytes?: ByteTokens | undefined;
  /** Stands for a run of such characters; without it and without bytes they are refused. */
  readonly unknown?: number | undefined;
  /** Whether a run of unknown characters is one token, and not one for each. */
  readonly fusesUnknown?: boolean;
  /** Whether a word that is a token needs no merges to become it. */
  readonly ignoresMerges?: boolean;
}

/** Words longer than this are seldom met twice; more of them than that are forgotten. */
const KNOWN_LENGTH = 64, KNOWN_WORDS = 20_000;

/**
 * Byte pair encoding (Sennrich et al. 2016): a word's characters are merged two by two, the pair of the lowest rank
 * first and of several the leftmost, while there is one. In O(n log n) of a word's length, since vocabularies such
 * as Gemma's take a whole text for one word.
 */
export class BytePairs implements TokenModel {
  readonly #options: BytePairOptions;
  readonly #suffix: Uint8Array;
  readonly #known = new Map<string, readonly number[]>();

  /** For a vocabulary that is not changed afterwards. */
  constructor(options: BytePairOptions) {
    this.#options = options;
    this.#suffix = new TextEncoder().encode(options.suffix ?? "");
  }

  encode(words: readonly string[]): number[] {
    return words.flatMap((word) => this.#encodeWord(word));
  }

  #encodeWord(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const ids = this.#split(word);
    if (word.length <= KNOWN_LENGTH && this.#known.size < KNOWN_WORDS) this.#known.set(word, ids);
    return ids;
  }

  #split(word: string): number[] {
    if (word === "") return [];
    const { tokens, whole, ignoresMerges } = this.#options;
    const text = new TextEncoder().encode(word);
    const single = whole?.idOf(text, 0, text.length) ?? -1;
    if (single >= 0) return [single];
    const bytes = new Uint8Array(text.length + this.#suffix.length);
    bytes.set(text);
    bytes.set(this.#suffix, text.length);
    const direct = ignoresMerges ? tokens.idOf(bytes, 0, bytes.length) : -1;
    return direct >= 0 ? [direct] : this.#spell(bytes, this.#merge(bytes, text.length));
  }

  /** Where the tokens of a word begin, after all merges. */
  #merge(bytes: Uint8Array, length: number): Symbols {
    const symbols = new Symbols(bytes, length, this.#options);
    for (let place = 0; place < symbols.count; place++) symbols.propose(place);
    while (symbols.mergeBest());
    return symbols;
  }

  /** The ids of a word's tokens; what no token is written as becomes bytes or the unknown token. */
  #spell(bytes: Uint8Array, symbols: Symbols): number[] {
    const { bytes: byteIds, unknown, fusesUnknown } = this.#options;
    const ids: number[] = [];
    let inUnknown = false;
    for (const [id, start, end] of symbols.each()) {
      const character = bytes.subarray(start, end), spelling = id < 0 ? spelt(character, byteIds) : [id];
      if (!spelling && unknown === undefined) {
        const token = new TextDecoder().decode(character);
        throw new RangeError(`Cannot encode a text: the vocabulary has no token "${token}"`);
      }
      if (spelling) ids.push(...spelling);
      else if (!inUnknown || !fusesUnknown) ids.push(unknown!);
      inUnknown = !spelling;
    }
    return ids;
  }
}

/** The pieces of one word while they are merged: a list of spans, linked by the places of their neighbours. */
class Symbols {
  /** How many there were at first. */
  readonly count: number;
  readonly #bytes: Uint8Array;
  readonly #options: BytePairOptions;
  readonly #starts: number[] = [];
  readonly #ends: number[] = []; // 0 where a symbol became part of the one before it
  readonly #ids: number[] = []; // -1: no token; below: may not be merged
  readonly #next: number[] = [];
  readonly #previous: number[] = [];
  readonly #agenda = new Agenda();

  /** @param length Of the word; what stands behind it belongs to its last character */
  constructor(bytes: Uint8Array, length: number, options: BytePairOptions) {
    this.#bytes = bytes;
    this.#options = options;
    for (let start = 0; start < length;) {
      const { end, whole } = this.#symbolAt(start, length);
      const place = this.#starts.length;
      this.#starts.push(start);
      this.#ends.push(end);
      this.#ids.push(whole < 0 ? options.tokens.idOf(bytes, start, end) : -2 - whole);
      this.#previous.push(place - 1);
      this.#next.push(place + 1);
      start = end;
    }
    this.count = this.#starts.length;
  }

  /** The whole token that begins there, or else the character. */
  #symbolAt(start: number, length: number): { end: number; whole: number } {
    let whole = -1, end = start + bytesOfCharacter(this.#bytes[start]!);
    this.#options.whole?.eachBeginning(this.#bytes, start, (id, after) => [whole, end] = [id, after]);
    return { whole, end: end >= length ? this.#bytes.length : end };
  }

  /** Each symbol that is left: its id or -1, where it starts and ends. */
  *each(): Generator<[number, number, number]> {
    for (let place = 0; place < this.count; place = this.#next[place]!) {
      const id = this.#ids[place]!;
      yield [id < -1 ? -2 - id : id, this.#starts[place]!, this.#ends[place]!];
    }
  }

  /** Notes that a symbol may be merged with the next one. */
  propose(place: number): void {
    const rank = this.#rankAt(place);
    if (rank >= 0) this.#agenda.add(rank, place);
  }

  /** Merges the pair of the lowest rank; false where there is none. */
  mergeBest(): boolean {
    const best = this.#agenda.take();
    if (!best) return false;
    const [rank, place] = best;
    if (this.#ends[place] === 0 || this.#rankAt(place) !== rank) return true; // merged otherwise meanwhile
    const right = this.#next[place]!, after = this.#next[right]!;
    this.#ids[place] = this.#mergedId(place, right);
    if (this.#ids[place]! < 0) this.#refuse(place, right);
    this.#ends[place] = this.#ends[right]!;
    this.#ends[right] = 0;
    this.#next[place] = after;
    if (after < this.count) this.#previous[after] = place;
    if (place > 0) this.propose(this.#previous[place]!);
    this.propose(place);
    return true;
  }

  #rankAt(place: number): number {
    const right = this.#next[place]!;
    if (right >= this.count || this.#ids[place]! < -1 || this.#ids[right]! < -1) return -1;
    return this.#options.rankOf(this.#ids[place]!, this.#ids[right]!, this.#mergedId(place, right));
  }

  #refuse(left: number, right: number): never {
    const merged = new TextDecoder().decode(this.#bytes.subarray(this.#starts[left], this.#ends[right]));
    throw new RangeError(
      `Cannot encode a text: the vocabulary has a merge to "${merged}", and no such token`,
    );
  }

  #mergedId(left: number, right: number): number {
    return this.#options.tokens.idOf(this.#bytes, this.#starts[left]!, this.#ends[right]!);
  }
}

/** Places by rank, the lowest first and of equals the leftmost: a binary heap of rank · 2³¹ + place. */
class Agenda {
  readonly #heap: number[] = [];

  add(rank: number, place: number): void {
    const heap = this.#heap, entry = rank * PLACES + place;
    let at = heap.push(entry) - 1;
    for (let above = (at - 1) >> 1; at > 0 && heap[above]! > entry; at = above, above = (at - 1) >> 1) {
      heap[at] = heap[above]!;
    }
    heap[at] = entry;
  }

  take(): [rank: number, place: number] | undefined {
    const heap = this.#heap, first = heap[0];
    if (first === undefined) return undefined;
    const entry = heap.pop()!;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && heap[below + 1]! < heap[below]!) below++;
      if (heap[below]! >= entry) break;
      heap[at] = heap[below]!;
      at = below;
    }
    if (heap.length > 0) heap[at] = entry;
    return [Math.floor(first / PLACES), first % PLACES];
  }
}

const PLACES = 2 ** 31;
