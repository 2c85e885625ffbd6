import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { clip, clipMetadata, describeClip, initialiseClip } from "../../../../models/encoders/mod.ts";
import { openWeights } from "../../../../models/weights/open.ts";
import { writeSafetensors } from "../../../../models/weights/safetensors.ts";
import { type HostTensor, type TensorInfo, WeightsError } from "../../../../models/weights/types.ts";
import { testOnBackends } from "../../../support/backends.ts";
import { fixturePath } from "../../../support/fixtures.ts";

async function infos(name: string): Promise<Map<string, TensorInfo>> {
  const file = await openWeights(fixturePath(name));
  file.close();
  return new Map(file.tensors);
}

Deno.test("a vision transformer's sizes are read from its shapes", async () => {
  const { image, text, conclusions, ...whole } = describeClip(
    await infos("clip/vit_heads2_openai.safetensors"),
  );
  assertEquals(
    { ...image, summary: "" },
    {
      kind: "vit",
      size: 32,
      patchSize: 8,
      width: 128,
      layers: 1,
      heads: 2,
      hidden: 512,
      activation: "quick_gelu",
      epsilon: 1e-5,
      dim: 48,
      summary: "",
    } as typeof image,
  );
  assertEquals(text, {
    contextLength: 77,
    vocabularySize: 100,
    width: 128,
    layers: 1,
    heads: 2,
    hidden: 512,
    activation: "quick_gelu",
    epsilon: 1e-5,
    mask: "causal",
    pooling: "end token",
    endToken: undefined,
    padToken: undefined,
    dim: 48,
  });
  const rules = new Map(conclusions.map(({ subject, value, source }) => [subject, `${value}, ${source}`]));
  assertEquals(rules.get("text tower's activation"), "quick_gelu, the rule for OpenAI's networks");
  assertEquals(rules.get("image tower's heads"), "2, the rule for OpenAI's networks");
  assertEquals(
    rules.get("pictures' mean"),
    "0.48145466,0.4578275,0.40821073, the rule for its kind of image tower",
  );
  assertEquals(whole, {
    naming: "OpenAI",
    dim: 48,
    parameterCount: 459136,
    missing: [],
    unexpected: [],
    misshapen: [],
  });
});

Deno.test("a residual network's sizes are read from its shapes", async () => {
  const { image, missing, unexpected } = describeClip(await infos("clip/rn_tiny_openai.safetensors"));
  assertEquals(
    { ...image, summary: "" },
    {
      kind: "modified_resnet",
      size: 64,
      dim: 32,
      width: 16,
      blocks: [1, 1, 1, 1],
      heads: 8,
      summary: "",
    } as typeof image,
  );
  assertEquals([missing, unexpected], [[], []]);
});

Deno.test("Hugging Face's names describe the same network, and are the names that are missed", async () => {
  const theirs = await infos("clip/vit_tiny_hf.safetensors");
  const { naming: _, ...ours } = describeClip(await infos("clip/vit_tiny_openai.safetensors"));
  const { naming, ...described } = describeClip(theirs);
  assertEquals(naming, "Hugging Face");
  assertEquals(described, ours);
  theirs.delete("text_model.encoder.layers.1.self_attn.k_proj.bias");
  theirs.delete("vision_model.post_layernorm.weight");
  assertEquals(describeClip(theirs).missing.toSorted(), [
    "text_model.encoder.layers.1.self_attn.k_proj.bias",
    "vision_model.post_layernorm.weight",
  ]);
});

Deno.test("entries beside the weights, and a prefix before all names, do not disturb", async () => {
  const scalar: TensorInfo = { dtype: "I64", shape: [] };
  for (const name of ["clip/vit_tiny_openai.safetensors", "clip/vit_tiny_hf.safetensors"]) {
    const tensors = await infos(name);
    const expected = describeClip(tensors);
    for (
      const extra of [
        "input_resolution",
        "context_length",
        "vocab_size",
        "text_model.embeddings.position_ids",
      ]
    ) {
      tensors.set(extra, scalar);
    }
    assertEquals(describeClip(tensors), expected);
    const prefixed = new Map([...tensors].map(([name, info]) => [`state_dict.module.${name}`, info]));
    assertEquals(describeClip(prefixed), expected);
  }
});

Deno.test("what is missing, unexpected or of the wrong shape is listed", async () => {
  const tensors = await infos("clip/vit_tiny_openai.safetensors");
  tensors.delete("visual.ln_post.bias");
  tensors.set("visual.extra.weight", { dtype: "F32", shape: [1] });
  tensors.set("ln_final.bias", { dtype: "F32", shape: [65] });
  const { missing, unexpected, misshapen } = describeClip(tensors);
  assertEquals(missing, ["visual.ln_post.bias"]);
  assertEquals(unexpected, ["visual.extra.weight"]);
  assertEquals(misshapen, ['"ln_final.bias" has the shape [65], not [64]']);
});

