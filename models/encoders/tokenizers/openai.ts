import type { Tokenizer } from "./tokenizer.ts";
import { BYTE_CHARACTERS, type BytePairs, BytePairTokenizer, BYTES_IN_ORDER } from "./byte_pairs.ts";
// The first 48,894 merges of OpenAI's bpe_simple_vocab_16e6.txt, one on a line: all that CLIP uses.
import merges from "./openai_merges.txt" with { type: "text" };

let openAiPairs: BytePairs | undefined;

/**
 * The tokenizer of every CLIP that OpenAI published: 49,408 tokens, by default 77 to a text.
 *
 *   clipTokenizer().encode("a dog") // [49406, 320, 1929, 49407]
 */
export function clipTokenizer({ contextLength = 77 }: { contextLength?: number } = {}): Tokenizer {
  openAiPairs ??= parse(merges);
  return new BytePairTokenizer(openAiPairs, { contextLength });
}

/** Bytes, bytes that end a word, the merges' results, the two special tokens: ids in this order. */
function parse(text: string): BytePairs {
  const lines = text.trimEnd().split("\n");
  const bytes = BYTES_IN_ORDER.map((byte) => BYTE_CHARACTERS[byte]!);
  const tokens = [
    ...bytes,
    ...bytes.map((byte) => `${byte}</w>`),
    ...lines.map((pair) => pair.replace(" ", "")),
    "<|startoftext|>",
    "<|endoftext|>",
  ];
  return {
    ids: new Map(tokens.map((token, id) => [token, id])),
    ranks: new Map(lines.map((pair, rank) => [pair, rank])),
  };
}
