import * as tf from "@tensorflow/tfjs";
import { attend } from "../../ops/attention.ts";
import type { ImageTower, ImageTowerSizes } from "./image_tower.ts";
import { linear } from "../../ops/linear.ts";
import { parameter, type Parameters } from "./parameters.ts";

/** Sizes of a modified residual network. */
export interface ModifiedResNetSizes extends ImageTowerSizes {
  readonly kind: "modified_resnet";
  /** Channels of the first stage's inner convolutions; RN50: 64. The last stage gives 32 times as many. */
  readonly width: number;
  /** Blocks of each of the four stages, RN50: [3, 4, 6, 3]. */
  readonly blocks: readonly number[];
  /** Heads of the attention that pools. */
  readonly heads: number;
}

/** A modified residual network. Its parts are public for those who look inside. */
export interface ModifiedResNet extends ImageTower {
  readonly sizes: ModifiedResNetSizes;
  /** Pixels to a quarter of their height and width, in `width` channels. */
  stem(pixels: tf.Tensor4D): tf.Tensor4D;
  readonly stages: readonly ((x: tf.Tensor4D) => tf.Tensor4D)[];
  /** The last stage's grid to features. */
  pool(x: tf.Tensor4D): tf.Tensor2D;
}

/**
 * CLIP's variant of a residual network (He et al. 2016, ResNet-D and anti-aliased as CLIP's paper says):
 *
 * - a stem of three convolutions, the first of stride 2, and an average pool
 * - bottleneck blocks in which every stride is an average pool before a convolution of stride 1
 * - attention in place of the last pool: the mean of all positions asks, the mean and the positions answer
 *
 * `parameters` hold each convolution with its batch normalisation folded in, as `modifiedResNet.read` in
 * modified_resnet_weights.ts gives them; they are used and not owned.
 */
export function modifiedResidualNetwork(parameters: Parameters, sizes: ModifiedResNetSizes): ModifiedResNet {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, `visual.${name}`);

  const convolve = (x: tf.Tensor4D, name: string, stride = 1): tf.Tensor4D => {
    const weight = get<tf.Rank.R4>(`${name}.weight`);
    return tf.add(tf.conv2d(x, weight, stride, (weight.shape[0] - 1) / 2), get(`${name}.bias`));
  };

  const bottleneck = (name: string, stride: number, first: boolean) => (x: tf.Tensor4D): tf.Tensor4D => {
    const inner = tf.relu(convolve(tf.relu(convolve(x, `${name}.conv1`)), `${name}.conv2`));
    const outer = convolve(shrink(inner, stride), `${name}.conv3`);
    return tf.relu(tf.add(outer, first ? convolve(shrink(x, stride), `${name}.downsample.0`) : x));
  };

  const stages = sizes.blocks.map((count, stage) => {
    const blocks = Array.from(
      { length: count },
      (_, i) => bottleneck(`layer${stage + 1}.${i}`, stage > 0 && i === 0 ? 2 : 1, i === 0),
    );
    return (x: tf.Tensor4D) => blocks.reduce((y, block) => block(y), x);
  });

  const stem = (pixels: tf.Tensor4D): tf.Tensor4D => {
    const first = tf.relu(convolve(pixels, "conv1", 2));
    return shrink(tf.relu(convolve(tf.relu(convolve(first, "conv2")), "conv3")), 2);
  };

  const pool = (x: tf.Tensor4D): tf.Tensor2D => {
    const [batch, , , channels] = x.shape;
    const positions = tf.reshape(x, [batch, -1, channels]);
    const all = tf.concat([tf.mean(positions, 1, true), positions], 1);
    const tokens = tf.add<tf.Tensor3D>(all, get("attnpool.positional_embedding"));
    const project = (x: tf.Tensor3D, name: string) =>
      linear(x, get(`attnpool.${name}.weight`), get(`attnpool.${name}.bias`));
    const mean = tf.slice(tokens, [0, 0, 0], [-1, 1, -1]);
    const seen = attend(
      project(mean, "q_proj"),
      project(tokens, "k_proj"),
      project(tokens, "v_proj"),
      sizes.heads,
    );
    return tf.reshape(project(seen, "c_proj"), [batch, sizes.dim]);
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

function shrink(x: tf.Tensor4D, stride: number): tf.Tensor4D {
  return stride === 1 ? x : tf.avgPool(x, stride, stride, "valid");
}