Deno.test("parts that cannot be stacked are told as such", async () => {
  const tensors = await infos("clip/vit_tiny_hf.safetensors");
  tensors.set("text_model.encoder.layers.0.self_attn.v_proj.weight", { dtype: "F32", shape: [64, 63] });
  tensors.set("text_model.encoder.layers.0.self_attn.v_proj.bias", { dtype: "F32", shape: [63] });
  assertEquals(describeClip(tensors).misshapen, [
    '"transformer.resblocks.0.attn.in_proj_weight" has parts of several shapes, not [192,64]',
    '"transformer.resblocks.0.attn.in_proj_bias" has the shape [191], not [192]',
  ]);
});

Deno.test("tensors that are no CLIP's are refused by file", async () => {
  const generator = await infos("checkpoints/rosinality_half.safetensors");
  assertThrows(
    () => describeClip(generator, { path: "g.pt" }),
    WeightsError,
    `"g.pt" is no CLIP: it holds neither OpenAI's "token_embedding.weight" nor Hugging Face's`,
  );
  const tensors = await infos("clip/vit_tiny_openai.safetensors");
  const textOnly = new Map([...tensors].filter(([name]) => !name.startsWith("visual.")));
  assertThrows(() => describeClip(textOnly), WeightsError, "without an image tower");
  tensors.delete("text_projection");
  assertThrows(
    () => describeClip(tensors),
    WeightsError,
    `its sizes are read from "text_projection" of rank 2`,
  );
});

Deno.test("heads that do not divide the width are refused", async () => {
  const tensors = await infos("clip/vit_tiny_openai.safetensors");
  assertThrows(
    () => describeClip(tensors, { heads: { text: 3 } }),
    WeightsError,
    "has a transformer of width 64, which 3 heads do not divide",
  );
});

testOnBackends(
  "a file that is no whole CLIP is refused in one sentence, and leaves nothing behind",
  async () => {
    const before = tf.memory().numTensors;
    const weights = new Map(await fresh());
    weights.delete("ln_final.weight");
    weights.set("visual.extra", { shape: [1], data: Float32Array.of(1) });
    const error = await assertRejects(() => clip({ weights }).load(), WeightsError);
    assertEquals(
      error.message,
      '"weights in memory" cannot be used as a CLIP (ViT with patches of 4, 1 layer of width 8, 1 head): ' +
        "it lacks ln_final.weight; it holds tensors that its kind of CLIP does not have: visual.extra",
    );
    assertEquals(tf.memory().numTensors, before);
  },
);

testOnBackends("weights that cannot be read leave no tensor behind", async () => {
  const before = tf.memory().numTensors;
  const path = await written(fresh());
  const bytes = await Deno.readFile(path);
  const source = clip(path);
  await source.load().then((encoder) => encoder.dispose());
  await Deno.writeFile(path, bytes.subarray(0, bytes.length - 400));
  await assertRejects(() => source.load(), WeightsError, path);
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("metadata that makes no sense is refused by file", async () => {
  for (
    const [metadata, words] of [
      [{ transformer_heads: "many" }, 'states "many" attention heads'],
      [{ vocabulary: "cat dog" }, 'has a "vocabulary" in its metadata that is no JSON list of words'],
      [clipMetadata({ words: Array(31).fill("word") }), "knows 32 tokens, but its tokenizer has 33"],
    ] as const
  ) {
    const path = await written(fresh(), metadata);
    await assertRejects(() => clip(path).load(), WeightsError, words);
  }
});

Deno.test("a configuration that asks for what is not implemented is refused by its member", async () => {
  const path = await written(fresh());
  const config = join(path, "..", "other.json");
  const cases = [
    [
      { text_config: { hidden_act: "relu" } },
      'states "relu" for "text_config.hidden_act", only "quick_gelu", "gelu"',
    ],
    [
      { vision_cfg: { attentional_pool: true } },
      'states true for "vision_cfg.attentional_pool", which is not',
    ],
  ] as const;
  for (const [stated, words] of cases) {
    await Deno.writeTextFile(config, JSON.stringify(stated));
    await assertRejects(() => clip({ weights: path, config }).load(), WeightsError, words);
  }
});

function fresh(): Map<string, HostTensor> {
  return initialiseClip({
    dim: 8,
    image: { size: 8, patchSize: 4, width: 8, layers: 1 },
    text: { vocabularySize: 32, contextLength: 6, width: 8, layers: 1 },
    seed: 1,
  });
}

/** With metadata that states all that tensors do not tell, and more where it is given. */
async function written(tensors: Map<string, HostTensor>, metadata?: Record<string, string>): Promise<string> {
  const path = join(await Deno.makeTempDir(), "clip.safetensors");
  const stated = clipMetadata({ heads: { image: 1, text: 1 }, activation: "quick_gelu" });
  await writeSafetensors(path, tensors, { ...stated, ...metadata });
  assert((await Deno.stat(path)).isFile);
  return path;
}
