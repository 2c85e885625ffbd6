import * as tf from "@tensorflow/tfjs";
import { counted } from "../../wording.ts";
import { attendToEachOther } from "../../ops/attention.ts";
import { layerNorm } from "../../ops/layer_norm.ts";
import { linear } from "../../ops/linear.ts";
import { silu } from "../../ops/swish.ts";
import { WeightsError } from "../../weights/types.ts";
import { OPEN_CLIP_PIXELS } from "../preprocessing/settings.ts";
import type { ImageTower, ImageTowerKind, ImageTowerSizes } from "./image_tower.ts";
import { parameter, type Parameters } from "./parameters.ts";
import { patchedSize } from "./patch_grid.ts";
import { rotaryTables, rotate } from "./rotary.ts";
import {
  type Block,
  headsOf,
  linearShapes,
  normShapes,
  stated,
  type TransformerSizes,
} from "./transformer.ts";
import type { Tensor2D, Tensor3D, Tensor4D } from "../../tensors.ts";

/** Sizes of EVA02's vision transformer. */
export interface Eva02Sizes extends ImageTowerSizes, Omit<TransformerSizes, "activation"> {
  readonly kind: "eva02";
  readonly heads: number;
  /** Height and width of a patch in pixels. */
  readonly patchSize: number;
  /** The grid to which rotary positions are scaled. */
  readonly rotaryGrid: number;
}

/** EVA02's vision transformer. Its parts are public for those who look inside. */
export interface Eva02 extends ImageTower {
  readonly sizes: Eva02Sizes;
  /** Pixels to the tokens that enter the first block: the class token, then the patches by rows. */
  embed(pixels: Tensor4D): Tensor3D;
  readonly blocks: readonly Block[];
  /** Tokens after the last block to features. */
  pool(tokens: Tensor3D): Tensor2D;
}

const TRUNK = "visual.trunk", ROTARY = `${TRUNK}.rotary`;

/**
 * EVA02's vision transformer (Fang et al. 2023; Sun et al. 2023), under timm's names:
 *
 *   x = [cls_token, patches @ patch_embed.proj] + pos_embed; blocks; head(norm(x)[class])
 *
 * `parameters` hold the tables of `rotaryTables` besides what files have.
 */
function eva02VisionTransformer(parameters: Parameters, sizes: Eva02Sizes): Eva02 {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, `${TRUNK}.${name}`);
  const blocks = Array.from(
    { length: sizes.layers },
    (_, i) => block(parameters, `${TRUNK}.blocks.${i}`, sizes),
  );
  const { width, patchSize, epsilon } = sizes;

  function embed(pixels: Tensor4D): Tensor3D {
    const [batch] = pixels.shape;
    const grid = tf.conv2d(pixels, get<tf.Rank.R4>("patch_embed.proj.weight"), patchSize, "valid");
    const patches = tf.reshape<tf.Rank.R3>(tf.add(grid, get("patch_embed.proj.bias")), [batch, -1, width]);
    const classes = tf.tile(get<tf.Rank.R3>("cls_token"), [batch, 1, 1]);
    return tf.add(tf.concat([classes, patches], 1), get("pos_embed"));
  }

  function pool(tokens: Tensor3D): Tensor2D {
    const classes = tf.reshape<tf.Rank.R2>(tf.slice(tokens, [0, 0, 0], [-1, 1, -1]), [-1, width]);
    const normalised = layerNorm(classes, get("norm.weight"), get("norm.bias"), epsilon);
    return linear(normalised, get("head.weight"), get("head.bias"));
  }

  return {
    sizes,
    parameters,
    embed,
    blocks,
    pool,
    encode: (pixels) => tf.tidy(() => pool(blocks.reduce((tokens, block) => block(tokens), embed(pixels)))),
  };
}

/**
 *   x ← x + proj(norm(attention(rotated q, rotated k, v of norm1(x))))
 *   x ← x + fc2(norm(silu(fc1_g(h)) ⊙ fc1_x(h))),   h = norm2(x)
 *
 * Keys have no bias.
 */
function block(parameters: Parameters, prefix: string, { heads, epsilon }: Eva02Sizes): Block {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, `${prefix}.${name}`);
  const norm = (x: Tensor3D, name: string) =>
    layerNorm(x, get(`${name}.weight`), get(`${name}.bias`), epsilon);
  const dense = (x: Tensor3D, name: string) => linear(x, get(`${name}.weight`), get(`${name}.bias`));

  function attention(x: Tensor3D): Tensor3D {
    const query = rotate(dense(x, "attn.q_proj"), parameters, ROTARY);
    const key = rotate(linear(x, get("attn.k_proj.weight")), parameters, ROTARY);
    const projected = tf.concat([query, key, dense(x, "attn.v_proj")], -1);
    return dense(norm(attendToEachOther(projected, heads), "attn.norm"), "attn.proj");
  }

  function perceptron(x: Tensor3D): Tensor3D {
    const hidden = tf.mul<Tensor3D>(silu(dense(x, "mlp.fc1_g")), dense(x, "mlp.fc1_x"));
    return dense(norm(hidden, "mlp.norm"), "mlp.fc2");
  }

  return (x) => {
    const attended = tf.add<Tensor3D>(x, attention(norm(x, "norm1")));
    return tf.add(attended, perceptron(norm(attended, "norm2")));
  };
}

