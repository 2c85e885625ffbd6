import { counted } from "../../wording.ts";
import { foldBatchNorm } from "../../batch_norm.ts";
import { OPENAI_PIXELS } from "../preprocessing/settings.ts";
import type { ImageTowerKind } from "./image_tower.ts";
import { modifiedResidualNetwork, type ModifiedResNetSizes } from "./modified_resnet.ts";
import type { ReadTensor } from "./tower_kind.ts";
import { headsOf, linearShapes } from "./transformer.ts";

/** How much smaller a picture is behind the last stage. */
const REDUCTION = 32;

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
  pixels: OPENAI_PIXELS,

  needs: ["heads"],

  rules: () => ({}),

  recognizes: (names) => Array.from(names).some((name) => name.startsWith("visual.attnpool.")),

  describe(tensors, facts) {
    const [width] = tensors.shape("visual.layer1.0.conv1.weight", 4) as [number];
    const [tokens, channels] = tensors.shape("visual.attnpool.positional_embedding", 2) as [number, number];
    const [dim] = tensors.shape("visual.attnpool.c_proj.weight", 2) as [number];
    const blocks = [1, 2, 3, 4].map((stage) => tensors.count(`visual.layer${stage}.`));
    const heads = headsOf(tensors.path, `pools by attention over ${channels} channels`, channels, facts);
    const size = Math.round(Math.sqrt(tokens - 1)) * REDUCTION;
    const pooled = `pooled by ${counted(heads, "head")}`;
    const summary = `ResNet with ${blocks.join(", ")} blocks of width ${width}, ${pooled}`;
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
