/** Encoders that are recognised and cannot be used, each with what to use in its place. */
import { type TensorInfo, WeightsError } from "../../weights/types.ts";
import { INSTEAD } from "./timm_models.ts";

interface Refused {
  /** Whether a file with such tensors, by names of which any prefix is ignored, is one. */
  readonly recognizes: (tensors: ReadonlyMap<string, TensorInfo>, has: (name: RegExp) => boolean) => boolean;
  /** What it is, and why it cannot be used. */
  readonly what: string;
}

const REFUSED: readonly Refused[] = [
  {
    recognizes: (tensors) =>
      [...tensors].some(([name, { shape }]) =>
        /(^|\.)vision_model\.embeddings\.patch_embedding\.weight$/.test(name) && shape.length === 2
      ),
    what:
      "is SigLIP2's network for pictures of any shape (naflex), which is not implemented: use one of a fixed size, " +
      "such as google/siglip2-base-patch16-224",
  },
  {
    recognizes: (_, has) =>
      has(/visual\.trunk\.attn_pool\.latent$/) &&
      (has(/visual\.trunk\.head\.weight$/) || has(/visual\.trunk\.rope/)),
    what: `is a PE-Core, whose rotary positions are not implemented: ${INSTEAD}`,
  },
  {
    recognizes: (_, has) =>
      has(/visual\.trunk\.stages\.\d+\..*token_mixer/) || has(/(^|\.)image_encoder\.model\./),
    what: `is a MobileCLIP, whose mixers of tokens are not implemented: ${INSTEAD}`,
  },
  {
    recognizes: (_, has) => has(/visual\.blocks\.0\.attn\.inner_attn_ln\.weight$/),
    what:
      "is an EVA-CLIP under its authors' names, which are not implemented: use the file of the same network under " +
      "timm's names, such as timm/eva02_base_patch16_clip_224.merged2b_s8b_b131k",
  },
  {
    recognizes: (_, has) =>
      has(/visual\.class_embedding$/) && has(/visual\.conv1\.weight$/) && !has(/visual\.ln_pre\./) &&
      has(/visual\.ln_post\.weight$/),
    what:
      `has a vision transformer without a normalisation before its blocks, as a CLIPA, which is not implemented: ${INSTEAD}`,
  },
  {
    recognizes: (_, has) => has(/visual\.attn_pool\.(query|attn\.)/) || has(/(^|\.)text_decoder\./),
    what: `is a CoCa, whose pooling by attention is not implemented: ${INSTEAD}`,
  },
  {
    recognizes: (_, has) => has(/_encoder_without_ddp\./),
    what: "is one of TinyCLIP's pruned networks (auto), whose layers are of different widths, which is not " +
      "implemented: use one of those with weights inherited by hand, such as TinyCLIP-ViT-39M-16-Text-19M",
  },
];

/** @throws {WeightsError} where the tensors are those of an encoder that cannot be used */
export function refuseKnown(path: string, tensors: ReadonlyMap<string, TensorInfo>): void {
  const names = [...tensors.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const refused = REFUSED.find(({ recognizes }) => recognizes(tensors, has));
  if (refused) throw new WeightsError(path, refused.what);
}
