/** Single operations at the shapes that a run's networks meet: forward, and the gradient of each input. */
import * as tf from "@tensorflow/tfjs";
import type { Config } from "../../mod.ts";
import { attend } from "../../models/ops/attention.ts";
import { layerNorm } from "../../models/ops/layer_norm.ts";
import { quickGelu } from "../../models/ops/swish.ts";
import { Preprocessing } from "../../models/encoders/preprocessing/preprocessing.ts";
import { OPENAI_PIXELS } from "../../models/encoders/preprocessing/settings.ts";
import { Random } from "../../models/random/random.ts";
import { fusedLeakyRelu } from "../../models/ops/fused_leaky_relu.ts";
import { modulatedConvolution } from "../../models/stylegan2/modulated_convolution.ts";
import { blurKernel } from "../../models/ops/resampling_filter.ts";
import { upfirdn2d } from "../../models/ops/upfirdn2d.ts";
import { gradients } from "./networks.ts";
import type { Case } from "./result.ts";
import { type PieceOfWork, timeInTurns, type Timing } from "./stopwatch.ts";
import { trace, type Work } from "./trace.ts";

/** An operation, the shapes of its inputs, and the inputs whose gradients are timed. */
interface Operation {
  readonly name: string;
  readonly shapes: readonly number[][];
  readonly run: (...inputs: never[]) => tf.Tensor;
  readonly gradients: readonly { readonly input: string; readonly index: number }[];
}

/** A transformer's tokens and widths: ViT-B/32's. */
const TOKENS = 50, WIDTH = 768, HEADS = 12;

/** Times the operations of a generator's largest layers and of a ViT-B/32, forward and by gradient. */
export async function timeOperations(config: Config, repeats: number, signal: AbortSignal): Promise<Case[]> {
  const { batch = 4 } = config;
  const generator = await config.generator.load("bench");
  const layers = [...generator.parameters].filter(([name]) => /^convs\.\d+\.conv\.weight$/.test(name));
  const shapes = layers.map(([, { shape }]) => shape);
  generator.dispose();
  const cases: Case[] = [];
  for (const operations of [convolutions(shapes, batch), perPixel(shapes, batch), ofTransformers(batch)]) {
    for (const operation of operations) cases.push(...await timeOperation(operation, repeats, signal));
  }
  return cases;
}

const X_AND_WEIGHT = [{ input: "x", index: 0 }, { input: "weight", index: 1 }];
const ALONE = [{ input: "x", index: 0 }];

/** Of each resolution, the layer that doubles it and the one that keeps it. */
function* convolutions(weights: readonly number[][], batch: number): Iterable<Operation> {
  for (const [i, weight] of weights.entries()) {
    const up = i % 2 === 0, resolution = 4 << (i >> 1);
    const size = up ? resolution : 2 * resolution;
    const channels = up ? weight[3]! : weight[2]!; // transposed convolutions hold their outputs first
    const plain: Operation = {
      name: `convolution ${size} px, ${channels} to ${weight[3]} channels`,
      shapes: [[batch, size, size, channels], weight],
      run: (x: tf.Tensor4D, w: tf.Tensor4D) => tf.conv2d(x, w, 1, "same"),
      gradients: X_AND_WEIGHT,
    };
    const doubling: Operation = {
      name: `transposed convolution ${size} px, ${channels} to ${weight[2]} channels`,
      shapes: [[batch, size, size, channels], weight],
      run: (x: tf.Tensor4D, w: tf.Tensor4D) =>
        tf.conv2dTranspose(x, w, [batch, 2 * size + 1, 2 * size + 1, w.shape[2]], 2, "valid"),
      gradients: X_AND_WEIGHT,
    };
    yield up ? doubling : plain;
  }
}

