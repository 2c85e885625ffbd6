/** Operations that ask for kernels of ours, in every case that the kernels tell apart. */
import * as tf from "@tensorflow/tfjs";
import { attendToEachOther, causalMask } from "../../../models/ops/attention.ts";
import { cubicBand } from "../../../models/ops/cubic_band.ts";
import { gelu, tanhGelu } from "../../../models/ops/gelu.ts";
import { interpolate, interpolatedAxis } from "../../../models/ops/interpolation.ts";
import { imageNorm, layerNorm, standardize } from "../../../models/ops/layer_norm.ts";
import { normalizedSilu } from "../../../models/ops/normalized_silu.ts";
import { quickGelu, silu } from "../../../models/ops/swish.ts";
import { bicubicBand } from "../../../models/encoders/preprocessing/resize.ts";
import { demodulation } from "../../../models/ops/demodulation.ts";
import { sumOfProducts, sumOverPixels } from "../../../models/ops/pixel_sum.ts";
import { sparseProduct } from "../../../models/ops/sparse_product.ts";
import { styledActivation } from "../../../models/ops/styled_activation.ts";
import type { Resampling } from "../../../models/ops/resampling_convolution.ts";
import { Random } from "../../../models/random/random.ts";
import { blurKernel, type FirKernel } from "../../../models/ops/resampling_filter.ts";
import { type ResamplingOptions, upfirdn2d } from "../../../models/ops/upfirdn2d.ts";
import { linear, type LinearScales } from "../../../models/ops/linear.ts";
import { scaledMatrices } from "../../../models/ops/scaled_matrices.ts";
import { weightedSquaredDistance, weightedSquaredDistances } from "../../../models/ops/weighted_distance.ts";

type Shape = [number, number, number, number];

/** An operation that asks for kernels, and the shapes of its inputs. */
export interface Case {
  readonly shapes: readonly (readonly number[])[];
  // deno-lint-ignore no-explicit-any -- each takes tensors of its own ranks, perhaps not all
  readonly compute: (...inputs: any[]) => tf.Tensor;
}

export const OPERATIONS: Record<
  string,
  { readonly kernels: readonly string[]; readonly cases: Record<string, Case> }
