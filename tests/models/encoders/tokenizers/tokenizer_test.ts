import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  clipTokenizer,
  imagenetTemplates,
  tokensCut,
  WordTokenizer,
} from "../../../../models/encoders/mod.ts";
import type { Cleaning } from "../../../../models/encoders/tokenizers/cleaning/cleaning.ts";
import { readTokenizerJson } from "../../../../models/encoders/tokenizers/tokenizer_json.ts";
import { readJsonFixture } from "../../../support/fixtures.ts";
import { openAiTokenizerJson, writtenTokenizer } from "../../../support/tokenizer_files.ts";

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
});

Deno.test("a text says how many tokens it has, and how many of them are cut off", () => {
  const tokenizer = clipTokenizer({ contextLength: 5 });
  assertEquals(tokenizer.count!("one two three four five"), 7);
  assertEquals(tokensCut(tokenizer, "one two three four five"), 2);
  assertEquals(tokensCut(tokenizer, "one two three"), 0);
});

Deno.test("OpenCLIP's cleanings give its tokens: with case, without punctuation", () => {
  const ids = (text: string, cleaning?: Cleaning) => clipTokenizer({ cleaning }).encode(text);
  assertEquals(ids("A_big&amp;small  Dog’s!", "canonicalize"), ids("a bigsmall dogs"));
  assertEquals(ids("a big Dog", "lower"), ids("a big dog"));
  assertEquals(String(ids("a Dog", "whitespace")) === String(ids("a dog")), false);
  assertEquals(ids("a_dog", "whitespace_underscore"), ids("a dog", "whitespace"));
});

Deno.test("a tokenizer.json as Hugging Face ships it gives the same ids", async () => {
  for (const pairsAsLists of [false, true]) {
    const path = await writtenTokenizer(openAiTokenizerJson({ pairsAsLists }));
    const tokenizer = await readTokenizerJson(path, { contextLength: 77 });
    assertEquals(tokenizer.vocabularySize, 49408);
    assertRows(reference.prompts, (text) => tokenizer.encode(text));
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
