import { assertEquals } from "@std/assert";
import { readTokenizer } from "../../../../models/encoders/tokenizers/read_tokenizer.ts";
import type { Tokenizer } from "../../../../models/encoders/tokenizers/tokenizer.ts";
import { fixturePath, readJsonFixture } from "../../../support/fixtures.ts";

type Vocabulary = "unigram" | "bytes";

/** Ids are null where a text is no question to SentencePiece alone. */
type Row = Readonly<Record<Vocabulary, readonly number[] | null>> & { readonly text: string };

const { texts } = await readJsonFixture<{ texts: readonly Row[] }>("tokenizers/expected.json");

/** Longer than any of the texts. */
const LONG = 10_000;

function tokenizer(file: string, contextLength = LONG): Promise<Tokenizer> {
  return readTokenizer(fixturePath(`tokenizers/${file}`), { contextLength });
}

for (
  const [kind, vocabulary, least] of [["Unigram", "unigram", 270], ["byte-fallback", "bytes", 250]] as const
) {
  const rows = texts.filter((row) => row[vocabulary] !== null);

  for (const file of [`${vocabulary}.json`, `${vocabulary}.model`]) {
    Deno.test(`a ${kind} vocabulary gives SentencePiece's ids for every text (${file})`, async () => {
      const { encode, count } = bound(await tokenizer(file));
      const wrong = rows.filter((row) => String(encode(row.text)) !== String(row[vocabulary]));
      assertEquals(wrong.map(({ text }) => text), []);
      assertEquals(rows.map(({ text }) => count(text)), rows.map((row) => row[vocabulary]!.length));
      assertEquals(rows.length >= least, true, `${rows.length} texts were compared`);
    });
  }

  Deno.test(`texts of a ${kind} vocabulary that are too long keep their end token`, async () => {
    const { encode, count } = bound(await tokenizer(`${vocabulary}.json`, 64));
    const long = rows.filter((row) => row[vocabulary]!.length > 64);
    assertEquals(long.length > 10, true);
    for (const { text, [vocabulary]: ids } of long) {
      assertEquals(encode(text), [...ids!.slice(0, 63), 1]);
      assertEquals(count(text), ids!.length);
    }
  });
}

Deno.test("SigLIP's texts end with 1 and are padded with 1, SigLIP2's are padded with 0, and none has a start", async () => {
  for (const [vocabulary, padToken] of [["unigram", 1], ["bytes", 0]] as const) {
    for (const file of [`${vocabulary}.json`, `${vocabulary}.model`]) {
      const read = await tokenizer(file);
      assertEquals([read.endToken, read.padToken, read.encode("")], [1, padToken, [1]]);
    }
  }
});

Deno.test("a tokenizer says where it comes from, and what it takes by rule", async () => {
  const { summary } = await tokenizer("unigram.json");
  assertEquals(
    summary,
    `Unigram of 700 pieces from "${fixturePath("tokenizers/unigram.json")}"; ` +
      "texts in lower case and without punctuation (the rule for SigLIP)",
  );
});

function bound(tokenizer: Tokenizer) {
  return {
    encode: (text: string) => tokenizer.encode(text),
    count: (text: string) => tokenizer.count!(text),
  };
}