> = {
  "upfirdn2d()": {
    kernels: ["Upfirdn2d"],
    cases: {
      "twice as large": filtering([2, 5, 6, 4], { up: [2, 2], pad: [[2, 1], [2, 1]] }),
      "three colors": filtering([2, 5, 6, 3], { up: [2, 2], pad: [[2, 1], [2, 1]] }),
      "blurred": filtering([1, 9, 7, 8], { pad: [[1, 1], [1, 1]] }),
      "half as large": filtering([2, 8, 10, 4], { down: [2, 2], pad: [[1, 1], [1, 1]] }),
      "cut": filtering([1, 12, 12, 2], { pad: [[-1, 2], [0, -3]] }),
      "by unequal factors": filtering([1, 7, 8, 2], { up: [3, 1], down: [2, 3], pad: [[2, 3], [1, 4]] }),
      "a kernel that is no product": filtering([1, 6, 6, 1], { up: [2, 2], pad: [[2, 2], [1, 1]] }, [
        [0, 1, 2],
        [3, -1, 0.5],
      ]),
    },
  },
  "styledActivation()": {
    kernels: ["StyledActivation", "StyledActivationGradient"],
    cases: {
      "noise for each image": activation([2, 5, 6, 8], [2, 5, 6, 1]),
      "the same noise for all images": activation([3, 4, 4, 4], [1, 4, 4, 1]),
      "three channels": activation([2, 5, 6, 3], [2, 5, 6, 1]),
      "no noise": activation([2, 5, 6, 8]),
      "many pixels": activation([1, 72, 72, 4], [1, 72, 72, 1]),
    },
  },
  "demodulation()": {
    kernels: [
      "Demodulation",
      "DemodulationWeightGradient",
      "DemodulationStylesGradient",
      "PixelProductSum",
      "PixelSum",
    ],
    cases: {
      "3 × 3": demodulating([3, 3, 12, 8], [2, 12], "none"),
      "turned around": demodulating([3, 3, 8, 12], [2, 12], "up"),
      "channels that are no multiple of four": demodulating([1, 1, 6, 5], [3, 6], "down"),
      "more channels than a workgroup has invocations": demodulating([3, 3, 72, 68], [2, 72], "none"),
    },
  },
  "sums over pixels": {
    kernels: ["PixelSum", "PixelProductSum"],
    cases: {
      "of an image": { shapes: [[2, 5, 6, 8]], compute: summing(sumOverPixels) },
      "of many pixels": { shapes: [[1, 72, 72, 4]], compute: summing(sumOverPixels) },
      "of three channels": { shapes: [[3, 40, 5, 3]], compute: summing(sumOverPixels) },
      "of a product": { shapes: [[2, 9, 9, 8], [2, 9, 9, 8]], compute: summing(sumOfProducts) },
      "of the product of many pixels": {
        shapes: [[2, 36, 36, 6], [2, 36, 36, 6]],
        compute: summing(sumOfProducts),
      },
    },
  },
  "imageNorm()": {
    kernels: ["LayerNorm", "LayerNormGradient", "Standardize", "StandardizeGradient", "ColumnSum"],
    cases: {
      "small pictures": { shapes: [[2, 3, 4, 5], [5], [5]], compute: normOfImages },
      "long rows": { shapes: [[2, 16, 16, 12], [12], [12]], compute: normOfImages },
    },
  },
  "layerNorm()": {
    kernels: ["LayerNorm", "LayerNormGradient"],
    cases: {
      "tokens": { shapes: [[2, 5, 48], [48], [48]], compute: layerNorm },
      "long rows": { shapes: [[3, 200], [200], [200]], compute: layerNorm },
    },
  },
  "standardize()": {
    kernels: ["Standardize", "StandardizeGradient"],
    cases: {
      "rows": { shapes: [[5, 48]], compute: standardize },
      "images": { shapes: [[3, 3000]], compute: standardize },
      "rows of an odd length": { shapes: [[4, 7], [7]], compute: (x, y) => standardize(tf.add(x, y)) },
    },
  },
  "normalizedSilu()": {
    kernels: ["NormalizedSilu", "NormalizedSiluGradient"],
    cases: {
      "images": { shapes: [[2, 5, 6, 8], [8], [8]], compute: normalizedSilu },
      "many pixels": { shapes: [[2, 36, 36, 16], [16], [16]], compute: normalizedSilu },
      "channels that are no multiple of four": { shapes: [[3, 4, 3, 7], [7], [7]], compute: normalizedSilu },
    },
  },
  "quickGelu() and silu()": {
    kernels: ["Swish", "SwishGradient"],
    cases: {
      "tokens": { shapes: [[2, 5, 48]], compute: quickGelu },
      "an image": { shapes: [[2, 5, 5, 4]], compute: silu },
      "an odd number of values": { shapes: [[3, 5]], compute: quickGelu },
      "where the sigmoid is 0 or 1": { shapes: [[9, 11]], compute: (x) => quickGelu(tf.mul(x, 200)) },
    },
  },
  "gelu() and tanhGelu()": {
    kernels: ["Gelu", "GeluGradient", "TanhGelu", "TanhGeluGradient"],
    cases: {
      "tokens": { shapes: [[2, 5, 48]], compute: gelu },
      "an odd number of values": { shapes: [[3, 5]], compute: gelu },
      "far from 0": { shapes: [[9, 11]], compute: (x) => gelu(tf.mul(x, 50)) },
      "tokens, by tanh": { shapes: [[2, 5, 48]], compute: tanhGelu },
      "an odd number of values, by tanh": { shapes: [[3, 5]], compute: tanhGelu },
      "far from 0, by tanh": { shapes: [[9, 11]], compute: (x) => tanhGelu(tf.mul(x, 50)) },
    },
  },
  "attendToEachOther()": {
    kernels: ["SelfAttention", "SelfAttentionGradient"],
    cases: {
      "two heads": { shapes: [[2, 7, 3 * 16]], compute: (x) => attendToEachOther(x, 2) },
      "the widest head": { shapes: [[1, 5, 3 * 64]], compute: (x) => attendToEachOther(x, 1) },
      "causal": { shapes: [[2, 6, 3 * 24]], compute: (x) => attendToEachOther(x, 2, causalMask(6)) },
    },
  },
  "interpolate()": {
    kernels: ["Interpolation"],
    cases: {
      "enlarging": resizing([2, 16, 13, 3], [16, 37], [13, 30]),
      "enlarging a few pixels, one axis after the other": resizing([2, 3, 2, 3], [3, 48], [2, 47]),
      "shrinking": resizing([2, 64, 51, 3], [64, 23], [51, 24]),
      "shrinking with antialias": resizing([2, 64, 51, 3], [64, 23], [51, 24], true),
      "shrinking a lot with antialias": resizing([1, 129, 97, 1], [129, 7], [97, 5], true),
      "cropping": resizing([1, 40, 33, 4], [40, 31, 3, 24], [33, 25, 1, 24]),
      "cropping with antialias": resizing([1, 40, 77, 2], [40, 16], [77, 30, 7, 16], true),
      "cropping alone": resizing([2, 8, 13, 3], [8, 8], [13, 13, 2, 8]),
      "one axis stays": resizing([2, 12, 9, 3], [12, 12], [9, 20]),
      "mirrored": {
        shapes: [[2, 9, 11, 3]],
        compute: (x) => interpolate(x, mirrored(9), mirrored(11), { scale: [0.9], shift: [-0.1] }),
      },
      "more channels than colors": resizing([1, 9, 9, 5], [9, 12], [9, 12]),
    },
  },
  "sparseProduct()": {
    kernels: ["SparseProduct"],
    cases: {
      "colors": { shapes: [[5, 3]], compute: (x) => sparseProduct(SPARSE, x) },
      "many channels": { shapes: [[5, 70]], compute: (x) => sparseProduct(SPARSE, x) },
    },
  },
  "linear()": {
    kernels: ["Linear", "ColumnSum"],
    cases: {
      "tokens": { shapes: [[2, 5, 16], [16, 12], [12]], compute: linearOf({}) },
      "without a bias, scaled": { shapes: [[4, 16], [16, 12]], compute: linearOf({ scale: 0.3 }) },
      "many rows": { shapes: [[5000, 4], [4, 6], [6]], compute: linearOf({ biasScale: 0.01, gain: 0.1 }) },
      "scaled and shifted": {
        shapes: [[4, 20], [20, 8], [8]],
        compute: linearOf({ scale: 0.5, biasScale: 3, gain: 0.2 }),
      },
      "an odd number of outputs": {
        shapes: [[7, 6], [6, 5], [5]],
        compute: linearOf({ scale: 2, gain: 0.5 }),
      },
      "a reduction that is split": {
        shapes: [[3, 9000], [9000, 8], [8]],
        compute: linearOf({ scale: 0.01 }),
      },
      "a reduction that is split, to an odd number of outputs": {
        shapes: [[3, 9000], [9000, 9], [9]],
        compute: linearOf({ scale: 0.01, gain: 2 }),
      },
    },
  },
  "scaledMatrices()": {
    kernels: ["ScaledMatricesGradient", "ColumnSum"],
    cases: {
      "colors": {
        shapes: [[4, 128], [128, 3]],
        compute: (s, w) => scaledMatrices(s as tf.Tensor2D, w as tf.Tensor2D),
      },
      "one sample": {
        shapes: [[1, 5], [5, 7]],
        compute: (s, w) => scaledMatrices(s as tf.Tensor2D, w as tf.Tensor2D),
      },
    },
  },
  "weightedSquaredDistances()": {
    kernels: ["WeightedSquaredDistance", "WeightedSquaredDistances"].flatMap((
      name,
    ) => [name, `${name}Gradient`]),
    cases: {
      "many weights, of which some are odd": distances(
        Array.from({ length: 23 }, (_, i) => [3 + i, 1 + i % 4]),
      ),
      "no weight that is read by fours": distances([[3], [1], [5, 7]]),
      "a small weight": distance([7]),
      "a matrix": distance([32, 24]),
      "a large weight": distance([3, 3, 64, 96]),
    },
  },
};

