import { basename, join } from "@std/path";
import { placeOf } from "../../weights/places.ts";
import { WeightsError } from "../../weights/types.ts";
import { isFile } from "../files/json_file.ts";
import { isFolder } from "../files/whole_file.ts";
import type { TokenizerSettings } from "./build_tokenizer.ts";
import { readSentencePiece } from "./sentencepiece.ts";
import type { Tokenizer } from "./tokenizer.ts";
import { readTokenizerJson } from "./tokenizer_json.ts";
import { readVocabAndMerges } from "./vocab_and_merges.ts";

/** The names under which tokenizers are published, the one that says most first. */
const NAMES: readonly (readonly [string, typeof readTokenizerJson])[] = [
  ["tokenizer.json", readTokenizerJson],
  ["vocab.json", readVocabAndMerges],
  ["spiece.model", readSentencePiece],
  ["tokenizer.model", readSentencePiece],
  ["sentencepiece.bpe.model", readSentencePiece],
];

/**
 * The tokenizer at a path: a folder with files as Hugging Face names them, or one of these files.
 *
 * @throws {WeightsError} where it cannot be read, or is of no known kind
 */
export async function readTokenizer(given: string, settings: TokenizerSettings): Promise<Tokenizer> {
  const path = placeOf(given);
  if (await isFolder(path)) {
    const found = await tokenizerIn(path, settings);
    if (found) return found;
    throw new WeightsError(
      path,
      `holds no tokenizer: none of ${NAMES.map(([name]) => `"${name}"`).join(", ")}`,
    );
  }
  const name = basename(path);
  if (name === "merges.txt") return await readVocabAndMerges(join(path, "..", "vocab.json"), settings);
  if (name.endsWith(".model")) return await readSentencePiece(path, settings);
  return await (name === "vocab.json" ? readVocabAndMerges : readTokenizerJson)(path, settings);
}

/** The tokenizer in a folder, if it holds one. @throws {WeightsError} where that cannot be used */
export async function tokenizerIn(
  folder: string,
  settings: TokenizerSettings,
): Promise<Tokenizer | undefined> {
  for (const [name, read] of NAMES) {
    const path = join(folder, name);
    if (await isFile(path) && (name !== "vocab.json" || await isFile(join(folder, "merges.txt")))) {
      return await read(path, settings);
    }
  }
  return undefined;
}