/** What happens to the largest features, pixel by pixel. */
function* perPixel(weights: readonly number[][], batch: number): Iterable<Operation> {
  const size = 4 << (weights.length / 2), channels = weights.at(-1)![3]!;
  const image = [batch, size, size, channels], at = `${size} px, ${channels} channels`;
  yield {
    name: `modulated convolution ${at}`,
    shapes: [image, weights.at(-1)!, [batch, channels]],
    run: (x: tf.Tensor4D, weight: tf.Tensor4D, styles: tf.Tensor2D) =>
      modulatedConvolution(x, weight, styles),
    gradients: [...X_AND_WEIGHT, { input: "styles", index: 2 }],
  };
  yield {
    name: `blur ${at}`,
    shapes: [[batch, size + 1, size + 1, channels]],
    run: (x: tf.Tensor4D) => upfirdn2d(x, blurKernel(4), { pad: [[1, 1], [1, 1]] }),
    gradients: ALONE,
  };
  yield {
    name: `doubling of RGB to ${size} px`,
    shapes: [[batch, size / 2, size / 2, 3]],
    run: (x: tf.Tensor4D) => upfirdn2d(x, blurKernel(4), { up: [2, 2], pad: [[2, 1], [2, 1]] }),
    gradients: ALONE,
  };
  yield {
    name: `bias and activation ${at}`,
    shapes: [image, [channels]],
    run: (x: tf.Tensor4D, bias: tf.Tensor1D) => fusedLeakyRelu(x, bias),
    gradients: [{ input: "both", index: 0 }],
  };
  const preprocessing = new Preprocessing({ ...OPENAI_PIXELS, size: 224 });
  yield {
    name: `bicubic resize ${size} to 224 px`,
    shapes: [[batch, size, size, 3]],
    run: (x: tf.Tensor4D) => preprocessing.apply(x),
    gradients: ALONE,
  };
  preprocessing.dispose();
}

/** Those of one block of a ViT-B/32. */
function* ofTransformers(batch: number): Iterable<Operation> {
  const tokens = [batch, TOKENS, WIDTH];
  yield {
    name: `matrix product ${batch * TOKENS} x ${WIDTH} x ${4 * WIDTH}`,
    shapes: [[batch * TOKENS, WIDTH], [WIDTH, 4 * WIDTH]],
    run: (x: tf.Tensor2D, weight: tf.Tensor2D) => tf.matMul(x, weight),
    gradients: X_AND_WEIGHT,
  };
  yield {
    name: `attention, ${TOKENS} tokens, ${HEADS} heads`,
    shapes: [tokens, tokens, tokens],
    run: (q: tf.Tensor3D, k: tf.Tensor3D, v: tf.Tensor3D) => attend(q, k, v, HEADS),
    gradients: [{ input: "query", index: 0 }, { input: "value", index: 2 }],
  };
  yield {
    name: `layer norm, ${TOKENS} tokens`,
    shapes: [tokens, [WIDTH], [WIDTH]],
    run: (x: tf.Tensor3D, weight: tf.Tensor1D, bias: tf.Tensor1D) => layerNorm(x, weight, bias),
    gradients: ALONE,
  };
  yield {
    name: `QuickGELU, ${TOKENS} tokens`,
    shapes: [[batch, TOKENS, 4 * WIDTH]],
    run: (x: tf.Tensor3D) => quickGelu(x),
    gradients: ALONE,
  };
}

/** A gradient's figures are those of forward and backward, with a dy that is there, less those of forward alone. */
async function timeOperation(operation: Operation, repeats: number, signal: AbortSignal): Promise<Case[]> {
  const { name, shapes, run } = operation;
  const inputs = shapes.map((shape, i) => new Random(name).fork(i).normal(shape));
  const call = run as (...inputs: tf.Tensor[]) => tf.Tensor;
  const forward: PieceOfWork = () => [call(...inputs)];
  const dy = tf.tidy(() => new Random(name).fork("dy").normal(call(...inputs).shape));
  const backward = operation.gradients.map(({ index }): PieceOfWork => () =>
    gradients(() => call(...inputs), [inputs[index]!], dy)
  );
  try {
    const [alone, ...withGradients] = await timeInTurns([forward, ...backward], repeats, signal);
    const work = trace(forward);
    const gradientCases = operation.gradients.map(({ input }, i): Case => ({
      part: "operations",
      name: `${name}, gradient of ${input}`,
      seconds: less(withGradients[i]!, alone!),
      work: lessWork(trace(backward[i]!), work),
    }));
    return [{ part: "operations", name, seconds: alone!, work }, ...gradientCases];
  } finally {
    tf.dispose([inputs, dy]);
  }
}

function less(whole: Timing, part: Timing): Timing {
  const rest = (a: number, b: number) => Math.max(a - b, 1e-9);
  return {
    median: rest(whole.median, part.median),
    quartiles: [rest(whole.quartiles[0], part.median), rest(whole.quartiles[1], part.median)],
    least: rest(whole.least, part.least),
    processor: rest(whole.processor, part.processor),
  };
}

function lessWork(whole: Work, part: Work): Work {
  const difference = (key: keyof Work) => whole[key] - part[key];
  return {
    ...whole,
    flops: difference("flops"),
    bytes: difference("bytes"),
    kernels: difference("kernels"),
    dispatches: difference("dispatches"),
  };
}