/** A row is empty, and one holds a column twice; the room behind the last row is not used. */
const SPARSE = {
  height: 4,
  width: 5,
  starts: Int32Array.of(0, 2, 2, 5, 6),
  columns: Int32Array.of(4, 0, 1, 2, 1, 0, 3, 3),
  values: Float32Array.of(2, -1, 3, 0.5, 1, 7, 9, 9),
};

function distance(shape: number[]): Case {
  const of = (purpose: string) => new Random(purpose).normal(shape as [number]);
  return { shapes: [shape], compute: (x) => weightedSquaredDistance(x, of("reference"), of("factors")) };
}

function normOfImages(x?: tf.Tensor, weight?: tf.Tensor, bias?: tf.Tensor): tf.Tensor {
  return imageNorm(x as tf.Tensor4D, weight as tf.Tensor1D, bias as tf.Tensor1D);
}

function linearOf(scales: LinearScales): Case["compute"] {
  return (x, weight, bias) => linear(x!, weight as tf.Tensor2D, bias as tf.Tensor1D | undefined, scales);
}

function distances(shapes: number[][]): Case {
  const of = (purpose: string, shape: number[]) =>
    new Random(`${purpose} ${shape}`).normal(shape as [number]);
  return {
    shapes,
    compute: (...all) =>
      weightedSquaredDistances(
        all.map((x) => ({ x, reference: of("reference", x.shape), factors: of("factors", x.shape) })),
      ),
  };
}

