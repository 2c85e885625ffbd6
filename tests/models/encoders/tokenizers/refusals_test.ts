import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { readTokenizer } from "../../../../models/encoders/tokenizers/read_tokenizer.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { fixturePath, readJsonFixture } from "../../../support/fixtures.ts";
import { type Json, writtenTokenizer } from "../../../support/tokenizer_files.ts";

const settings = { contextLength: 64 };
const unigram = await readJsonFixture<Json>("tokenizers/unigram.json");
const bytes = await readJsonFixture<Json>("tokenizers/bytes.json");

const model = (file: Json, changes: Json) => ({ ...file, model: { ...file["model"] as Json, ...changes } });
const replace = (Regex: string) => ({
  ...bytes,
  normalizer: { type: "Replace", pattern: { Regex }, content: "" },
});

/** Files, and what is said of them. */
const REFUSED: readonly (readonly [unknown, string])[] = [
  [{ model: { type: "WordPiece", vocab: {} } }, 'asks for the model "WordPiece", which is not implemented'],
  [{ ...unigram, model: null }, "asks for the model undefined"],
  [{ ...unigram, normalizer: { type: "Nmt" } }, 'asks for the normalizer "Nmt", which is not implemented'],
  [{ ...unigram, normalizer: { type: "NFC", level: 2 } }, 'asks for "level" in the normalizer "NFC"'],
  [{ ...unigram, pre_tokenizer: { type: "Whitespace" } }, 'asks for the pre_tokenizer "Whitespace"'],
  [{ ...unigram, pre_tokenizer: { type: "toString" } }, 'asks for the pre_tokenizer "toString"'],
  [{ ...unigram, post_processor: { type: "Other" } }, 'asks for the post_processor "Other"'],
  [{ ...unigram, segmenter: {} }, 'asks for "segmenter" in the file'],
  [model(bytes, { dropout: 0.1 }), 'asks for "dropout" 0.1 in the model "BPE"'],
  [model(bytes, { continuing_subword_prefix: "##" }), 'asks for "continuing_subword_prefix" "##"'],
  [
    model(bytes, { merges: undefined }),
    'is no tokenizer of byte pairs: it lacks "model.vocab" or "model.merges"',
  ],
  [model(bytes, { merges: ["a b c"] }), 'has a merge with "a b c" that is not one of two tokens'],
  [model(bytes, { merges: [["a"]] }), 'has a merge with "a" that is not one of two tokens'],
  [model(bytes, { byte_fallback: false }), "is neither a CLIP's tokenizer nor SigLIP2's"],
  [model(bytes, { vocab: { a: "1" }, merges: [] }), 'gives the token "a" no whole number as its id'],
  [model(bytes, { vocab: { a: -1 }, merges: [] }), 'gives the token "a" no whole number as its id'],
  [model(unigram, { unk_id: 700 }), 'asks for "unk_id" 700 in the model "Unigram"'],
  [model(unigram, { vocab: [["a", "b"]] }), 'gives the piece "a" no number as its score'],
  [model(unigram, { vocab: { a: 1 } }), "is no Unigram tokenizer: it lacks pieces with their scores"],
  [
    { ...model(unigram, { vocab: [["a", -1]], unk_id: 0 }), added_tokens: [], post_processor: null },
    "has no end token",
  ],
  [{ ...unigram, added_tokens: [{ content: "x" }] }, 'gives the added token "x" no text, or no whole number'],
  [
    { ...unigram, normalizer: { type: "Precompiled", precompiled_charsmap: "AAAA" } },
    "characters that is damaged",
  ],
  [{ ...unigram, normalizer: { type: "Precompiled", precompiled_charsmap: "?" } }, "that is not base64"],
  [replace("\\bword"), 'asks for "\\b" in the pattern "\\\\bword" of the normalizer "Replace"'],
  [replace("[a[bc]]"), 'asks for "[" in the pattern'],
  [replace("^a"), 'asks for "^" in the pattern'],
  [replace("a++"), 'asks for "a++" in the pattern'],
  ["{", "is not JSON"],
  ['{"model": {"type": "BPE", "vocab": {"a": 1', "is not JSON"],
  ['{"model": {"type": "BPE", "vocab": {"a": 1}, "merges": ["a', "is not JSON"],
  [JSON.stringify(unigram) + "}", "is not JSON"],
];

Deno.test("a tokenizer.json that is damaged, or asks for what is not implemented, is refused by name", async () => {
  for (const [json, words] of REFUSED) {
    const path = await writtenTokenizer(json);
    const error = await assertRejects(() => readTokenizer(path, settings), WeightsError, words);
    assertEquals(error.message.startsWith(`"${path}" `), true, error.message);
    assertEquals(error.message.includes("\n"), false);
  }
});

Deno.test("a SentencePiece file that is cut off or of another model is refused by name", async () => {
  const whole = await Deno.readFile(fixturePath("tokenizers/unigram.model"));
  const path = join(await Deno.makeTempDir(), "spiece.model");
  for (
    const [content, words] of [
      [whole.slice(0, 5000), "is damaged: it ends in the middle of a part"],
      [new TextEncoder().encode("version https"), "is damaged"],
      [new Uint8Array(0), "is no tokenizer of SentencePiece: it has no unknown piece"],
      [concatenated(whole, [0x12, 2, 3 << 3, 4]), "asks for SentencePiece's model type 4"],
      [concatenated(whole, [0x12, 3, 0xc0, 1, 1]), 'asks for "treat_whitespace_as_suffix"'],
    ] as const
  ) {
    await Deno.writeFile(path, content);
    await assertRejects(() => readTokenizer(path, settings), WeightsError, words);
  }
});

Deno.test("a folder without a tokenizer is refused, with the names that were looked for", async () => {
  await assertRejects(
    async () => readTokenizer(await Deno.makeTempDir(), settings),
    WeightsError,
    'holds no tokenizer: none of "tokenizer.json", "vocab.json", "spiece.model"',
  );
  const path = join(await Deno.makeTempDir(), "vocab.json");
  await Deno.writeTextFile(path, "{}");
  await assertRejects(
    () => readTokenizer(path, settings),
    WeightsError,
    'without its "merges.txt" beside it',
  );
});

function concatenated(bytes: Uint8Array, more: readonly number[]): Uint8Array {
  return Uint8Array.from([...bytes, ...more]);
}
