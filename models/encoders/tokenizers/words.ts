import type { Tokenizer } from "./tokenizer.ts";

/** Which words a small CLIP knows, and how long its texts may be. */
export interface WordVocabulary {
  /** Lower-case words; a word's id is its place. The start token and the end token follow the last one. */
  readonly words: readonly string[];
  /** The most ids a text becomes, start and end included. */
  readonly contextLength: number;
}

/** How many known words an error offers in place of an unknown one. */
const OFFERED = 3;

/**
 * The tokenizer of a CLIP with a small vocabulary of whole words: letters and digits in lower case, all
 * between them is ignored.
 *
 * An unknown word is refused, not passed over: the network never learned it, and a misspelled prompt would train
 * a generator for hours towards something else.
 */
export class WordTokenizer implements Tokenizer {
  readonly contextLength: number;
  readonly vocabularySize: number;
  readonly #ids: ReadonlyMap<string, number>;

  /** For a vocabulary's words in the order of their ids. */
  constructor({ words, contextLength }: WordVocabulary) {
    this.#ids = new Map(words.map((word, id) => [word, id]));
    this.contextLength = contextLength;
    this.vocabularySize = words.length + 2;
  }

  /** The id behind every text. */
  get endToken(): number {
    return this.vocabularySize - 1;
  }

  /** How many ids a text has, start and end included. */
  count(text: string): number {
    return wordsOf(text).length + 2;
  }

  /** The ids of a text. @throws {RangeError} where a word is not known, or there are too many */
  encode(text: string): number[] {
    const words = wordsOf(text);
    const ids = words.map((word) => this.#ids.get(word) ?? this.#refuse(word, text));
    if (ids.length + 2 > this.contextLength) {
      throw new RangeError(
        `Cannot encode "${text}": it has ${ids.length} words, and this CLIP reads ${
          this.contextLength - 2
        } at most`,
      );
    }
    return [this.vocabularySize - 2, ...ids, this.vocabularySize - 1];
  }

  #refuse(word: string, text: string): never {
    const nearest = [...this.#ids.keys()].map((known) => ({ known, distance: editDistance(word, known) }))
      .sort((a, b) => a.distance - b.distance).slice(0, OFFERED).map(({ known }) => `"${known}"`);
    throw new RangeError(
      `Cannot encode "${text}": this CLIP does not know the word "${word}". The nearest it knows: ${
        nearest.join(", ")
      }`,
    );
  }
}

function wordsOf(text: string): readonly string[] {
  return text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The fewest letters to insert, delete or replace to turn one word into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
