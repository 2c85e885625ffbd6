/** What each kind of configuration states of a network in a folder, and what is refused. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { clip, clipMetadata, initialiseClip } from "../../../../models/encoders/mod.ts";
import { type ClipWeights, openClip } from "../../../../models/encoders/files/clip_file.ts";
import type { EncoderFacts, Fact } from "../../../../models/encoders/files/facts.ts";
import { writeSafetensors } from "../../../../models/weights/safetensors.ts";
import { type HostTensor, WeightsError } from "../../../../models/weights/types.ts";

const WIDTH = 64;

function network(): Map<string, HostTensor> {
  return initialiseClip({
    dim: 8,
    image: { size: 8, patchSize: 4, width: WIDTH, layers: 1 },
    text: { vocabularySize: 32, contextLength: 6, width: WIDTH, layers: 1 },
    seed: 1,
  });
}

/** A folder with a network and with JSON files. @param folder its name, behind a random one */
async function folderOf(
  files: Readonly<Record<string, unknown>>,
  {
    weights = "model.safetensors",
    folder = "encoder",
    tensors = network() as ReadonlyMap<string, HostTensor>,
  } = {},
): Promise<string> {
  const path = join(await Deno.makeTempDir(), folder);
  await Deno.mkdir(path);
  await writeSafetensors(join(path, weights), new Map(tensors));
  for (const [name, json] of Object.entries(files)) {
    await Deno.writeTextFile(join(path, name), JSON.stringify(json));
  }
  return path;
}

async function factsOf(weights: string, options: Omit<ClipWeights, "weights"> = {}): Promise<EncoderFacts> {
  const { facts, close } = await openClip({ weights, ...options });
  close();
  return facts;
}

/** The values alone. */
function values(part: object): Record<string, unknown> {
  const facts = Object.entries(part as Readonly<Record<string, Fact<unknown> | undefined>>);
  return Object.fromEntries(facts.flatMap(([member, fact]) => fact ? [[member, fact.value]] : []));
}

const OPEN_CLIP = {
  model_cfg: {
    embed_dim: 8,
    vision_cfg: { image_size: 8, layers: 1, width: WIDTH, patch_size: 4 },
    text_cfg: { context_length: 6, vocab_size: 32, width: WIDTH, heads: 4, layers: 1 },
  },
};

Deno.test("an open_clip_config.json states both towers, with open_clip's defaults", async () => {
  const { image, text } = await factsOf(await folderOf({ "open_clip_config.json": OPEN_CLIP }));
  assertEquals(values(image), { heads: 1, activation: "gelu", epsilon: 1e-5, size: 8 });
  assertEquals(values(text), {
    ...{ heads: 4, activation: "gelu", epsilon: 1e-5, mask: "causal", pooling: "end token" },
  });
  assertEquals(image.activation?.source, '"open_clip_config.json", which leaves it to open_clip\'s default');
  assertEquals(text.heads?.source, '"open_clip_config.json"');
});

Deno.test("an open_clip_config.json that states more is obeyed", async () => {
  const { embed_dim, vision_cfg, text_cfg } = OPEN_CLIP.model_cfg;
  const config = {
    model_cfg: {
      embed_dim,
      vision_cfg: {
        ...vision_cfg,
        head_width: 16,
        norm_kwargs: { eps: 1e-6 },
        act_kwargs: { approximate: "tanh" },
      },
      text_cfg: { ...text_cfg, no_causal_mask: true, pool_type: "last", pad_id: 3 },
    },
    preprocess_cfg: {
      mean: [0.5, 0.4, 0.3],
      std: [1, 1, 1],
      interpolation: "bilinear",
      resize_mode: "squash",
    },
  };
  const facts = await factsOf(await folderOf({ "open_clip_config.json": config }));
  assertEquals(values(facts.image), { heads: 4, activation: "gelu_tanh", epsilon: 1e-6, size: 8 });
  const { mask, pooling, padToken } = values(facts.text);
  assertEquals([mask, pooling, padToken], ["none", "last", 3]);
  assertEquals(values(facts.pixels), {
    mean: [0.5, 0.4, 0.3],
    deviation: [1, 1, 1],
    interpolation: "bilinear",
    resizeMode: "squash",
  });
  const quick = { model_cfg: { ...OPEN_CLIP.model_cfg, quick_gelu: true } };
  const { image, text } = await factsOf(await folderOf({ "open_clip_config.json": quick }));
  assertEquals([image.activation?.value, text.activation?.value], ["quick_gelu", "quick_gelu"]);
});

Deno.test("a config.json states both towers, with CLIPModel's defaults, its _dict members first", async () => {
  const config = {
    model_type: "clip",
    projection_dim: 8,
    vision_config: {
      hidden_size: WIDTH,
      num_attention_heads: 1,
      hidden_act: "quick_gelu",
      projection_dim: 512,
    },
    vision_config_dict: { hidden_size: WIDTH, num_attention_heads: 4, hidden_act: "gelu" },
    text_config: { hidden_size: WIDTH, layer_norm_eps: 1e-6, eos_token_id: 30, pad_token_id: 0 },
  };
  const { image, text, pixels } = await factsOf(
    await folderOf({
      "config.json": config,
      "preprocessor_config.json": { image_mean: [0.5, 0.5, 0.5], size: { height: 8, width: 8 }, resample: 2 },
    }),
  );
  assertEquals(values(image), { heads: 4, activation: "gelu", epsilon: 1e-5 });
  assertEquals(values(text), {
    ...{ heads: 8, activation: "quick_gelu", epsilon: 1e-6, mask: "causal", pooling: "end token" },
    ...{ endToken: 30, padToken: 0 },
  });
  const { mean, interpolation, resizeMode } = values(pixels);
  assertEquals([mean, interpolation, resizeMode], [[0.5, 0.5, 0.5], "bilinear", "squash"]);
  assertEquals(pixels.deviation?.source, "the rule for its kind of image tower");
});

