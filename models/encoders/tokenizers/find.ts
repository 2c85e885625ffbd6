import { WeightsError } from "../../weights/types.ts";
import type { TokenizerFacts } from "../files/facts.ts";
import type { TokenizerSettings } from "./build_tokenizer.ts";
import { clipTokenizer } from "./openai.ts";
import { readTokenizer, tokenizerIn } from "./read_tokenizer.ts";
import type { Tokenizer } from "./tokenizer.ts";
import { WordTokenizer } from "./words.ts";

/** Tokenizers that come with this program, by the size of their vocabulary. */
const BUNDLED: ReadonlyMap<number, (settings: TokenizerSettings) => Tokenizer> = new Map([
  [49408, clipTokenizer],
]);

/** A file whose texts are to be encoded, and the sizes of its text tower. */
export interface TokenizedFile {
  /** For errors. */
  readonly path: string;
  /** The folder it lies in; undefined for weights in memory. */
  readonly folder: string | undefined;
  /** What the file says of itself. */
  readonly metadata: Readonly<Record<string, string>>;
  /** What is stated of its tokenizer. */
  readonly facts?: TokenizerFacts;
  readonly contextLength: number;
  readonly vocabularySize: number;
}

/**
 * The tokenizer of a file: the one given; else of the words in its metadata; else of the files beside it
 * (tokenizer.json, vocab.json with merges.txt, spiece.model); else a bundled one where the vocabulary has its size;
 * else none.
 *
 * @throws {WeightsError} where the one found cannot be read, or has more tokens than the network
 */
export async function findTokenizer(
  given: Tokenizer | string | undefined,
  { path, folder, metadata, facts = {}, contextLength, vocabularySize }: TokenizedFile,
): Promise<Tokenizer | undefined> {
  const settings = { contextLength, cleaning: cleaningOf(facts) };
  const tokenizer = await candidate();
  if (tokenizer && tokenizer.vocabularySize > vocabularySize) {
    throw new WeightsError(
      path,
      `knows ${vocabularySize} tokens, but its tokenizer has ${tokenizer.vocabularySize}: give the one of its training`,
    );
  }
  return tokenizer;

  async function candidate(): Promise<Tokenizer | undefined> {
    if (typeof given === "string") return await readTokenizer(given, settings);
    if (given) return given;
    if (metadata["vocabulary"] !== undefined) {
      return new WordTokenizer({ words: wordsIn(path, metadata["vocabulary"]), contextLength });
    }
    const beside = folder === undefined ? undefined : await tokenizerIn(folder, settings);
    return beside ?? BUNDLED.get(vocabularySize)?.(settings);
  }
}

/** What is stated; open_clip leaves texts their case where it names a tokenizer of Hugging Face's and no more. */
function cleaningOf({ clean, name }: TokenizerFacts): TokenizerSettings["cleaning"] {
  return clean?.value ?? (name ? "whitespace" : undefined);
}

/** The words in a file's metadata: a JSON list. */
function wordsIn(path: string, list: string): string[] {
  try {
    const words: unknown = JSON.parse(list);
    if (Array.isArray(words) && words.every((word) => typeof word === "string")) return words;
  } catch {
    // told below, as any other text that is no list of words
  }
  throw new WeightsError(path, 'has a "vocabulary" in its metadata that is no JSON list of words');
}
