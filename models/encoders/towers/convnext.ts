import * as tf from "@tensorflow/tfjs";
import { layerNorm } from "../../ops/layer_norm.ts";
import { linear } from "../../ops/linear.ts";
import { OPEN_CLIP_PIXELS } from "../preprocessing/settings.ts";
import type { Activation } from "../files/facts.ts";
import { ACTIVATIONS } from "./activations.ts";
import type { ImageTower, ImageTowerKind, ImageTowerSizes } from "./image_tower.ts";
import { parameter, type Parameters } from "./parameters.ts";
import type { TensorShapes } from "./tower_kind.ts";
import { linearShapes, normShapes, stated } from "./transformer.ts";
import type { Tensor2D, Tensor4D } from "../../tensors.ts";

/** Sizes of a ConvNeXt. */
export interface ConvNextSizes extends ImageTowerSizes {
  readonly kind: "convnext";
  /** Height and width of the patches that the stem sees. */
  readonly patchSize: number;
  /** Blocks of each stage, base: [3, 3, 27, 3]. */
  readonly depths: readonly number[];
  /** Channels of each stage, base: [128, 256, 512, 1024]. */
  readonly widths: readonly number[];
  /** Width of the hidden layer of the projection; 0 where it is one matrix. */
  readonly projectionHidden: number;
  readonly activation: Activation;
  /** Added to the variance in layer normalisations. */
  readonly epsilon: number;
}

/** A ConvNeXt. Its parts are public for those who look inside. */
export interface ConvNext extends ImageTower {
  readonly sizes: ConvNextSizes;
  /** Pixels to patches. */
  stem(pixels: Tensor4D): Tensor4D;
  readonly stages: readonly ((x: Tensor4D) => Tensor4D)[];
  /** The last stage's grid to features. */
  pool(x: Tensor4D): Tensor2D;
}

const TRUNK = "visual.trunk", HEAD = "visual.head";

/** Of the depthwise convolutions, and of those that halve the grid. */
const KERNEL = 7, HALVING = 2;

/** How much wider a block's hidden layer is. */
const EXPANSION = 4;

/**
 * ConvNeXt (Liu et al. 2022) under timm's names, as open_clip uses it. Normalisations are over channels, γ is a number for
 * each channel:
 *
 *   stem: norm(patches @ W + b);   between stages: 2 × 2 patches of norm(x) @ W + b
 *   block: x ← x + γ ⊙ fc2(activation(fc1(norm(depthwise 7 × 7 of x))))
 *   features = proj(norm(mean of x over the grid))
 */
function convNext(parameters: Parameters, sizes: ConvNextSizes): ConvNext {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, name);
  const norm = <T extends tf.Tensor>(x: T, name: string) =>
    layerNorm(x, get(`${name}.weight`), get(`${name}.bias`), sizes.epsilon);
  const dense = <T extends tf.Tensor>(x: T, name: string) =>
    linear(x, get(`${name}.weight`), get(`${name}.bias`));
  const activate = ACTIVATIONS[sizes.activation];

  const patches = (x: Tensor4D, name: string): Tensor4D => {
    const weight = get<tf.Rank.R4>(`${name}.weight`);
    return tf.add(tf.conv2d(x, weight, weight.shape[0], "valid"), get(`${name}.bias`));
  };

  const block = (name: string) => (x: Tensor4D): Tensor4D => {
    const weight = get<tf.Rank.R4>(`${name}.conv_dw.weight`), [height, width, , channels] = weight.shape;
    const filter = tf.reshape<tf.Rank.R4>(weight, [height, width, channels, 1]);
    const seen = tf.add<Tensor4D>(tf.depthwiseConv2d(x, filter, 1, "same"), get(`${name}.conv_dw.bias`));
    const hidden = activate(dense(norm(seen, `${name}.norm`), `${name}.mlp.fc1`));
    return tf.add(x, tf.mul(dense(hidden, `${name}.mlp.fc2`), get(`${name}.gamma`)));
  };

  const stages = sizes.depths.map((depth, stage) => {
    const name = `${TRUNK}.stages.${stage}`;
    const blocks = Array.from({ length: depth }, (_, i) => block(`${name}.blocks.${i}`));
    const halve = (x: Tensor4D) => patches(norm(x, `${name}.downsample.0`), `${name}.downsample.1`);
    return (x: Tensor4D) => blocks.reduce((x, block) => block(x), stage > 0 ? halve(x) : x);
  });

  const stem = (pixels: Tensor4D) => norm(patches(pixels, `${TRUNK}.stem.0`), `${TRUNK}.stem.1`);

  const pool = (x: Tensor4D): Tensor2D => {
    const pooled = norm(tf.mean<Tensor2D>(x, [1, 2]), `${TRUNK}.head.norm`);
    if (!sizes.projectionHidden) return linear(pooled, get(`${HEAD}.proj.weight`));
    return linear(activate(dense(pooled, `${HEAD}.mlp.fc1`)), get(`${HEAD}.mlp.fc2.weight`));
  };

  return {
    sizes,
    parameters,
    stem,
    stages,
    pool,
    encode: (pixels) => tf.tidy(() => pool(stages.reduce((x, stage) => stage(x), stem(pixels)))),
  };
}

