import * as tf from "@tensorflow/tfjs";
import { counted } from "../../wording.ts";
import { OPENAI_PIXELS } from "../preprocessing/settings.ts";
import type { ImageTower, ImageTowerKind, ImageTowerSizes } from "./image_tower.ts";
import { layerNorm } from "../../ops/layer_norm.ts";
import { parameter, type Parameters } from "./parameters.ts";
import {
  type Block,
  normShapes,
  transformerBlocks,
  transformerShapes,
  type TransformerSizes,
  transformerSizes,
} from "./transformer.ts";

/** Sizes of a vision transformer. */
export interface VitSizes extends ImageTowerSizes, TransformerSizes {
  readonly kind: "vit";
  readonly heads: number;
  /** Height and width of a patch in pixels. */
  readonly patchSize: number;
}

/** A vision transformer. Its parts are public for those who look inside. */
export interface Vit extends ImageTower {
  readonly sizes: VitSizes;
  /** Pixels to the normalised tokens that enter the first block: the class token, then the patches by rows. */
  embed(pixels: tf.Tensor4D): tf.Tensor3D;
  readonly blocks: readonly Block[];
  /** Tokens after the last block to features. */
  pool(tokens: tf.Tensor3D): tf.Tensor2D;
}

const PREFIX = "visual.transformer";

/**
 * CLIP's vision transformer (Dosovitskiy et al. 2021, with a normalisation before the first block):
 *
 *   x = ln_pre([class_embedding, patches @ conv1] + positional_embedding); blocks; ln_post(x[class]) @ proj
 */
function visionTransformer(parameters: Parameters, sizes: VitSizes): Vit {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, `visual.${name}`);
  const norm = <T extends tf.Tensor>(x: T, name: string) =>
    layerNorm(x, get(`${name}.weight`), get(`${name}.bias`), sizes.epsilon);
  const blocks = transformerBlocks(parameters, PREFIX, sizes);
  const { width, patchSize } = sizes;

  function embed(pixels: tf.Tensor4D): tf.Tensor3D {
    const [batch] = pixels.shape;
    const grid = tf.conv2d(pixels, get<tf.Rank.R4>("conv1.weight"), patchSize, "valid");
    const patches = tf.reshape<tf.Rank.R3>(grid, [batch, -1, width]);
    const classes = tf.tile<tf.Tensor3D>(tf.reshape(get("class_embedding"), [1, 1, width]), [batch, 1, 1]);
    return norm(tf.add<tf.Tensor3D>(tf.concat([classes, patches], 1), get("positional_embedding")), "ln_pre");
  }

  function pool(tokens: tf.Tensor3D): tf.Tensor2D {
    const classes = tf.reshape<tf.Rank.R2>(tf.slice(tokens, [0, 0, 0], [-1, 1, -1]), [-1, width]);
    return tf.matMul(norm(classes, "ln_post"), get("proj"));
  }

  function tokens(pixels: tf.Tensor4D, block: number): tf.Tensor3D {
    if (!(block in blocks)) {
      throw new RangeError(`Cannot read tokens after block ${block}: there are ${blocks.length}, from 0 on`);
    }
    return tf.tidy(() => {
      const all = blocks.slice(0, block + 1).reduce((x, next) => next(x), embed(pixels));
      return tf.slice(all, [0, 1, 0], [-1, -1, -1]);
    });
  }

  return {
    sizes,
    parameters,
    embed,
    blocks,
    pool,
    tokens,
    encode: (pixels) => tf.tidy(() => pool(blocks.reduce((tokens, block) => block(tokens), embed(pixels)))),
  };
}

/** The sizes as a whole. */
export function vitSizes(sizes: Omit<VitSizes, "kind" | "summary">): VitSizes {
  const { patchSize, layers, width, heads } = sizes;
  const depth = `${counted(layers, "layer")} of width ${width}, ${counted(heads, "head")}`;
  return { kind: "vit", summary: `ViT with patches of ${patchSize}, ${depth}`, ...sizes };
}

/** The vision transformers among published towers: B/32, B/16, L/14 and their like. */
export const vit: ImageTowerKind<VitSizes> = {
  pixels: OPENAI_PIXELS,

  needs: ["heads", "activation", "epsilon"],

  rules: () => ({ epsilon: { value: 1e-5, source: "the rule for CLIP's transformers" } }),

  recognizes: (names) =>
    Array.from(names).some((name) => name === "visual.class_embedding" || name.startsWith(`${PREFIX}.`)),

  describe(tensors, facts) {
    const [width, , , patchSize] = tensors.shape("visual.conv1.weight", 4) as [
      number,
      number,
      number,
      number,
    ];
    const [tokens] = tensors.shape("visual.positional_embedding", 2) as [number, number];
    const [, dim] = tensors.shape("visual.proj", 2) as [number, number];
    const size = Math.round(Math.sqrt(tokens - 1)) * patchSize;
    return vitSizes({ size, patchSize, dim, ...transformerSizes(tensors, PREFIX, width, facts) });
  },

  *shapes(sizes) {
    const { width, patchSize, size, dim } = sizes;
    yield ["visual.class_embedding", [width]];
    yield ["visual.positional_embedding", [(size / patchSize) ** 2 + 1, width]];
    yield ["visual.conv1.weight", [width, 3, patchSize, patchSize]];
    yield* normShapes("visual.ln_pre", width);
    yield* transformerShapes(PREFIX, sizes);
    yield* normShapes("visual.ln_post", width);
    yield ["visual.proj", [width, dim]];
  },

  async *read(read, sizes) {
    for (const [name] of vit.shapes(sizes)) yield [name, await read(name)];
  },

  build: visionTransformer,
};