type Axis = [from: number, to: number, begin?: number, count?: number];

function resizing(shape: number[], rows: Axis, columns: Axis, antialias = false): Case {
  const axis = ([from, to, begin = 0, count = to]: Axis) =>
    interpolatedAxis(bicubicBand({ from, to, begin, count }, antialias));
  const channels = Array.from({ length: shape[3]! }, (_, c) => c);
  const colors = { scale: channels.map((c) => 1 + c), shift: channels.map((c) => c - 1) };
  return { shapes: [shape], compute: (x) => interpolate(x, axis(rows), axis(columns), colors) };
}

function mirrored(size: number) {
  const centres = Array.from({ length: size }, (_, i) => size - i - 0.3);
  return interpolatedAxis(cubicBand(centres, size, { a: -0.75, stretch: 1, edge: "replicate" }));
}

function demodulating(weight: number[], styles: number[], resampling: Resampling): Case {
  return { shapes: [weight, styles], compute: (w, s) => demodulation(w, s, resampling) };
}

/** The sums in an operation that has a gradient: they have none of their own. */
function summing(sum: (...images: tf.Tensor4D[]) => tf.Tensor2D): Case["compute"] {
  return (...images) =>
    tf.customGrad((...given) => ({
      value: sum(...given.slice(0, -1) as tf.Tensor4D[]),
      gradFunc: () => images.map((image) => tf.zerosLike(image)),
    }))(...images);
}

function activation([batch, height, width, channels]: Shape, noise?: Shape): Case {
  return {
    shapes: [
      [batch, height, width, channels],
      [batch, channels],
      [channels],
      ...(noise ? [noise, [1]] : []),
    ],
    compute: (x, factors, bias, noise, strength) =>
      styledActivation(x, factors, bias, noise && { noise, strength }),
  };
}

function filtering(shape: number[], options: ResamplingOptions, kernel: FirKernel = blurKernel(4)): Case {
  return { shapes: [shape], compute: (x) => upfirdn2d(x, kernel, options) };
}

/** The value, and the gradients of a random projection of it. */
export function withGradients(compute: Case["compute"], inputs: tf.Tensor[]): tf.Tensor[] {
  return tf.tidy(() => {
    const value = compute(...inputs);
    const dy = new Random("dy").normal(value.shape as [number]);
    return [value, ...tf.grads(compute)(inputs, dy)];
  });
}