/** Heads by the width of the published networks: base and large. */
const HEADS: Readonly<Record<number, number>> = { 768: 12, 1024: 16 };

/** EVA02-CLIP's image towers. */
export const eva02: ImageTowerKind<Eva02Sizes> = {
  pixels: OPEN_CLIP_PIXELS,

  needs: ["heads", "epsilon", "rotaryGrid"],

  recognizes: (names) => Array.from(names).includes(`${TRUNK}.blocks.0.mlp.fc1_g.weight`),

  rules(tensors) {
    const source = "the rule for EVA02-CLIP";
    const [width] = tensors.shape(`${TRUNK}.patch_embed.proj.weight`, 4) as [number], heads = HEADS[width];
    return {
      epsilon: { value: 1e-6, source },
      rotaryGrid: { value: 16, source },
      heads: heads === undefined ? undefined : { value: heads, source: `${source} of width ${width}` },
    };
  },

  describe(tensors, facts) {
    const { path } = tensors;
    const [width, , , patchSize] = tensors.shape(`${TRUNK}.patch_embed.proj.weight`, 4) as [
      number,
      number,
      number,
      number,
    ];
    const [, tokens] = tensors.shape(`${TRUNK}.pos_embed`, 3) as [number, number];
    const [dim] = tensors.shape(`${TRUNK}.head.weight`, 2) as [number];
    const [hidden] = tensors.shape(`${TRUNK}.blocks.0.mlp.fc1_g.weight`, 2) as [number];
    const heads = headsOf(path, `has a transformer of width ${width}`, width, facts);
    if (width % (4 * heads) > 0) {
      throw new WeightsError(
        path,
        `has ${heads} heads of width ${
          width / heads
        }, which rotary positions on two axes cut into quarters: ` +
          "give its number of heads",
      );
    }
    const layers = tensors.count(`${TRUNK}.blocks.`);
    const depth = `${counted(layers, "layer")} of width ${width}, ${counted(heads, "head")}`;
    return {
      kind: "eva02",
      size: patchedSize(path, tokens - 1, patchSize, facts),
      patchSize,
      dim,
      ...{ width, layers, heads, hidden },
      epsilon: stated(path, "epsilon", facts.epsilon).value,
      rotaryGrid: stated(path, "rotaryGrid", facts.rotaryGrid).value,
      summary: `EVA02 ViT with patches of ${patchSize}, ${depth}`,
    };
  },

  *shapes({ width, patchSize, size, layers, hidden, dim }) {
    yield [`${TRUNK}.cls_token`, [1, 1, width]];
    yield [`${TRUNK}.pos_embed`, [1, Math.floor(size / patchSize) ** 2 + 1, width]];
    yield [`${TRUNK}.patch_embed.proj.weight`, [width, 3, patchSize, patchSize]];
    yield [`${TRUNK}.patch_embed.proj.bias`, [width]];
    for (let i = 0; i < layers; i++) yield* blockShapes(`${TRUNK}.blocks.${i}`, width, hidden);
    yield* normShapes(`${TRUNK}.norm`, width);
    yield* linearShapes(`${TRUNK}.head`, width, dim);
  },

  async *read(read, sizes) {
    for (const [name] of eva02.shapes(sizes)) yield [name, await read(name)];
    yield* rotaryTables(ROTARY, {
      grid: Math.floor(sizes.size / sizes.patchSize),
      referenceGrid: sizes.rotaryGrid,
      headWidth: sizes.width / sizes.heads,
      before: 1,
    });
  },

  build: eva02VisionTransformer,
};

function* blockShapes(name: string, width: number, hidden: number): Generator<[string, number[]]> {
  yield* normShapes(`${name}.norm1`, width);
  yield* linearShapes(`${name}.attn.q_proj`, width, width);
  yield [`${name}.attn.k_proj.weight`, [width, width]];
  yield* linearShapes(`${name}.attn.v_proj`, width, width);
  yield* normShapes(`${name}.attn.norm`, width);
  yield* linearShapes(`${name}.attn.proj`, width, width);
  yield* normShapes(`${name}.norm2`, width);
  yield* linearShapes(`${name}.mlp.fc1_g`, width, hidden);
  yield* linearShapes(`${name}.mlp.fc1_x`, width, hidden);
  yield* normShapes(`${name}.mlp.norm`, hidden);
  yield* linearShapes(`${name}.mlp.fc2`, hidden, width);
}
