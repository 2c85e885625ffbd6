import * as tf from "@tensorflow/tfjs";
import { WeightsError } from "../weights/types.ts";
import { attend } from "./attention.ts";
import { foldBatchNorm } from "./batch_norm.ts";
import type { ImageTower, ImageTowerKind, ImageTowerSizes, ReadTensor } from "./image_tower.ts";
import { linear } from "./layers.ts";
import { parameter, type Parameters } from "./parameters.ts";
import { linearShapes } from "./transformer.ts";

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

/** How much smaller a picture is behind the last stage. */
const REDUCTION = 32;

/**
 * CLIP's variant of a residual network (He et al. 2016, ResNet-D and anti-aliased as CLIP's paper says):
 *
 * - a stem of three convolutions, the first of stride 2, and an average pool
 * - bottleneck blocks in which every stride is an average pool before a convolution of stride 1
 * - attention in place of the last pool: the mean of all positions asks, the mean and the positions answer
 *
 * `parameters` hold each convolution with its batch normalisation folded in, as `modifiedResNet.read`
 * gives them; they are used and not owned.
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

/** A convolution and the batch normalisation behind it. */
interface NormalizedConvolution {
  readonly convolution: string;
  readonly norm: string;
  /** [out, in, height, width] */
  readonly shape: readonly [number, number, number, number];
}

function* convolutions({ width, blocks }: ModifiedResNetSizes): Generator<NormalizedConvolution> {
  const half = width / 2;
  const stem = [[half, 3], [half, half], [width, half]] as const;
  for (const [i, [outputs, inputs]] of stem.entries()) {
    yield { convolution: `visual.conv${i + 1}`, norm: `visual.bn${i + 1}`, shape: [outputs, inputs, 3, 3] };
  }
  let inputs = width;
  for (const [stage, count] of blocks.entries()) {
    const inner = width * 2 ** stage, outputs = 4 * inner;
    for (let i = 0; i < count; i++, inputs = outputs) {
      const name = `visual.layer${stage + 1}.${i}`;
      yield { convolution: `${name}.conv1`, norm: `${name}.bn1`, shape: [inner, inputs, 1, 1] };
      yield { convolution: `${name}.conv2`, norm: `${name}.bn2`, shape: [inner, inner, 3, 3] };
      yield { convolution: `${name}.conv3`, norm: `${name}.bn3`, shape: [outputs, inner, 1, 1] };
      if (i > 0) continue;
      yield {
        convolution: `${name}.downsample.0`,
        norm: `${name}.downsample.1`,
        shape: [outputs, inputs, 1, 1],
      };
    }
  }
}

function* poolShapes({ width, size, dim }: ModifiedResNetSizes): Generator<[string, number[]]> {
  const channels = width * 32;
  yield ["visual.attnpool.positional_embedding", [(size / REDUCTION) ** 2 + 1, channels]];
  for (const name of ["q_proj", "k_proj", "v_proj"]) {
    yield* linearShapes(`visual.attnpool.${name}`, channels, channels);
  }
  yield* linearShapes("visual.attnpool.c_proj", channels, dim);
}

/** The residual networks among published towers: RN50, RN101, RN50x4 and their like. */
export const modifiedResNet: ImageTowerKind<ModifiedResNetSizes> = {
  recognizes: (names) => Array.from(names).some((name) => name.startsWith("visual.attnpool.")),

  describe(tensors, given) {
    const [width] = tensors.shape("visual.layer1.0.conv1.weight", 4) as [number];
    const [tokens, channels] = tensors.shape("visual.attnpool.positional_embedding", 2) as [number, number];
    const [dim] = tensors.shape("visual.attnpool.c_proj.weight", 2) as [number];
    const blocks = [1, 2, 3, 4].map((stage) => tensors.count(`visual.layer${stage}.`));
    const heads = given ?? Math.max(1, Math.floor(channels / 64));
    if (!Number.isInteger(heads) || heads < 1 || channels % heads !== 0) {
      throw new WeightsError(
        tensors.path,
        `pools by attention over ${channels} channels, which ${heads} heads do not divide: give its number of heads`,
      );
    }
    const size = Math.round(Math.sqrt(tokens - 1)) * REDUCTION;
    const summary = `ResNet with ${blocks.join(", ")} blocks of width ${width}, pooled by ${heads} heads`;
    return { kind: "modified_resnet", size, dim, width, blocks, heads, summary };
  },

  *shapes(sizes) {
    for (const { convolution, norm, shape } of convolutions(sizes)) {
      yield [`${convolution}.weight`, [...shape]];
      for (const part of ["weight", "bias", "running_mean", "running_var"]) {
        yield [`${norm}.${part}`, [shape[0]]];
      }
    }
    yield* poolShapes(sizes);
  },

  async *read(read, sizes) {
    for (const [name] of poolShapes(sizes)) yield [name, await read(name)];
    for (const { convolution, norm } of convolutions(sizes)) {
      const { weight, bias } = await readFolded(read, convolution, norm);
      yield [`${convolution}.weight`, weight];
      yield [`${convolution}.bias`, bias];
    }
  },

  build: modifiedResidualNetwork,
};

async function readFolded(read: ReadTensor, convolution: string, norm: string) {
  return foldBatchNorm(await read(`${convolution}.weight`), {
    weight: await read(`${norm}.weight`),
    bias: await read(`${norm}.bias`),
    mean: await read(`${norm}.running_mean`),
    variance: await read(`${norm}.running_var`),
  });
}
