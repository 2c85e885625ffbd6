/**
 * Hugging Face's names for the tensors of OpenAI's CLIP (transformers' CLIPModel). It keeps query, key and
 * value apart, where OpenAI stacks their rows, and stores both projections transposed.
 */
import type { NamingScheme } from "./naming_scheme.ts";

/** The beginnings of names: OpenAI's, Hugging Face's. `pre_layrnorm` is spelled so in the files. */
const BEGINNINGS = [
  ["visual.transformer.resblocks.", "vision_model.encoder.layers."],
  ["visual.class_embedding", "vision_model.embeddings.class_embedding"],
  ["visual.conv1.weight", "vision_model.embeddings.patch_embedding.weight"],
  ["visual.positional_embedding", "vision_model.embeddings.position_embedding.weight"],
  ["visual.ln_pre.", "vision_model.pre_layrnorm."],
  ["visual.ln_post.", "vision_model.post_layernorm."],
  ["visual.proj", "visual_projection.weight"],
  ["transformer.resblocks.", "text_model.encoder.layers."],
  ["token_embedding.weight", "text_model.embeddings.token_embedding.weight"],
  ["positional_embedding", "text_model.embeddings.position_embedding.weight"],
  ["ln_final.", "text_model.final_layer_norm."],
  ["text_projection", "text_projection.weight"],
  ["logit_scale", "logit_scale"],
] as const;

/** Parts of a block's names. */
const PARTS = [
  [".ln_1.", ".layer_norm1."],
  [".ln_2.", ".layer_norm2."],
  [".mlp.c_fc.", ".mlp.fc1."],
  [".mlp.c_proj.", ".mlp.fc2."],
  [".attn.out_proj.", ".self_attn.out_proj."],
] as const;

const STACKED = ["q", "k", "v"] as const;

/** See the top of this file. */
export const HUGGING_FACE: NamingScheme = {
  naming: "Hugging Face",
  anchor: "text_model.embeddings.token_embedding.weight",
  parts: huggingFaceNames,
  published: openAiName,
  isTransposed: (name) => name === "text_projection" || name === "visual.proj",
};

function huggingFaceNames(openAiName: string): readonly string[] {
  const [from, to] = BEGINNINGS.find(([begin]) => openAiName.startsWith(begin)) ?? ["", ""];
  const renamed = PARTS.reduce(
    (name, [ours, theirs]) => name.replace(ours, theirs),
    openAiName.replace(from, to),
  );
  const [, before, kind] = /^(.*)\.attn\.in_proj_(weight|bias)$/.exec(renamed) ?? [];
  return kind ? STACKED.map((part) => `${before}.self_attn.${part}_proj.${kind}`) : [renamed];
}

function openAiName(huggingFaceName: string): string | undefined {
  const [to, from] = BEGINNINGS.find(([, begin]) => huggingFaceName.startsWith(begin)) ?? [];
  if (to === undefined || from === undefined) return undefined;
  const name = PARTS.reduce(
    (name, [ours, theirs]) => name.replace(theirs, ours),
    huggingFaceName.replace(from, to),
  )
    .replace(/\.self_attn\.[qkv]_proj\.(weight|bias)$/, ".attn.in_proj_$1");
  return huggingFaceNames(name).includes(huggingFaceName) ? name : undefined;
}
