import { dirname, join } from "@std/path";
import { isFile } from "../files/json_file.ts";
import { readBytes } from "../files/whole_file.ts";
import { WeightsError } from "../../weights/types.ts";
import { buildTokenizer, type TokenizerSettings } from "./build_tokenizer.ts";
import { clipBytePairs, clipWords, startAndEnd } from "./clip_vocabulary.ts";
import { readTokenizerConfig } from "./files/tokenizer_config.ts";
import { reading } from "./files/tokenizer_file.ts";
import { JsonScanner } from "./files/json_scanner.ts";
import { readMergeLines, readTokens } from "./files/vocabulary.ts";
import type { Tokenizer } from "./tokenizer.ts";

/**
 * CLIP's tokenizer in its older files: `vocab.json`, tokens with their ids, and `merges.txt` beside it; added tokens
 * from tokenizer_config.json or added_tokens.json.
 *
 * @throws {WeightsError} where one is absent or damaged, or they are not a CLIP's
 */
export async function readVocabAndMerges(path: string, settings: TokenizerSettings): Promise<Tokenizer> {
  const beside = join(dirname(path), "merges.txt");
  if (!await isFile(beside)) {
    throw new WeightsError(path, 'is a vocabulary without its "merges.txt" beside it');
  }
  const vocabulary = await readBytes(path), lines = await readBytes(beside);
  const config = await readTokenizerConfig(dirname(path));
  const tokens = reading(path, () => readTokens(new JsonScanner(vocabulary)));
  const merges = reading(beside, () => readMergeLines(lines, tokens));
  const ends = startAndEnd((token) => tokens.get(token));
  if (!ends) {
    throw new WeightsError(
      path,
      'is not a CLIP\'s vocabulary: it lacks "<|startoftext|>" or "<|endoftext|>"',
    );
  }
  const added = config.addedTokens.filter(({ content }) => !ends.names.includes(content));
  const largest = added.reduce((largest, { id }) => Math.max(largest, id), tokens.largestId);
  return buildTokenizer(
    {
      kind: "CLIP",
      summary: `${(largest + 1).toLocaleString("en")} byte pairs from "${path}"`,
      model: clipBytePairs({ tokens, merges, ends }),
      vocabularySize: largest + 1,
      idOf: (token) => tokens.get(token),
      addedTokens: added,
      normalize: (text) => text,
      split: clipWords,
      frame: ends.frame,
    },
    settings,
    config,
  );
}
