import { join } from "@std/path";
import { WeightsError } from "../../weights/types.ts";
import type { ClipFile } from "../files/clip_file.ts";
import { isFile, readJson } from "../files/settings.ts";
import type { Tokenizer } from "./tokenizer.ts";
import { clipTokenizer } from "./openai.ts";
import { isTokenizerJson, readTokenizerJson } from "./tokenizer_json.ts";
import { WordTokenizer } from "./words.ts";

const OPENAI_VOCABULARY = 49408;

/**
 * The tokenizer of a CLIP: the one given; else of the words in its file's metadata; else the tokenizer.json
 * beside its file; else OpenAI's where the vocabulary has its size; else none.
 *
 * @throws {WeightsError} where the one found cannot be read, or has more tokens than the network
 */
export async function findTokenizer(
  given: Tokenizer | string | undefined,
  { path, folder, metadata, description }: ClipFile,
): Promise<Tokenizer | undefined> {
  const { contextLength, vocabularySize } = description.text;
  const tokenizer = await candidate();
  if (tokenizer && tokenizer.vocabularySize > vocabularySize) {
    throw new WeightsError(
      path,
      `knows ${vocabularySize} tokens, but its tokenizer has ${tokenizer.vocabularySize}: give the one of its training`,
    );
  }
  return tokenizer;

  async function candidate(): Promise<Tokenizer | undefined> {
    if (typeof given === "string") return await readTokenizerJson(given, contextLength);
    if (given) return given;
    if (metadata["vocabulary"] !== undefined) {
      return new WordTokenizer({ words: wordsIn(path, metadata["vocabulary"]), contextLength });
    }
    const beside = folder && join(folder, "tokenizer.json");
    if (beside && await isFile(beside) && isTokenizerJson(await readJson(beside))) {
      return await readTokenizerJson(beside, contextLength);
    }
    return vocabularySize === OPENAI_VOCABULARY ? clipTokenizer({ contextLength }) : undefined;
  }
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
