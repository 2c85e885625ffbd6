import { assertEquals } from "@std/assert";
import { readTokenizer } from "../../../../models/encoders/tokenizers/read_tokenizer.ts";
import { readJsonFixture } from "../../../support/fixtures.ts";
import { type Json, openAiTokenizerJson, writtenTokenizer } from "../../../support/tokenizer_files.ts";

/** What Hugging Face's own tokenizers give. */
interface Stages {
  readonly texts: readonly string[];
  readonly stages: readonly {
    readonly vocabulary: "unigram" | "bytes";
    /** What to put in the vocabulary's file; `without` is a token to take away. */
    readonly changes: Json;
    readonly ids: readonly (readonly number[])[];
  }[];
  readonly added_tokens: readonly Json[];
  readonly added: readonly { readonly text: string; readonly ids: readonly number[] }[];
}

const { texts, stages, added_tokens, added } = await readJsonFixture<Stages>("tokenizers/stages.json");

Deno.test("normalizers, pre-tokenizers, post-processors and models in a tokenizer.json are obeyed", async () => {
  assertEquals(stages.length, 53);
  for (const { vocabulary, changes, ids } of stages) {
    const file = await readJsonFixture<Json>(`tokenizers/${vocabulary}.json`);
    const path = await writtenTokenizer(put(file, changes));
    const tokenizer = await readTokenizer(path, { contextLength: 1000 });
    const got = texts.map((text) => tokenizer.encode(text));
    // byte pairs end by rule with the end token, and the reference was asked for the text alone
    const wanted = vocabulary === "bytes" ? ids.map((row) => [...row, 1]) : ids;
    assertEquals(got, wanted, `${vocabulary} with ${JSON.stringify(changes)}`);
  }
});

Deno.test("added tokens are found as Hugging Face finds them: the longest, alone, stripped, normalised", async () => {
  const file = openAiTokenizerJson();
  const path = await writtenTokenizer({
    ...file,
    added_tokens: [...file.added_tokens, ...added_tokens],
  });
  const tokenizer = await readTokenizer(path, { contextLength: 77 });
  assertEquals([tokenizer.vocabularySize, tokenizer.endToken], [49416, 49407]);
  const wrong = added.filter(({ text, ids }) => String(tokenizer.encode(text)) !== String(ids));
  assertEquals(wrong.map(({ text }) => text), []);
  assertEquals(added.length > 200, true);
});

function put(file: Json, changes: Json): Json {
  const { model, without, ...others } = changes, changed = { ...(file["model"] as Json), ...(model as Json) };
  if (typeof without === "string") {
    const { [without]: gone, ...vocab } = changed["vocab"] as Json;
    changed["vocab"] = { ...vocab, "<gone>": gone };
  }
  return { ...file, ...others, model: changed };
}
