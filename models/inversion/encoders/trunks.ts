import * as tf from "@tensorflow/tfjs";
import { convolve, type Layer, type NetworkReader } from "./network_reader.ts";
import { basicBlock, bottleneckIR } from "./residual_blocks.ts";
import type { Tensor4D } from "../../tensors.ts";

/** Features at 64, 32 or 16 pixels, of a picture of 256. */
export type Level = "fine" | "middle" | "coarse";

/** Features of a picture at every level. */
export type Taps = Readonly<Record<Level, Tensor4D>>;

/** A trunk on the device. What it calculates with belongs to the reader. */
export interface Trunk {
  /** Each of its blocks, to look inside. */
  readonly blocks: readonly Layer[];
  /** Pictures to what enters the first block. */
  readonly stem: Layer;
  /** Pictures [batch, height, width, channels] in [-1, 1] to features. */
  features(pictures: Tensor4D): Taps;
}

/** How the published trunks are put together. */
interface TrunkKind {
  /** For people. */
  readonly label: string;
  /** Blocks of each stage. */
  readonly stages: readonly number[];
  /** Stride of the first block of each stage. */
  readonly strides: readonly number[];
  /** The blocks behind which the taps are. */
  readonly taps: readonly [fine: number, middle: number, coarse: number];
  /** A name that only this trunk has. */
  readonly sign: string;
  stem(network: NetworkReader): Promise<Layer>;
  block(module: NetworkReader, stride: number): Promise<Layer>;
}

/** InsightFace's residual network of 50 layers with squeeze and excitation, or ResNet-34. */
export type TrunkName = "ir-se50" | "resnet34";

/** The trunks of pSp, e4e and ReStyle. */
export const TRUNKS: Readonly<Record<TrunkName, TrunkKind>> = {
  "ir-se50": {
    label: "IR-SE50",
    stages: [3, 4, 14, 3],
    strides: [2, 2, 2, 2],
    taps: [6, 20, 23],
    sign: "input_layer.0.weight",
    async stem(network) {
      const convolution = await network.normalisedConvolution("input_layer.0", "input_layer.1");
      const activate = await network.prelu("input_layer.2");
      return (x) => tf.tidy(() => activate(convolve(x, convolution)));
    },
    block: bottleneckIR,
  },
  resnet34: {
    label: "ResNet-34",
    stages: [3, 4, 6, 3],
    strides: [1, 2, 2, 2],
    taps: [6, 12, 15],
    sign: "body.0.conv1.weight",
    async stem(network) {
      const convolution = await network.normalisedConvolution("conv1", "bn1");
      const activate = await network.prelu("relu");
      return (x) => tf.tidy(() => activate(convolve(x, convolution, 2)));
    },
    block: basicBlock,
  },
};

/** How many blocks a trunk has. */
export function blockCount(trunk: TrunkName): number {
  return TRUNKS[trunk].stages.reduce((sum, count) => sum + count, 0);
}

/** Reads a trunk onto the device. @throws {WeightsError} where a tensor is missing, or of another rank */
export async function readTrunk(name: TrunkName, network: NetworkReader): Promise<Trunk> {
  const { stages, strides, taps, stem: readStem, block } = TRUNKS[name];
  const stem = await readStem(network), blocks: Layer[] = [];
  for (const [stage, count] of stages.entries()) {
    for (let i = 0; i < count; i++) {
      blocks.push(await block(network.under("body").under(blocks.length), i === 0 ? strides[stage]! : 1));
    }
  }
  return {
    stem,
    blocks,
    features: (pictures) =>
      tf.tidy(() => {
        let x = stem(pictures);
        const found: Tensor4D[] = [];
        for (const [i, block] of blocks.entries()) {
          const next = block(x);
          if (!found.includes(x)) x.dispose(); // large at first: what is done with must not wait for the end
          x = next;
          if ((taps as readonly number[]).includes(i)) found.push(x);
        }
        const [fine, middle, coarse] = found as [Tensor4D, Tensor4D, Tensor4D];
        return { fine, middle, coarse };
      }),
  };
}