Deno.test("the end token 2 of OpenAI's config.json states nothing", async () => {
  const config = {
    model_type: "clip",
    text_config: { eos_token_id: 2 },
    vision_config: { num_attention_heads: 1 },
  };
  assertEquals((await factsOf(await folderOf({ "config.json": config }))).text.endToken, undefined);
});

Deno.test("option, metadata, open_clip_config.json, config.json: the first that states something counts", async () => {
  const folder = await folderOf({
    "open_clip_config.json": OPEN_CLIP,
    "config.json": {
      model_type: "clip",
      text_config: { num_attention_heads: 2 },
      vision_config: { num_attention_heads: 1, hidden_act: "gelu_new" },
    },
  });
  const path = join(folder, "model.safetensors");
  const activations = async (options: Omit<ClipWeights, "weights"> = {}) =>
    (await factsOf(path, options)).image.activation?.value;
  assertEquals(await activations(), "gelu");
  await writeSafetensors(path, network(), clipMetadata({ activation: "gelu_tanh" }));
  assertEquals(await activations(), "gelu_tanh");
  assertEquals(await activations({ activation: "quick_gelu" }), "quick_gelu");
  await Deno.remove(join(folder, "open_clip_config.json"));
  assertEquals((await factsOf(path)).text.heads, { value: 2, source: '"config.json"' });
});

Deno.test("what is stated and not implemented is refused by its member", async () => {
  const { vision_cfg, text_cfg } = OPEN_CLIP.model_cfg;
  const openClips = (member: "vision_cfg" | "text_cfg", more: object) => ({
    "open_clip_config.json": {
      model_cfg: {
        ...OPEN_CLIP.model_cfg,
        [member]: { ...(member === "vision_cfg" ? vision_cfg : text_cfg), ...more },
      },
    },
  });
  const cases: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
    [
      openClips("vision_cfg", { pool_type: "avg" }),
      'states "avg" for "model_cfg.vision_cfg.pool_type", only "tok"',
    ],
    [
      openClips("vision_cfg", { ls_init_value: 1e-5 }),
      'states 0.00001 for "model_cfg.vision_cfg.ls_init_value"',
    ],
    [
      openClips("vision_cfg", { no_ln_pre: true }),
      'states true for "model_cfg.vision_cfg.no_ln_pre", which is not',
    ],
    [
      openClips("vision_cfg", { timm_model_name: "fastvit_mci2" }),
      "the image tower of a MobileCLIP, which is not",
    ],
    [
      openClips("vision_cfg", { timm_model_name: "vit_pe_core_base_patch16_224" }),
      "the image tower of a PE-Core",
    ],
    [
      openClips("text_cfg", { hf_model_name: "roberta-base" }),
      'states "roberta-base" for "model_cfg.text_cfg.hf_model_name"',
    ],
    [
      openClips("text_cfg", { norm_kwargs: { elementwise_affine: false, bias: true } }),
      '"model_cfg.text_cfg.norm_kwargs.bias"',
    ],
    [
      { "config.json": { model_type: "siglip2" } },
      "pictures of any shape (naflex), which is not implemented: use",
    ],
    [
      { "config.json": { model_type: "clip", text_config: { hidden_act: "relu" } } },
      'states "relu" for "text_config.hidden_act"',
    ],
    [
      { "config.json": { model_type: "clip", text_config: { layer_norm_eps: "small" } } },
      "expected a number above 0",
    ],
    [
      { "open_clip_config.json": { ...OPEN_CLIP, preprocess_cfg: { std: [0, 0.5, 0.5] } } },
      'states [0,0.5,0.5] for "preprocess_cfg.std", and only numbers above 0 can be used',
    ],
    [
      { "preprocessor_config.json": { image_std: [0.5, -1, 0.5] } },
      'for "image_std", and only numbers above 0',
    ],
    [{ "preprocessor_config.json": { resample: 3, do_resize: false } }, 'states false for "do_resize"'],
    [{ "preprocessor_config.json": { resample: 1 } }, 'states 1 for "resample", only "2", "3" can be used'],
  ];
  for (const [files, words] of cases) {
    const folder = await folderOf(files);
    await assertRejects(() => clip({ weights: folder, activation: "gelu" }).load(), WeightsError, words);
  }
});

Deno.test("settings that are off, or of training alone, are none", async () => {
  const vision_cfg = {
    ...OPEN_CLIP.model_cfg.vision_cfg,
    attentional_pool: false,
    ls_init_value: null,
    patch_dropout: 0.5,
  };
  await factsOf(
    await folderOf({ "open_clip_config.json": { model_cfg: { ...OPEN_CLIP.model_cfg, vision_cfg } } }),
  );
});

Deno.test("a configuration of a network of other widths is not taken for this one's", async () => {
  const config = {
    model_type: "clip",
    text_config: { hidden_size: 512 },
    vision_config: { num_attention_heads: 1 },
  };
  const folder = await folderOf({ "config.json": config });
  const error = await assertRejects(() => openClip({ weights: folder }), WeightsError);
  assert(
    error.message.includes('does not go with "config.json", which states 512 for the text tower\'s width'),
  );
});

Deno.test("a JSON file that is about something else is passed over", async () => {
  const folder = await folderOf({ "config.json": { prompts: [] } });
  assertEquals(
    (await factsOf(folder, { activation: "gelu", heads: { image: 1, text: 1 } })).image.heads?.value,
    1,
  );
});