/** ConvNeXt-CLIP's image towers. */
export const convnext: ImageTowerKind<ConvNextSizes> = {
  pixels: OPEN_CLIP_PIXELS,

  needs: ["size", "activation", "epsilon"],

  recognizes: (names) => Array.from(names).includes(`${TRUNK}.stages.0.blocks.0.conv_dw.weight`),

  rules(tensors) {
    const { depths, widths } = stagesOf(tensors), source = "the rule for ConvNeXt";
    const isXxlarge = String(depths) === "3,4,30,3" && widths[0] === 384;
    return {
      activation: { value: "gelu", source },
      epsilon: isXxlarge ? { value: 1e-5, source: `${source} XXL` } : { value: 1e-6, source },
    };
  },

  describe(tensors, facts) {
    const { path } = tensors, { depths, widths } = stagesOf(tensors);
    const [, , , patchSize] = tensors.shape(`${TRUNK}.stem.0.weight`, 4) as [number, number, number, number];
    const isLinear = tensors.tensors.has(`${HEAD}.proj.weight`);
    const [projectionHidden] = isLinear ? [0] : tensors.shape(`${HEAD}.mlp.fc1.weight`, 2) as [number];
    const [dim] = tensors.shape(isLinear ? `${HEAD}.proj.weight` : `${HEAD}.mlp.fc2.weight`, 2) as [number];
    return {
      kind: "convnext",
      size: stated(path, "size of its pictures", facts.size).value,
      ...{ dim, patchSize, depths, widths, projectionHidden },
      activation: stated(path, "activation", facts.activation).value,
      epsilon: stated(path, "epsilon", facts.epsilon).value,
      summary: `ConvNeXt with ${depths.join(", ")} blocks of width ${widths.join(", ")}`,
    };
  },

  *shapes({ patchSize, depths, widths, projectionHidden, dim }) {
    yield* patchShapes(`${TRUNK}.stem.0`, 3, widths[0]!, patchSize);
    yield* normShapes(`${TRUNK}.stem.1`, widths[0]!);
    for (const [stage, width] of widths.entries()) {
      const name = `${TRUNK}.stages.${stage}`, before = widths[stage - 1];
      if (before !== undefined) {
        yield* normShapes(`${name}.downsample.0`, before);
        yield* patchShapes(`${name}.downsample.1`, before, width, HALVING);
      }
      for (let i = 0; i < depths[stage]!; i++) yield* blockShapes(`${name}.blocks.${i}`, width);
    }
    const last = widths.at(-1)!;
    yield* normShapes(`${TRUNK}.head.norm`, last);
    if (projectionHidden) yield* linearShapes(`${HEAD}.mlp.fc1`, last, projectionHidden);
    yield projectionHidden
      ? [`${HEAD}.mlp.fc2.weight`, [dim, projectionHidden]]
      : [`${HEAD}.proj.weight`, [dim, last]];
  },

  async *read(read, sizes) {
    for (const [name] of convnext.shapes(sizes)) yield [name, await read(name)];
  },

  build: convNext,
};

function stagesOf(tensors: TensorShapes): Pick<ConvNextSizes, "depths" | "widths"> {
  const names = Array.from(
    { length: tensors.count(`${TRUNK}.stages.`) },
    (_, i) => `${TRUNK}.stages.${i}.blocks.`,
  );
  return {
    depths: names.map((name) => tensors.count(name)),
    widths: names.map((name) => tensors.shape(`${name}0.conv_dw.weight`, 4)[0]!),
  };
}

function* blockShapes(name: string, width: number): Generator<[string, number[]]> {
  yield [`${name}.gamma`, [width]];
  yield [`${name}.conv_dw.weight`, [width, 1, KERNEL, KERNEL]];
  yield [`${name}.conv_dw.bias`, [width]];
  yield* normShapes(`${name}.norm`, width);
  yield* linearShapes(`${name}.mlp.fc1`, width, EXPANSION * width);
  yield* linearShapes(`${name}.mlp.fc2`, EXPANSION * width, width);
}

function* patchShapes(
  name: string,
  inputs: number,
  outputs: number,
  size: number,
): Generator<[string, number[]]> {
  yield [`${name}.weight`, [outputs, inputs, size, size]];
  yield [`${name}.bias`, [outputs]];
}
