/** What an author of a generator, an encoder or a plugin may want to write. */
import * as tf from "@tensorflow/tfjs";
import type { Operation } from "./_numerics.ts";

/** An operation, and how it is judged. */
export interface Entry extends Operation {
  /** What keeps one of the two oracles from being used. */
  except?: { cpu?: string; differences?: string };
}

const kinks = { differences: "the step crosses kinks" };

export const OPERATIONS: Record<string, Entry> = {
  "matMul": { shapes: [[33, 17], [17, 29]], run: (a, b) => tf.matMul(a, b) },
  "attention": {
    shapes: [[2, 3, 9, 8], [2, 3, 9, 8], [2, 3, 9, 8]],
    run: (q, k, v) => tf.matMul(tf.softmax(tf.mul(tf.matMul(q, k, false, true), 0.35)), v),
  },
  "causal mask": {
    shapes: [[2, 5, 5]],
    run: (x) => tf.softmax(tf.add(x, tf.tensor2d(upperTriangle(5, -1e9)))),
  },
  "einsum": { shapes: [[2, 3, 5], [4, 2, 5]], run: (a, b) => tf.einsum("bij,kbj->kib", a, b) },
  "einsum of three": {
    shapes: [[3, 4], [4, 5], [5]],
    run: (a, b, c) => tf.einsum("ij,jk,k->j", a, b, c),
    except: { cpu: "takes two operands" },
  },
  "convolution": { shapes: [[2, 9, 11, 8], [3, 3, 8, 4]], run: (x, w) => tf.conv2d(x, w, 1, "same") },
  "transposed convolution": {
    shapes: [[2, 5, 5, 4], [3, 3, 8, 4]],
    run: (x, w) => tf.conv2dTranspose(x, w, [2, 11, 11, 8], 2, "valid"),
  },
  "modulated convolution": {
    shapes: [[2, 6, 6, 4], [3, 3, 4, 8], [2, 4]],
    run: (x, w, style) => {
      const y = tf.conv2d(tf.mul<tf.Tensor4D>(x, tf.reshape(style, [2, 1, 1, 4])), w, 1, "same");
      const energy = tf.matMul(tf.square(style), tf.reshape(tf.sum(tf.square(w), [0, 1]), [4, 8]));
      return tf.mul(y, tf.reshape(tf.rsqrt(tf.add(energy, 1e-8)), [2, 1, 1, 8]));
    },
  },
  "depthwise convolution": {
    shapes: [[2, 9, 9, 8], [3, 3, 8, 1]],
    run: (x, w) => tf.depthwiseConv2d(x, w, 1, "same"),
  },
  "depthwise convolution, stride 2": {
    shapes: [[2, 10, 10, 3], [4, 4, 3, 1]],
    run: (x, w) => tf.depthwiseConv2d(x, w, 2, "valid"),
  },
  "leaky ReLU with bias and gain": {
    shapes: [[2, 4, 4, 8], [8]],
    run: (x, bias) => tf.mul(tf.leakyRelu(tf.add(x, bias), 0.2), Math.SQRT2),
    except: kinks,
  },
  "ReLU": { shapes: [[2, 4, 4, 8]], run: (x) => tf.relu(x), except: kinks },
  "layer norm": { shapes: [[2, 5, 16], [16], [16]], run: layerNorm },
  "QuickGELU": { shapes: [[3, 7]], run: (x) => tf.mul(x, tf.sigmoid(tf.mul(x, 1.702))) },
  "GELU": { shapes: [[3, 7]], run: (x) => tf.mul(x, tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1)) },
  "tanh": { shapes: [[3, 7]], run: (x) => tf.tanh(x) },
  "softplus": { shapes: [[3, 7]], run: (x) => tf.softplus(x) },
  "log softmax": { shapes: [[3, 7]], run: (x) => tf.logSoftmax(x) },
  "log-sum-exp": { shapes: [[3, 7]], run: (x) => tf.logSumExp(x, -1) },
  "noise times strength": {
    shapes: [[2, 4, 4, 8], [1, 4, 4, 1], []],
    run: (x, n, s) => tf.add(x, tf.mul(n, s)),
  },
  "unit rows": { shapes: [[4, 16]], run: unit },
  "cosine similarities": {
    shapes: [[4, 16], [3, 16]],
    run: (a, b) => tf.matMul(unit(a), unit(b), false, true),
  },
  "covariance": {
    shapes: [[6, 5]],
    run: (x) => {
      const centred = tf.sub(x, tf.mean(x, 0, true));
      return tf.div(tf.matMul(centred, centred, true), 5);
    },
  },
  "pairwise distances": {
    shapes: [[4, 6]],
    run: (x) => tf.sum(tf.squaredDifference(tf.expandDims(x, 1), tf.expandDims(x, 0)), -1),
  },
  "standard deviation over the batch": {
    shapes: [[4, 3, 3, 2]],
    run: (x) => tf.mean(tf.sqrt(tf.add(tf.mean(tf.square(tf.sub(x, tf.mean(x, 0))), 0), 1e-8))),
  },
  "powers, exponentials, logarithms": {
    shapes: [[4, 9]],
    run: (x) => tf.log(tf.add(tf.exp(x), tf.pow(tf.add(tf.square(x), 0.5), 1.5))),
  },
  "sine and cosine": { shapes: [[4, 9]], run: (x) => tf.mul(tf.sin(x), tf.cos(x)) },
  "Huber loss": {
    shapes: [[4, 9], [4, 9]],
    run: (a, b) => {
      const error = tf.abs(tf.sub(a, b));
      return tf.where(tf.less(error, 1), tf.mul(tf.square(error), 0.5), tf.sub(error, 0.5));
    },
    except: kinks,
  },
  "where on a trained condition": {
    shapes: [[4, 9], [4, 9]],
    run: (a, b) => tf.where(tf.logicalAnd(tf.greater(a, b), tf.notEqual(a, 0)), tf.mul(a, 2), b),
    except: kinks,
  },
  "maximum, minimum, clip": {
    shapes: [[4, 9], [4, 9]],
    run: (a, b) => tf.clipByValue(tf.maximum(a, tf.minimum(b, 0.5)), -0.7, 0.7),
    except: kinks,
  },
  "maximum and minimum, broadcast": {
    shapes: [[3, 1, 4], [2, 1]],
    run: (a, b) => tf.add(tf.maximum(a, b), tf.mul(tf.minimum(a, b), 2)),
    except: kinks,
  },
  "sums and means over axes": {
    shapes: [[4, 6, 7, 5]],
    run: (x) => tf.add(tf.mean(x, [1, 2], true), tf.sum(tf.square(x), 3, true)),
  },
  "maximum over an axis": { shapes: [[4, 9, 5]], run: (x) => tf.max(x, 1), except: kinks },
  "cumulative sum": { shapes: [[4, 9]], run: (x) => tf.cumsum(x, 1) },
  "pad and slice": {
    shapes: [[2, 5, 5, 3]],
    run: (x) => tf.slice(tf.pad(x, [[0, 0], [1, 2], [2, 1], [0, 0]]), [0, 0, 1, 1], [2, 6, 5, 2]),
  },
  "slice of long runs": { shapes: [[3, 4, 40]], run: (x) => tf.slice(x, [1, 1, 0], [2, 2, 40]) },
  "slice of rank 5": {
    shapes: [[2, 3, 4, 3, 2]],
    run: (x) => tf.slice(x, [0, 1, 1, 0, 1], [2, 2, 3, 3, 1]),
  },
  "splits of unequal lengths": {
    shapes: [[3, 40, 2]],
    run: (x) => {
      const [a, b, c] = tf.split(x, [3, 17, 20], 1) as [tf.Tensor, tf.Tensor, tf.Tensor];
      return tf.concat([c, tf.mul(a, 2), b], 1);
    },
  },
  "pad of rank 5": {
    shapes: [[2, 3, 1, 2, 2]],
    run: (x) => tf.pad(x, [[0, 0], [1, 0], [0, 1], [0, 0], [2, 1]]),
  },
  "reflection padding": {
    shapes: [[2, 5, 5, 3]],
    run: (x) => tf.mirrorPad(x, [[0, 0], [1, 2], [2, 1], [0, 0]], "reflect"),
  },
  "symmetric padding": {
    shapes: [[2, 5, 5, 3]],
    run: (x) => tf.mirrorPad(x, [[0, 0], [1, 2], [2, 1], [0, 0]], "symmetric"),
  },
  "strided slice": {
    shapes: [[2, 9, 8, 3]],
    run: (x) => tf.stridedSlice(x, [0, 1, 0, 0], [2, 9, 8, 3], [1, 3, 2, 1]),
  },
  "strided slice, backwards": {
    shapes: [[2, 9]],
    run: (x) => tf.stridedSlice(x, [0, 7], [2, 0], [1, -2]),
  },
  "concat, stack, split, tile": {
    shapes: [[2, 3, 4], [2, 3, 4]],
    run: (a, b) => {
      const [left, right] = tf.split(tf.concat([a, b], 2), 2, 2) as [tf.Tensor, tf.Tensor];
      return tf.tile(tf.stack([tf.mul(left, right), a], 1), [1, 1, 2, 1]);
    },
  },
  "transpose": { shapes: [[2, 5, 6, 3]], run: (x) => tf.transpose(x, [0, 3, 1, 2]) },
  "reverse": { shapes: [[3, 3, 4, 5]], run: (x) => tf.reverse(x, [0, 1]) },
  "depth to space": { shapes: [[2, 3, 4, 8]], run: (x) => tf.depthToSpace(x, 2) },
  "gather of repeated rows": {
    shapes: [[7, 3]],
    run: (x) => tf.gather(x, tf.tensor1d([3, 6, 6, 0, 6], "int32")),
  },
  "gather along an inner axis": {
    shapes: [[3, 5, 2]],
    run: (x) => tf.gather(x, tf.tensor1d([4, 4, 0], "int32"), 1),
  },
  "gather at coordinates": {
    shapes: [[3, 7, 5]],
    run: (x) => tf.gatherND(x, tf.tensor2d([[0, 3], [1, 6], [2, 0], [1, 6]], [4, 2], "int32")),
  },
  "one-hot embedding": {
    shapes: [[7, 3]],
    run: (table) => tf.matMul(tf.cast(tf.oneHot(tf.tensor1d([3, 6, 6], "int32"), 7), "float32"), table),
  },
  "scatter to coordinates": {
    shapes: [[2, 3]],
    run: (x) => tf.scatterND(tf.tensor2d([[4], [1]], [2, 1], "int32"), x, [5, 3]),
  },
  "bilinear resize": { shapes: [[2, 8, 8, 3]], run: (x) => tf.image.resizeBilinear(x, [5, 7]) },
  "bilinear resize about half pixels": {
    shapes: [[2, 8, 8, 3]],
    run: (x) => tf.image.resizeBilinear(x, [5, 13], false, true),
  },
  "bilinear resize with aligned corners": {
    shapes: [[2, 8, 8, 3]],
    run: (x) => tf.image.resizeBilinear(x, [5, 13], true),
  },
  "nearest-neighbour resize": {
    shapes: [[2, 4, 4, 3]],
    run: (x) => tf.image.resizeNearestNeighbor(x, [8, 3]),
  },
  "nearest-neighbour resize about half pixels": {
    shapes: [[2, 5, 4, 3]],
    run: (x) => tf.image.resizeNearestNeighbor(x, [8, 3], false, true),
  },
  "resize as two matrix products": {
    shapes: [[2, 6, 6, 3], [4, 6]],
    run: (x, weights) => {
      const rows = tf.reshape(tf.matMul(weights, tf.reshape(x, [2, 6, 18])), [8, 6, 3]);
      return tf.matMul(weights, rows);
    },
  },
  "tile of whole tensors": { shapes: [[2, 3, 5]], run: (x) => tf.tile(x, [3, 1, 1]) },
  "average pooling": { shapes: [[2, 8, 8, 3]], run: (x) => tf.avgPool(x, 2, 2, "valid") },
  "average pooling of padded images": { shapes: [[2, 6, 6, 3]], run: (x) => tf.avgPool(x, 3, 3, 1) },
  "average pooling with padding": {
    shapes: [[2, 7, 7, 3]],
    run: (x) => tf.avgPool(x, 3, 2, "same"),
  },
  "max pooling of negative values": {
    shapes: [[2, 7, 7, 3]],
    run: (x) => tf.maxPool(tf.sub(x, 5), 3, 2, "same"),
    except: kinks,
  },
  "batch norm with frozen statistics": {
    shapes: [[2, 4, 4, 3], [3], [3], [3]],
    run: (x, mean, offset, scale) => tf.batchNorm(x, mean, tf.tensor1d([0.5, 1, 2]), offset, scale, 1e-5),
  },
  "binary cross entropy of logits": { shapes: [[16, 1]], run: (x) => tf.mean(tf.softplus(tf.neg(x))) },
};

function layerNorm(x: tf.Tensor, gain: tf.Tensor, bias: tf.Tensor): tf.Tensor {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const variance = tf.mean(tf.square(centred), -1, true);
  return tf.add(tf.mul(tf.mul(centred, tf.rsqrt(tf.add(variance, 1e-5))), gain), bias);
}

function unit(x: tf.Tensor): tf.Tensor2D {
  return tf.div(x, tf.sqrt(tf.sum(tf.square(x), -1, true)));
}

function upperTriangle(size: number, value: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => j > i ? value : 0));
}
