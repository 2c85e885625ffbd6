/**
 * open_clip's names for SigLIP's tensors: timm's for the image tower, its own for the text tower under "text.". Of
 * the pooling head queries and keys with values are kept apart, and the positions lie behind an axis of one.
 */
import { exchangeBeginning, exchangeParts, type NamePairs, type NamingScheme } from "./naming_scheme.ts";
import { OPEN_CLIP } from "./open_ai_names.ts";

const BEGINNINGS: NamePairs = [
  ["visual.transformer.resblocks.", "visual.trunk.blocks."],
  ["visual.conv1.", "visual.trunk.patch_embed.proj."],
  ["visual.positional_embedding", "visual.trunk.pos_embed"],
  ["visual.ln_post.", "visual.trunk.norm."],
  ["visual.attn_pool.probe", "visual.trunk.attn_pool.latent"],
  ["visual.attn_pool.out_proj.", "visual.trunk.attn_pool.proj."],
  ["visual.attn_pool.ln.", "visual.trunk.attn_pool.norm."],
  ["visual.attn_pool.", "visual.trunk.attn_pool."],
];

/** Parts of a block's and of the pooling head's names. */
const PARTS: NamePairs = [
  [".ln_1.", ".norm1."],
  [".ln_2.", ".norm2."],
  [".attn.in_proj_", ".attn.qkv."],
  [".attn.out_proj.", ".attn.proj."],
  [".mlp.c_fc.", ".mlp.fc1."],
  [".mlp.c_proj.", ".mlp.fc2."],
];

const POOLED = /^visual\.attn_pool\.in_proj_(weight|bias)$/;
const POOLED_PART = /^visual\.trunk\.attn_pool\.(?:q|kv)\.(weight|bias)$/;

/** See the top of this file. */
export const TIMM_SIGLIP: NamingScheme = {
  naming: "open_clip",
  anchors: ["visual.trunk.attn_pool.latent"],
  parts(name) {
    if (!name.startsWith("visual.")) return OPEN_CLIP.parts(name);
    const kind = POOLED.exec(name)?.[1];
    if (kind) return ["q", "kv"].map((part) => `visual.trunk.attn_pool.${part}.${kind}`);
    return [exchangeParts(exchangeBeginning(name, BEGINNINGS, 0) ?? name, PARTS, 0)];
  },
  published(name) {
    if (!name.startsWith("visual.")) return OPEN_CLIP.published(name);
    const kind = POOLED_PART.exec(name)?.[1];
    if (kind) return `visual.attn_pool.in_proj_${kind}`;
    const begun = exchangeBeginning(name, BEGINNINGS, 1);
    return begun && exchangeParts(begun, PARTS, 1);
  },
  stored: (name) => name === "visual.positional_embedding" ? "behind an axis" : undefined,
};
