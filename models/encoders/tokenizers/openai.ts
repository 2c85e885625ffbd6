import { buildTokenizer, type TokenizerSettings } from "./build_tokenizer.ts";
import { clipBytePairs, clipWords, type StartAndEnd } from "./clip_vocabulary.ts";
import { readMergeLines } from "./files/vocabulary.ts";
import type { MergeTable } from "./models/merge_table.ts";
import { TokenTable } from "./models/token_table.ts";
import { BYTE_CHARACTERS, BYTES_IN_ORDER } from "./stages/byte_level.ts";
import type { Tokenizer } from "./tokenizer.ts";
// The first 48,894 merges of OpenAI's bpe_simple_vocab_16e6.txt, one on a line: all that CLIP uses.
import merges from "./openai_merges.txt" with { type: "text" };

const ENDS: StartAndEnd = {
  names: ["<|startoftext|>", "<|endoftext|>"],
  frame: { before: [49406], after: [49407] },
};

let openAiPairs: { tokens: TokenTable; merges: MergeTable } | undefined;

/**
 * The tokenizer of every CLIP that OpenAI published: 49,408 tokens, by default 77 to a text. OpenCLIP's networks with
 * that vocabulary may state another length and another `cleaning`.
 *
 *   clipTokenizer().encode("a dog") // [49406, 320, 1929, 49407]
 */
export function clipTokenizer({ contextLength = 77, cleaning }: Partial<TokenizerSettings> = {}): Tokenizer {
  const { tokens, merges: table } = openAiPairs ??= parse(merges);
  return buildTokenizer({
    kind: "CLIP",
    summary: "OpenAI's 49,408 byte pairs, which come with this program",
    model: clipBytePairs({ tokens, merges: table, ends: ENDS }),
    vocabularySize: tokens.largestId + 1,
    idOf: (token) => tokens.get(token),
    addedTokens: [],
    normalize: (text) => text,
    split: clipWords,
    frame: ENDS.frame,
  }, { contextLength, cleaning });
}

/** Bytes, bytes that end a word, the merges' results, the two special tokens: ids in this order. */
function parse(text: string): { tokens: TokenTable; merges: MergeTable } {
  const bytes = BYTES_IN_ORDER.map((byte) => BYTE_CHARACTERS[byte]!);
  const tokens = TokenTable.of([
    ...bytes,
    ...bytes.map((byte) => `${byte}</w>`),
    ...text.trimEnd().split("\n").map((pair) => pair.replace(" ", "")),
    ...ENDS.names,
  ]);
  return { tokens, merges: readMergeLines(new TextEncoder().encode(text), tokens) };
}
