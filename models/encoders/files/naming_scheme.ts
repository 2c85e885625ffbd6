/**
 * The names under which towers know their tensors, whichever names a file uses: where a family was published under
 * several, OpenAI's or what comes nearest to them, so that all transformers have the same blocks.
 *
 * | tensors                        | published names                                                            |
 * | ------------------------------ | -------------------------------------------------------------------------- |
 * | blocks, prefix visual. or none | transformer.resblocks.{i}.ln_1, .attn.in_proj_weight and _bias (q; k; v), .attn.out_proj, .ln_2, .mlp.c_fc, .mlp.c_proj |
 * | CLIP's ViT                     | visual.class_embedding, .conv1.weight, .positional_embedding, .ln_pre, .ln_post, .proj [width, dim] |
 * | CLIP's text                    | token_embedding.weight, positional_embedding, ln_final, text_projection [width, dim] |
 * | SigLIP's ViT                   | visual.conv1.weight and .bias, .positional_embedding [g², V], .ln_post, .attn_pool.probe [1, 1, V], .attn_pool.in_proj_weight and _bias (q; k; v), .attn_pool.out_proj, .attn_pool.ln, .attn_pool.mlp.c_fc, .attn_pool.mlp.c_proj |
 * | SigLIP's text                  | as CLIP's, but text_projection.weight [dim, width] and text_projection.bias |
 * | EVA02, ConvNeXt                | timm's: visual.trunk.*, and ConvNeXt's visual.head.*                        |
 * | a text tower under "text."     | without that prefix                                                         |
 */

/** Whose names a file uses. */
export type Naming = "OpenAI" | "Hugging Face";

/**
 * How files of one naming call the tensors that the towers know by their published names. A new scheme is one file
 * that exports this, and a line in published_tensors.ts.
 */
export interface NamingScheme {
  readonly naming: Naming;
  /** A tensor that every file has; what precedes it in a file precedes all (e.g. "module." or "state_dict."). */
  readonly anchor: string;
  /** What makes up a published tensor: itself, or the tensors whose rows it stacks, in order. */
  parts(published: string): readonly string[];
  /** The published tensor that a stored one is, or is a part of; undefined where there is none such. */
  published(stored: string): string | undefined;
  /** Whether the published tensor is stored transposed. */
  isTransposed(published: string): boolean;
}

/** OpenAI's names, which are the published ones. */
export const OPENAI: NamingScheme = {
  naming: "OpenAI",
  anchor: "token_embedding.weight",
  parts: (name) => [name],
  published: (name) => name,
  isTransposed: () => false,
};
