/**
 * The names under which towers know their tensors, whichever names a file uses. Where a family was published under
 * several, they are OpenAI's or what comes nearest to them, so that all transformers have the same blocks:
 *
 * | tensors                 | published names                                                                   |
 * | ----------------------- | --------------------------------------------------------------------------------- |
 * | blocks                  | transformer.resblocks.{i}: .ln_1, .attn.in_proj_weight and _bias (q; k; v), .attn.out_proj, .ln_2, .mlp.c_fc, .mlp.c_proj; of the image tower behind "visual." |
 * | CLIP's ViT              | visual.class_embedding, .conv1.weight, .positional_embedding, .ln_pre, .ln_post, .proj [width, dim] |
 * | CLIP's text             | token_embedding.weight, positional_embedding, ln_final, text_projection [width, dim] |
 * | SigLIP's ViT            | visual.conv1.weight and .bias, .positional_embedding [g², width], .ln_post, .attn_pool.probe [1, 1, width], .attn_pool.in_proj_weight and _bias (q; k; v), .attn_pool.out_proj, .attn_pool.ln, .attn_pool.mlp.c_fc and .c_proj |
 * | SigLIP's text           | as CLIP's, but text_projection.weight [dim, width] and text_projection.bias       |
 * | EVA02, ConvNeXt         | timm's: visual.trunk.*, and ConvNeXt's visual.head.*                              |
 */

/** Whose names a file uses. */
export type Naming = "OpenAI" | "Hugging Face" | "open_clip" | "TinyCLIP";

/**
 * How files of one naming call the tensors that the towers know by their published names. A new scheme is one file
 * that exports this, and a line in namings.ts.
 */
export interface NamingScheme {
  readonly naming: Naming;
  /** Tensors of which every file of this naming has one; what precedes it in a file precedes all. */
  readonly anchors: readonly string[];
  /** What makes up a published tensor: itself, or the tensors whose rows it stacks, in order. */
  parts(published: string): readonly string[];
  /** The published tensor that a stored one is, or is a part of; undefined where there is none such. */
  published(stored: string): string | undefined;
  /** How the published tensor is stored: transposed, or with an axis of length 1 before its own. */
  stored?(published: string): "transposed" | "behind an axis" | undefined;
}

/** Tables of the beginnings of names, or of parts of them: the published one, the stored one. */
export type NamePairs = readonly (readonly [published: string, stored: string])[];

/** The name whose beginning is exchanged by the first pair that fits; undefined where none does. */
export function exchangeBeginning(name: string, pairs: NamePairs, from: 0 | 1): string | undefined {
  const pair = pairs.find((pair) => name.startsWith(pair[from]));
  return pair && pair[1 - from] + name.slice(pair[from].length);
}

/** The name with every part exchanged. */
export function exchangeParts(name: string, pairs: NamePairs, from: 0 | 1): string {
  return pairs.reduce((name, pair) => name.replace(pair[from], pair[1 - from]!), name);
}
