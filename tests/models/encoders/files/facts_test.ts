import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { basename, join } from "@std/path";
import {
  type Clip,
  clip,
  clipMetadata,
  type ClipOptions,
  describeClip,
  initialiseClip,
} from "../../../../models/encoders/mod.ts";
import { openClip } from "../../../../models/encoders/files/clip_file.ts";
import type { EncoderFacts } from "../../../../models/encoders/files/facts.ts";
import { firstStated } from "../../../../models/encoders/files/lay_over.ts";
import { factsOfMetadata } from "../../../../models/encoders/files/metadata.ts";
import { factsOfOptions } from "../../../../models/encoders/files/options.ts";
import { openWeights } from "../../../../models/weights/open.ts";
import { writeSafetensors } from "../../../../models/weights/safetensors.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { testOnBackends } from "../../../support/backends.ts";
import { fixturePath } from "../../../support/fixtures.ts";

async function folderWith(...files: string[]): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const file of files) await Deno.copyFile(fixturePath(file), join(folder, basename(file)));
  return folder;
}

async function loadAnd<T>(options: Parameters<typeof clip>[0], use: (encoder: Clip) => T): Promise<T> {
  const encoder = await clip(options).load();
  const result = use(encoder);
  encoder.dispose();
  return result;
}

Deno.test("a config.json beside a file states its heads; the caller's word comes first", async () => {
  const folder = await folderWith("clip/vit_tiny_hf.safetensors", "clip/vit_tiny_openai.safetensors");
  const config = { text_config: { num_attention_heads: 2 }, vision_config: { num_attention_heads: 4 } };
  await Deno.writeTextFile(join(folder, "config.json"), JSON.stringify(config));
  const heads = ({ image, text }: EncoderFacts) => [image.heads?.value, text.heads?.value];
  for (const naming of ["hf", "openai"]) {
    const weights = join(folder, `vit_tiny_${naming}.safetensors`);
    assertEquals(heads(await factsOf({ weights })), [4, 2]);
    assertEquals(heads(await factsOf({ weights, heads: { image: 8 } })), [8, 2]);
    assertEquals(heads(await factsOf({ weights, config: fixturePath("clip/vit_tiny.json") })), [1, 2]);
  }
});

Deno.test("of several statements the first counts, and an error says whose it was", () => {
  const both = firstStated([
    factsOfOptions({ heads: { text: 3 } }),
    factsOfMetadata("f", { vision_heads: "5" }),
  ]);
  assertEquals(both.text.heads, { value: 3, source: 'the option "heads"' });
  assertEquals(both.image.heads, { value: 5, source: "its metadata" });
  const message = "which 3 heads do not divide (from %): give its number of heads";
  for (
    const [options, source] of [
      [{ heads: { text: 3 } }, 'the option "heads"'],
      [{ metadata: { transformer_heads: "3" } }, "its metadata"],
    ] as const
  ) {
    const weights = [...withVocabulary(40)].map(([name, { shape }]) =>
      [name, { dtype: "F32" as const, shape }] as const
    );
    assertThrows(() => describeClip(new Map(weights), options), WeightsError, message.replace("%", source));
  }
});

Deno.test("options that are not what they must be are refused by name", () => {
  const stated = (options: object) => () => clip({ weights: "a.pt", ...options });
  assertThrows(
    stated({ activation: "relu" }),
    TypeError,
    'clip(): activation is "relu". It must be one of "quick_gelu", "gelu", "gelu_tanh"',
  );
  assertThrows(
    stated({ heads: { text: 0.5 } }),
    TypeError,
    "clip(): heads: text is 0.5. It must be a whole number",
  );
});

Deno.test("the end token of OpenAI's vocabulary stays, however many tokens are added behind it", async () => {
  for (const [size, end] of [[100, undefined], [49408, 49407], [49410, 49407], [64000, undefined]] as const) {
    assertEquals(
      (await factsOf({ weights: withVocabulary(size) })).text.endToken?.value,
      end,
      `${size} tokens`,
    );
  }
});

/** What was concluded of an encoder, and by whom. */
async function factsOf(options: ClipOptions): Promise<EncoderFacts> {
  const { facts, close } = await openClip(options);
  close();
  return facts;
}

Deno.test("a tower narrower than one of OpenAI's heads has one, under OpenAI's name, and it is said", async () => {
  const folder = await Deno.makeTempDir(), weights = join(folder, "clip_openai.safetensors");
  await writeSafetensors(weights, withVocabulary(40));
  const { image, text } = await factsOf({ weights });
  const source = "OpenAI's rule of one for every 64, and one at the least";
  assertEquals([image.heads, text.heads], [{ value: 1, source }, { value: 1, source }]);
  await Deno.rename(weights, join(folder, "laion.safetensors"));
  const laion = factsOf({ weights: join(folder, "laion.safetensors"), activation: "gelu" });
  await assertRejects(() => laion, WeightsError, "--image-heads N");
});

Deno.test("metadata states the heads to whom only describes a file", async () => {
  const path = join(await Deno.makeTempDir(), "clip.safetensors");
  await writeSafetensors(path, withVocabulary(40), clipMetadata({ heads: { text: 4 } }));
  const { tensors, metadata, close } = await openWeights(path);
  close();
  assertEquals(describeClip(tensors, { path, metadata }).text?.heads, 4);
  assertEquals(describeClip(tensors, { path }).text?.heads, 1);
});

testOnBackends(
  "a vocabulary of 49,408 is OpenAI's, unless a tokenizer.json lies beside the file",
  async () => {
    const folder = await Deno.makeTempDir();
    const path = join(folder, "clip.safetensors");
    await writeSafetensors(path, withVocabulary(49408), clipMetadata({ ...OPENAIS }));
    const ids = ({ tokenizer }: Clip) => tokenizer?.encode("ab");
    assertEquals(await loadAnd(path, ids), [49406, 3937, 49407]);

    const beside = join(folder, "tokenizer.json");
    const vocab = { a: 0, "b</w>": 1, "<|startoftext|>": 2, "<|endoftext|>": 3 };
    await Deno.writeTextFile(beside, JSON.stringify({ model: { vocab, merges: [] } }));
    assertEquals(await loadAnd(path, ids), [2, 0, 1, 3]);
    assertEquals(await loadAnd({ weights: withVocabulary(40), tokenizer: beside }, ids), [2, 0, 1, 3]);
    assertEquals(await loadAnd({ weights: withVocabulary(40) }, ids), undefined);
  },
);

testOnBackends("weights that are not finite are refused by name", async () => {
  const weights = withVocabulary(40);
  weights.get("ln_final.weight")!.data[3] = NaN;
  await assertRejects(
    () => clip({ weights }).load(),
    WeightsError,
    'holds values in "ln_final.weight" that are not finite',
  );
});

/** What networks of OpenAI's have that are one head wide. */
const OPENAIS = { heads: { image: 1, text: 1 }, activation: "quick_gelu" } as const;

function withVocabulary(vocabularySize: number) {
  return initialiseClip({
    dim: 8,
    image: { size: 8, patchSize: 4, width: 8, layers: 1 },
    text: { vocabularySize, contextLength: 6, width: 8, layers: 1 },
    seed: 1,
  });
}
