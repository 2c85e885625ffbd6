/**
 * Hugging Face's names for the tensors of OpenAI's CLIP (transformers' CLIPModel) and of SigLIP (SiglipModel). They
 * keep query, key and value apart, where OpenAI stacks their rows, and store CLIP's projections transposed.
 */
import { exchangeBeginning, exchangeParts, type NamePairs, type NamingScheme } from "./naming_scheme.ts";

/** The beginnings of names: OpenAI's, Hugging Face's. `pre_layrnorm` is spelled so in the files. */
const BEGINNINGS: NamePairs = [
  ["visual.transformer.resblocks.", "vision_model.encoder.layers."],
  ["visual.class_embedding", "vision_model.embeddings.class_embedding"],
  ["visual.conv1.", "vision_model.embeddings.patch_embedding."],
  ["visual.positional_embedding", "vision_model.embeddings.position_embedding.weight"],
  ["visual.ln_pre.", "vision_model.pre_layrnorm."],
  ["visual.ln_post.", "vision_model.post_layernorm."],
  ["visual.proj", "visual_projection.weight"],
  ["visual.attn_pool.probe", "vision_model.head.probe"],
  ["visual.attn_pool.in_proj_", "vision_model.head.attention.in_proj_"],
  ["visual.attn_pool.out_proj.", "vision_model.head.attention.out_proj."],
  ["visual.attn_pool.ln.", "vision_model.head.layernorm."],
  ["visual.attn_pool.mlp.", "vision_model.head.mlp."],
  ["transformer.resblocks.", "text_model.encoder.layers."],
  ["token_embedding.weight", "text_model.embeddings.token_embedding.weight"],
  ["positional_embedding", "text_model.embeddings.position_embedding.weight"],
  ["ln_final.", "text_model.final_layer_norm."],
  ["text_projection.", "text_model.head."], // SigLIP's
  ["text_projection", "text_projection.weight"], // CLIP's
  ["logit_", "logit_"],
];

/** Parts of a block's names. */
const PARTS: NamePairs = [
  [".ln_1.", ".layer_norm1."],
  [".ln_2.", ".layer_norm2."],
  [".mlp.c_fc.", ".mlp.fc1."],
  [".mlp.c_proj.", ".mlp.fc2."],
  [".attn.out_proj.", ".self_attn.out_proj."],
];

const STACKED = ["q", "k", "v"] as const;

/** See the top of this file. */
export const HUGGING_FACE: NamingScheme = {
  naming: "Hugging Face",
  anchors: ["vision_model.embeddings.patch_embedding.weight", "text_model.embeddings.token_embedding.weight"],
  parts: huggingFaceNames,
  published: openAiName,
  stored: (name) => name === "text_projection" || name === "visual.proj" ? "transposed" : undefined,
};

function huggingFaceNames(openAiName: string): readonly string[] {
  const renamed = exchangeParts(exchangeBeginning(openAiName, BEGINNINGS, 0) ?? openAiName, PARTS, 0);
  const [, before, kind] = /^(.*)\.attn\.in_proj_(weight|bias)$/.exec(renamed) ?? [];
  return kind ? STACKED.map((part) => `${before}.self_attn.${part}_proj.${kind}`) : [renamed];
}

function openAiName(huggingFaceName: string): string | undefined {
  const begun = exchangeBeginning(huggingFaceName, BEGINNINGS, 1);
  if (begun === undefined) return undefined;
  const name = exchangeParts(begun, PARTS, 1)
    .replace(/\.self_attn\.[qkv]_proj\.(weight|bias)$/, ".attn.in_proj_$1");
  return huggingFaceNames(name).includes(huggingFaceName) ? name : undefined;
}
