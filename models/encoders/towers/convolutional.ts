import * as tf from "@tensorflow/tfjs";
import { OPENAI_PIXELS } from "../preprocessing/settings.ts";
import type { ImageTower, ImageTowerKind, ImageTowerSizes } from "./image_tower.ts";
import { layerNorm } from "../../ops/layer_norm.ts";
import { linear } from "../../ops/linear.ts";
import { normalizedSilu } from "../../ops/normalized_silu.ts";
import { silu } from "../../ops/swish.ts";
import { parameter, type Parameters } from "./parameters.ts";
import { linearShapes, normShapes } from "./transformer.ts";

/** Sizes of a convolutional image tower. */
export interface ConvolutionalSizes extends ImageTowerSizes {
  readonly kind: "convolutional";
  /** Channels at full size, half, a quarter, and so on. */
  readonly channels: readonly number[];
  /** Width of the layer below the projection. */
  readonly width: number;
}

/** A convolutional tower. Its parts are public for those who look inside. */
export interface ConvolutionalTower extends ImageTower {
  readonly sizes: ConvolutionalSizes;
  /** Pixels to features at full size. */
  stem(pixels: tf.Tensor4D): tf.Tensor4D;
  /** Each to half the size. */
  readonly stages: readonly ((x: tf.Tensor4D) => tf.Tensor4D)[];
}

/**
 * A small convolutional image tower, for pictures too small and too few for a transformer:
 *
 *   x ← silu(norm(stem ∗ pixels))
 *   at each further size: x ← pool(x);  x ← silu(norm1(conv1 ∗ x));  x ← x + silu(norm2(conv2 ∗ x))
 *   features = ln_post(silu(fc(flatten(x)))) @ projection
 *
 * pool is the mean of 2×2, norm normalises each picture over pixels and channels together. All of it is smooth,
 * so that the gradients with respect to pixels are too.
 */
function convolutionalTower(parameters: Parameters, sizes: ConvolutionalSizes): ConvolutionalTower {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, `visual.${name}`);

  function layer(x: tf.Tensor4D, convolution: string, norm: string): tf.Tensor4D {
    const y = tf.conv2d(x, get<tf.Rank.R4>(`${convolution}.weight`), 1, "same");
    const shifted = tf.add<tf.Tensor4D>(y, get(`${convolution}.bias`));
    return normalizedSilu(shifted, get(`${norm}.weight`), get(`${norm}.bias`));
  }

  const stem = (pixels: tf.Tensor4D) => layer(pixels, "stem", "stem_norm");

  const stages = sizes.channels.slice(1).map((_, stage) => (x: tf.Tensor4D): tf.Tensor4D => {
    const name = `stages.${stage}`;
    const first = layer(tf.avgPool(x, 2, 2, "valid"), `${name}.conv1`, `${name}.norm1`);
    return tf.add(first, layer(first, `${name}.conv2`, `${name}.norm2`));
  });

  function pool(x: tf.Tensor4D): tf.Tensor2D {
    const flat = tf.reshape<tf.Rank.R2>(x, [x.shape[0], -1]);
    const hidden = silu(linear(flat, get("fc.weight"), get("fc.bias")));
    return tf.matMul(layerNorm(hidden, get("ln_post.weight"), get("ln_post.bias")), get("projection"));
  }

  return {
    sizes,
    parameters,
    stem,
    stages,
    encode: (pixels) => tf.tidy(() => pool(stages.reduce((x, stage) => stage(x), stem(pixels)))),
  };
}

/** The sizes as a whole. */
export function convolutionalSizes(
  sizes: Omit<ConvolutionalSizes, "kind" | "summary">,
): ConvolutionalSizes {
  const summary = `convolutions with ${sizes.channels.join(", ")} channels for pictures of ${sizes.size} px`;
  return { kind: "convolutional", summary, ...sizes };
}

/** The towers of encoders trained on the bundled world. */
export const convolutional: ImageTowerKind<ConvolutionalSizes> = {
  pixels: OPENAI_PIXELS,

  needs: [],

  rules: () => ({}),

  recognizes: (names) => Array.from(names).includes("visual.stem.weight"),

  describe(tensors) {
    const channels = [tensors.shape("visual.stem.weight", 4)[0]!];
    while (tensors.tensors.has(`visual.stages.${channels.length - 1}.conv1.weight`)) {
      channels.push(tensors.shape(`visual.stages.${channels.length - 1}.conv1.weight`, 4)[0]!);
    }
    const [width, inputs] = tensors.shape("visual.fc.weight", 2) as [number, number];
    const [, dim] = tensors.shape("visual.projection", 2) as [number, number];
    const side = Math.round(Math.sqrt(inputs / channels.at(-1)!));
    return convolutionalSizes({ size: side << (channels.length - 1), channels, width, dim });
  },

  *shapes({ size, channels, width, dim }) {
    yield* convolutionShapes("visual.stem", 3, channels[0]!);
    yield* normShapes("visual.stem_norm", channels[0]!);
    for (let stage = 0; stage < channels.length - 1; stage++) {
      const inputs = channels[stage]!, outputs = channels[stage + 1]!;
      for (const [layer, from] of [[1, inputs], [2, outputs]] as const) {
        yield* convolutionShapes(`visual.stages.${stage}.conv${layer}`, from, outputs);
        yield* normShapes(`visual.stages.${stage}.norm${layer}`, outputs);
      }
    }
    const side = size >> (channels.length - 1);
    yield* linearShapes("visual.fc", channels.at(-1)! * side * side, width);
    yield* normShapes("visual.ln_post", width);
    yield ["visual.projection", [width, dim]];
  },

  async *read(read, sizes) {
    for (const [name] of convolutional.shapes(sizes)) yield [name, await read(name)];
  },

  build: convolutionalTower,
};

function* convolutionShapes(name: string, inputs: number, outputs: number): Generator<[string, number[]]> {
  yield [`${name}.weight`, [outputs, inputs, 3, 3]];
  yield [`${name}.bias`, [outputs]];
}
