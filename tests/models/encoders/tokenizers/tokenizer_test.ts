import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { clipTokenizer, imagenetTemplates, WordTokenizer } from "../../../../models/encoders/mod.ts";
import { BYTE_CHARACTERS, BYTES_IN_ORDER } from "../../../../models/encoders/tokenizers/stages/byte_level.ts";
import merges from "../../../../models/encoders/tokenizers/openai_merges.txt" with { type: "text" };
import { readTokenizerJson } from "../../../../models/encoders/tokenizers/tokenizer_json.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { readJsonFixture } from "../../../support/fixtures.ts";

interface Row {
  readonly text: string;
  readonly ids: readonly number[];
}

interface Reference {
  readonly prompts: readonly Row[];
  readonly templates: {
    readonly nada_79: readonly string[];
    readonly expansion: Readonly<Record<string, readonly Row[]>>;
  };
}

const reference = await readJsonFixture<Reference>("tokenizer.json");

function assertRows(rows: readonly Row[], encode: (text: string) => number[]): void {
  const wrong = rows.filter(({ text, ids }) => String(encode(text)) !== String(ids));
  assertEquals(wrong.map(({ text }) => text), [], `${wrong.length} of ${rows.length} prompts differ`);
}

Deno.test("clipTokenizer() gives OpenAI's ids for every prompt of the reference", () => {
  const tokenizer = clipTokenizer();
  assertEquals([tokenizer.contextLength, tokenizer.vocabularySize], [77, 49408]);
  assertEquals(reference.prompts.length, 315);
  assertRows(reference.prompts, (text) => tokenizer.encode(text));
});

Deno.test("the ImageNet templates are the reference's, and so are their tokens", () => {
  assertEquals(imagenetTemplates, reference.templates.nada_79);
  for (const [prompt, rows] of Object.entries(reference.templates.expansion)) {
    assertEquals(
      rows.map(({ text }) => text),
      imagenetTemplates.map((template) => template.replace("{}", prompt)),
    );
    assertRows(rows, (text) => clipTokenizer().encode(text));
  }
});

Deno.test("texts too long are cut and still end with the end token", () => {
  const ids = clipTokenizer({ contextLength: 5 }).encode("one two three four five");
  assertEquals(ids, [...clipTokenizer().encode("one two three").slice(0, 4), 49407]);
  assertEquals(clipTokenizer({ contextLength: 5 }).count!("one two three four five"), 7);
});

/** OpenAI's vocabulary in the form of a Hugging Face tokenizer.json. */
function tokenizerJson(pairsAsLists: boolean) {
  const lines = merges.trimEnd().split("\n");
  const bytes = BYTES_IN_ORDER.map((byte) => BYTE_CHARACTERS[byte]!);
  const tokens = [
    ...bytes,
    ...bytes.map((byte) => byte + "</w>"),
    ...lines.map((line) => line.replace(" ", "")),
  ];
  return {
    added_tokens: [{ id: 49406, content: "<|startoftext|>" }, { id: 49407, content: "<|endoftext|>" }],
    model: {
      type: "BPE",
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
      merges: pairsAsLists ? lines.map((line) => line.split(" ")) : lines,
    },
  };
}

Deno.test("a tokenizer.json as Hugging Face ships it gives the same ids", async () => {
  for (const pairsAsLists of [false, true]) {
    const path = await written(tokenizerJson(pairsAsLists));
    const tokenizer = await readTokenizerJson(path, { contextLength: 77 });
    assertEquals(tokenizer.vocabularySize, 49408);
    assertRows(reference.prompts, (text) => tokenizer.encode(text));
  }
});

Deno.test("a tokenizer.json of another kind is refused by file", async () => {
  for (
    const [json, words] of [
      [{ model: { type: "WordPiece", vocab: {} } }, 'is no tokenizer of byte pairs: it lacks "model.vocab"'],
      [{ model: { vocab: { a: "1" }, merges: [] } }, 'gives the token "a" no whole number'],
      [{ model: { vocab: { a: 1 }, merges: [] } }, "is not a CLIP's tokenizer"],
      ["{", "is not JSON"],
    ] as const
  ) {
    const path = await written(json);
    await assertRejects(() => readTokenizerJson(path, { contextLength: 77 }), WeightsError, words);
  }
});

const words = new WordTokenizer({
  words: ["a", "photo", "of", "cat", "dog", "watercolor"],
  contextLength: 6,
});

Deno.test("the word tokenizer reads lower-case words between start and end", () => {
  assertEquals(words.vocabularySize, 8);
  assertEquals(words.encode("A photo, of: DOG!"), [6, 0, 1, 2, 4, 7]);
  assertEquals(words.encode(""), [6, 7]);
});

Deno.test("an unknown word is refused by name, with the nearest known ones", () => {
  const error = assertThrows(() => words.encode("a watercolour cat"), RangeError);
  assert(error.message.includes('does not know the word "watercolour"'), error.message);
  assert(error.message.includes('The nearest it knows: "watercolor"'), error.message);
});

Deno.test("more words than the CLIP reads are refused", () => {
  assertThrows(
    () => words.encode("a photo of a dog"),
    RangeError,
    "it has 5 words, and this CLIP reads 4 at most",
  );
});

async function written(json: unknown): Promise<string> {
  const path = join(await Deno.makeTempDir(), "tokenizer.json");
  await Deno.writeTextFile(path, typeof json === "string" ? json : JSON.stringify(json));
  return path;
}
