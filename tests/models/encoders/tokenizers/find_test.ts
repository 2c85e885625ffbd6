import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { clipTokenizer } from "../../../../models/encoders/mod.ts";
import { findTokenizer, type TokenizedFile } from "../../../../models/encoders/tokenizers/find.ts";
import { readTokenizer } from "../../../../models/encoders/tokenizers/read_tokenizer.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { fixturePath, readJsonFixture } from "../../../support/fixtures.ts";
import {
  type Json,
  OPENAI_MERGES,
  openAiTokenizerJson,
  openAiVocabulary,
} from "../../../support/tokenizer_files.ts";

const TEXT = "A photo of a Café, don't!";

const settings = { contextLength: 77 };

/** A folder with these files. */
async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const [name, content] of Object.entries(files)) {
    if (content instanceof Uint8Array) await Deno.writeFile(join(folder, name), content);
    else {await Deno.writeTextFile(
        join(folder, name),
        typeof content === "string" ? content : JSON.stringify(content),
      );}
  }
  return folder;
}

function fileIn(folder: string, more: Partial<TokenizedFile> = {}): TokenizedFile {
  return {
    path: "model.safetensors",
    folder,
    metadata: {},
    contextLength: 64,
    vocabularySize: 49408,
    ...more,
  };
}

const unigram = await readJsonFixture<Json>("tokenizers/unigram.json");
const bytes = await readJsonFixture<Json>("tokenizers/bytes.json");

Deno.test("vocab.json with merges.txt is CLIP's tokenizer, with the added tokens stated beside it", async () => {
  const lines = ["#version: 0.2", ...OPENAI_MERGES, ""].join("\n");
  for (
    const beside of [
      { "added_tokens.json": { "<cat-toy>": 49408 } },
      {
        "tokenizer_config.json": {
          added_tokens_decoder: { 49408: { content: "<cat-toy>", special: false } },
        },
      },
    ]
  ) {
    const folder = await folderWith({ "vocab.json": openAiVocabulary(), "merges.txt": lines, ...beside });
    for (const path of [folder, join(folder, "vocab.json"), join(folder, "merges.txt")]) {
      const tokenizer = await readTokenizer(path, settings);
      assertEquals(tokenizer.encode(TEXT), clipTokenizer().encode(TEXT));
      assertEquals(tokenizer.encode("a <Cat-Toy>."), [49406, 320, 49408, 269, 49407]);
      assertEquals([tokenizer.vocabularySize, tokenizer.endToken], [49409, 49407]);
    }
  }
});

Deno.test("what tokenizer_config.json states of case and padding is obeyed", async () => {
  const config = { do_lower_case: false, pad_token: { content: "<unk>" } };
  const clip = await folderWith({ "tokenizer.json": openAiTokenizerJson(), "tokenizer_config.json": config });
  const siglip = await folderWith({ "tokenizer.json": unigram, "tokenizer_config.json": config });
  const cased = await readTokenizer(clip, settings);
  assertEquals(cased.encode(TEXT), clipTokenizer({ cleaning: "whitespace" }).encode(TEXT));
  const { padToken, encode } = await readTokenizer(siglip, settings).then((tokenizer) => ({
    padToken: tokenizer.padToken,
    encode: (text: string) => tokenizer.encode(text),
  }));
  assertEquals(padToken, 2);
  assertEquals(encode("a dog!"), encode("a dog"));
  assertNotEquals(encode("A DOG"), encode("a dog"));
});

Deno.test("a file's tokenizer is the one beside it, whatever its kind, and else a bundled one of its size", async () => {
  const spiece = await Deno.readFile(fixturePath("tokenizers/unigram.model"));
  for (const files of [{ "tokenizer.json": unigram }, { "spiece.model": spiece }]) {
    const found = await findTokenizer(undefined, fileIn(await folderWith(files), { vocabularySize: 700 }));
    assertEquals([found?.vocabularySize, found?.contextLength, found?.padToken], [700, 64, 1]);
  }
  const bundled = await findTokenizer(undefined, fileIn(await folderWith({})));
  assertEquals(bundled?.encode(TEXT), clipTokenizer().encode(TEXT));
  assertEquals(
    await findTokenizer(undefined, fileIn(await folderWith({}), { vocabularySize: 700 })),
    undefined,
  );
});

Deno.test("what open_clip states of a text's cleaning is done before all else", async () => {
  const folder = await folderWith({ "tokenizer.json": bytes });
  const tokenizer = async (facts: TokenizedFile["facts"] = {}) => {
    const found = await findTokenizer(undefined, fileIn(folder, { vocabularySize: 1100, facts }));
    return (text: string) => found!.encode(text);
  };
  const source = '"open_clip_config.json"', name = { value: "timm/ViT-B-16-SigLIP2", source };
  const ruled = await tokenizer(), named = await tokenizer({ name });
  const cleaned = await tokenizer({ name, clean: { value: "canonicalize", source } });
  assertEquals(cleaned("A &quot;small_Dog&quot;,  <table>!"), ruled("a small dog table"));
  assertEquals(ruled("A Dog!"), ruled("a dog!"));
  assertNotEquals(named("A Dog!"), ruled("a dog!"));
  assertEquals(named("a   dog!"), ruled("a dog!"));
});

Deno.test("a tokenizer with more tokens than the network is refused; sentinels of mT5's training are no tokens", async () => {
  const more = { ...unigram, model: { ...unigram["model"] as Json, vocab: withSentinels() } };
  const folder = await folderWith({ "tokenizer.json": more });
  const found = await findTokenizer(undefined, fileIn(folder, { vocabularySize: 700 }));
  assertEquals(found?.vocabularySize, 700);
  await assertRejects(
    () => findTokenizer(undefined, fileIn(folder, { vocabularySize: 699 })),
    WeightsError,
    "knows 699 tokens, but its tokenizer has 700: give the one of its training",
  );
});

function withSentinels(): unknown[] {
  const vocab = (unigram["model"] as Json)["vocab"] as unknown[];
  return [...vocab, ...[2, 1, 0].map((n) => [`▁<extra_id_${n}>`, 0])];
}
