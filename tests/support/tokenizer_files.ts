/** Files of tokenizers, written for a test. */
import { join } from "@std/path";
import { BYTE_CHARACTERS, BYTES_IN_ORDER } from "../../models/encoders/tokenizers/stages/byte_level.ts";
import merges from "../../models/encoders/tokenizers/openai_merges.txt" with { type: "text" };

/** An object as JSON has it. */
export type Json = Readonly<Record<string, unknown>>;

/** The path of a tokenizer.json with that content, alone in a folder. */
export async function writtenTokenizer(json: unknown): Promise<string> {
  const path = join(await Deno.makeTempDir(), "tokenizer.json");
  await Deno.writeTextFile(path, typeof json === "string" ? json : JSON.stringify(json));
  return path;
}

/** OpenAI's merges, as "left right". */
export const OPENAI_MERGES: readonly string[] = merges.trimEnd().split("\n");

/** OpenAI's vocabulary: ids by token. */
export function openAiVocabulary(): Readonly<Record<string, number>> {
  const bytes = BYTES_IN_ORDER.map((byte) => BYTE_CHARACTERS[byte]!);
  const tokens = [
    ...bytes,
    ...bytes.map((byte) => byte + "</w>"),
    ...OPENAI_MERGES.map((line) => line.replace(" ", "")),
    "<|startoftext|>",
    "<|endoftext|>",
  ];
  return Object.fromEntries(tokens.map((token, id) => [token, id]));
}

/** The same in the form of a Hugging Face tokenizer.json, its merges as "left right" or as pairs. */
export function openAiTokenizerJson({ pairsAsLists = false } = {}) {
  return {
    added_tokens: [
      { id: 49406, content: "<|startoftext|>", special: true },
      { id: 49407, content: "<|endoftext|>", special: true },
    ] as Json[],
    model: {
      type: "BPE",
      vocab: openAiVocabulary(),
      merges: pairsAsLists ? OPENAI_MERGES.map((line) => line.split(" ")) : OPENAI_MERGES,
    },
  };
}
