import * as tf from "@tensorflow/tfjs";
import { counted } from "../../wording.ts";
import { layerNorm } from "../../ops/layer_norm.ts";
import { SIGLIP_PIXELS } from "../preprocessing/settings.ts";
import { attentionPool, attentionPoolShapes } from "./attention_pool.ts";
import type { ImageTower, ImageTowerKind, ImageTowerSizes } from "./image_tower.ts";
import { parameter, type Parameters } from "./parameters.ts";
import { patchedSize } from "./patch_grid.ts";
import { siglipRules } from "./siglip.ts";
import {
  type Block,
  normShapes,
  transformerBlocks,
  transformerShapes,
  type TransformerSizes,
  transformerSizes,
} from "./transformer.ts";
import type { Tensor2D, Tensor3D, Tensor4D } from "../../tensors.ts";

/** Sizes of SigLIP's vision transformer, whose features are as wide as its tokens. */
export interface SiglipVitSizes extends ImageTowerSizes, TransformerSizes {
  readonly kind: "siglip_vit";
  readonly heads: number;
  /** Height and width of a patch in pixels. */
  readonly patchSize: number;
}

/** SigLIP's vision transformer. Its parts are public for those who look inside. */
export interface SiglipVit extends ImageTower {
  readonly sizes: SiglipVitSizes;
  /** Pixels to the tokens that enter the first block, the patches by rows. */
  embed(pixels: Tensor4D): Tensor3D;
  readonly blocks: readonly Block[];
  /** Tokens after the last block to the normalised ones that are pooled. */
  normalise(tokens: Tensor3D): Tensor3D;
  /** Normalised tokens to features. */
  pool(tokens: Tensor3D): Tensor2D;
}

const PREFIX = "visual.transformer", POOL = "visual.attn_pool";

/**
 * SigLIP's vision transformer: no class token, no normalisation before the blocks, and a pool by attention (see
 * `attentionPool`) whose values are the features, without a projection:
 *
 *   x = patches @ conv1 + bias + positional_embedding; blocks; attn_pool(ln_post(x))
 */
function siglipVisionTransformer(parameters: Parameters, sizes: SiglipVitSizes): SiglipVit {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, `visual.${name}`);
  const blocks = transformerBlocks(parameters, PREFIX, sizes), pool = attentionPool(parameters, POOL, sizes);
  const { width, patchSize, epsilon } = sizes;

  function embed(pixels: Tensor4D): Tensor3D {
    const grid = tf.conv2d(pixels, get<tf.Rank.R4>("conv1.weight"), patchSize, "valid");
    const patches = tf.reshape<tf.Rank.R3>(tf.add(grid, get("conv1.bias")), [pixels.shape[0], -1, width]);
    return tf.add(patches, get("positional_embedding"));
  }

  const normalise = (tokens: Tensor3D) =>
    layerNorm(tokens, get("ln_post.weight"), get("ln_post.bias"), epsilon);

  return {
    sizes,
    parameters,
    embed,
    blocks,
    normalise,
    pool,
    encode: (pixels) =>
      tf.tidy(() => pool(normalise(blocks.reduce((tokens, block) => block(tokens), embed(pixels))))),
  };
}

/** SigLIP's and SigLIP2's image towers of fixed resolution. */
export const siglipVit: ImageTowerKind<SiglipVitSizes> = {
  pixels: SIGLIP_PIXELS,

  needs: ["heads", "activation", "epsilon"],

  recognizes: (names) => Array.from(names).includes(`${POOL}.probe`),

  rules: (tensors) => siglipRules(tensors.shape("visual.conv1.weight", 4)[0]!),

  describe(tensors, facts) {
    const [width, , , patchSize] = tensors.shape("visual.conv1.weight", 4) as [
      number,
      number,
      number,
      number,
    ];
    const [positions] = tensors.shape("visual.positional_embedding", 2) as [number, number];
    const size = patchedSize(tensors.path, positions, patchSize, facts);
    const stack = transformerSizes(tensors, PREFIX, width, facts);
    const depth = `${counted(stack.layers, "layer")} of width ${width}, ${counted(stack.heads, "head")}`;
    const summary = `SigLIP ViT with patches of ${patchSize}, ${depth}, pooled by attention`;
    return { kind: "siglip_vit", size, patchSize, dim: width, summary, ...stack };
  },

  *shapes(sizes) {
    const { width, patchSize, size } = sizes;
    yield ["visual.positional_embedding", [Math.floor(size / patchSize) ** 2, width]];
    yield ["visual.conv1.weight", [width, 3, patchSize, patchSize]];
    yield ["visual.conv1.bias", [width]];
    yield* transformerShapes(PREFIX, sizes);
    yield* normShapes("visual.ln_post", width);
    yield* attentionPoolShapes(POOL, sizes);
  },

  async *read(read, sizes) {
    for (const [name] of siglipVit.shapes(sizes)) yield [name, await read(name)];
  },

  build: siglipVisionTransformer,
};
