/** A loss may contain a gradient (R1 does), so the layers' own gradients must be differentiable. */
import * as tf from "@tensorflow/tfjs";
import { Random } from "../../../models/random/random.ts";
import { scaleChannels } from "../../../models/ops/channel_scale.ts";
import { shiftChannels } from "../../../models/ops/channel_shift.ts";
import { convolve } from "../../../models/ops/resampling_convolution.ts";
import { fusedLeakyRelu } from "../../../models/ops/fused_leaky_relu.ts";
import { gelu, tanhGelu } from "../../../models/ops/gelu.ts";
import { imageNorm } from "../../../models/ops/layer_norm.ts";
import { linear } from "../../../models/ops/linear.ts";
import { normalizedSilu } from "../../../models/ops/normalized_silu.ts";
import { blurKernel } from "../../../models/ops/resampling_filter.ts";
import { scaledMatrices } from "../../../models/ops/scaled_matrices.ts";
import { quickGelu, silu } from "../../../models/ops/swish.ts";
import { upfirdn2d } from "../../../models/ops/upfirdn2d.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { sparseProduct } from "../../../models/ops/sparse_product.ts";
import { balanced } from "../stylegan2/support.ts";

type Layer = (x: tf.Tensor4D, p: tf.Tensor) => tf.Tensor;

/** Row i holds 2 and −3, or 2 alone at the end. */
const SHIFTED = {
  height: 72,
  width: 72,
  starts: Int32Array.from({ length: 73 }, (_, i) => Math.min(2 * i, 143)),
  columns: Int32Array.from({ length: 143 }, (_, t) => Math.ceil(t / 2)),
  values: Float32Array.from({ length: 143 }, (_, t) => t % 2 === 0 ? 2 : -3),
};

/** A weight and a bias: the rows of p but for the last one, and this. */
function weightAndBias(p: tf.Tensor): [weight: tf.Tensor2D, bias: tf.Tensor1D] {
  const [rows, columns] = p.shape as [number, number];
  const [weight, bias] = tf.split(p as tf.Tensor2D, [rows - 1, 1]) as [tf.Tensor2D, tf.Tensor2D];
  return [weight, tf.reshape(bias, [columns])];
}

/** Two vectors, a value for each channel. */
function weightAndShift(p: tf.Tensor): [weight: tf.Tensor1D, shift: tf.Tensor1D] {
  return tf.unstack(p) as [tf.Tensor1D, tf.Tensor1D];
}

/** Each layer with a parameter p; that of the smooth ones is squared, lest the second gradient vanish. */
const LAYERS: Record<string, { layer: Layer; parameter: number[] }> = {
  "upfirdn2d() up": {
    layer: (x, p) => tf.square(upfirdn2d(tf.mul(x, p), blurKernel(4), { up: [2, 2], pad: [[2, 1], [2, 1]] })),
    parameter: [3],
  },
  "upfirdn2d() down": {
    layer: (x, p) =>
      tf.square(upfirdn2d(tf.mul(x, p), blurKernel(), { down: [2, 2], pad: [[1, 1], [1, 1]] })),
    parameter: [3],
  },
  "fusedLeakyRelu()": {
    layer: (x, p) => tf.square(fusedLeakyRelu(x, p as tf.Tensor1D)),
    parameter: [3],
  },
  "scaleChannels()": {
    layer: (x, p) => tf.square(scaleChannels(x, p as tf.Tensor2D)),
    parameter: [2, 3],
  },
  "shiftChannels()": {
    layer: (x, p) => tf.square(shiftChannels(x, p as tf.Tensor1D)),
    parameter: [3],
  },
  "linear(), scaled, with a bias": {
    layer: (x, p) => tf.square(linear(x, ...weightAndBias(p), { scale: 0.5, biasScale: 2, gain: 1.5 })),
    parameter: [4, 4],
  },
  "scaledMatrices()": {
    layer: (x, p) => tf.square(scaledMatrices(tf.reshape(x, [24, 9]), p as tf.Tensor2D)),
    parameter: [9, 2],
  },
  "imageNorm()": {
    layer: (x, p) => tf.square(imageNorm(x, ...weightAndShift(p))),
    parameter: [2, 3],
  },
  "imageNorm() of what depends on the parameter": {
    layer: (x, p) =>
      tf.square(
        imageNorm(tf.add(x, tf.mul(tf.square(x), p)), tf.tensor1d([1, 2, 3]), tf.tensor1d([3, 2, 1])),
      ),
    parameter: [3],
  },
  "silu()": { layer: (x, p) => silu(tf.mul(x, p)), parameter: [3] },
  "quickGelu()": { layer: (x, p) => quickGelu(tf.mul(x, p)), parameter: [3] },
  "normalizedSilu()": { layer: (x, p) => normalizedSilu(x, ...weightAndShift(p)), parameter: [2, 3] },
  "gelu()": { layer: (x, p) => gelu(tf.mul(x, p)), parameter: [3] },
  "tanhGelu()": { layer: (x, p) => tanhGelu(tf.mul(x, p)), parameter: [3] },
  "sparseProduct()": {
    layer: (x, p) => tf.square(sparseProduct(SHIFTED, tf.reshape(tf.mul(x, p), [72, 3]))),
    parameter: [3],
  },
  "convolve() down": {
    layer: (x, p) => tf.square(convolve(x, p as tf.Tensor4D, "down")),
    parameter: [3, 3, 3, 4],
  },
  "convolve() up": {
    layer: (x, p) => tf.square(convolve(x, p as tf.Tensor4D, "up")),
    parameter: [3, 3, 4, 3],
  },
};

testOnBackends("A penalty on the gradient in x has the right gradient in the parameters", async (t) => {
  for (const [name, { layer, parameter }] of Object.entries(LAYERS)) {
    await t.step(name, () =>
      balanced(async () => {
        const random = new Random(name);
        const x = random.fork("x").normal([2, 6, 6, 3]);
        const p = random.fork("p").normal(parameter as [number]) as tf.Tensor;
        const direction = random.fork("direction").normal(parameter as [number]) as tf.Tensor;
        const penalty = (p: tf.Tensor) => {
          const dx = tf.grad((x) => tf.mean(layer(x as tf.Tensor4D, p)))(x);
          return tf.mul(tf.sum(tf.square(dx)), 100) as tf.Scalar;
        };
        const gradient = tf.grad(penalty)(p);
        const slope = tf.tidy(() => tf.sum(tf.mul(gradient, direction)));
        const step = 1e-2; // a central difference: the penalty is a polynomial of degree four in p
        const at = (distance: number) => tf.tidy(() => penalty(tf.add(p, tf.mul(direction, distance))));
        const points = [at(-2 * step), at(-step), at(step), at(2 * step)];
        const [a, b, c, d] = await Promise.all(points.map(async (point) => (await point.data())[0]!));
        const difference = (a! - 8 * b! + 8 * c! - d!) / (12 * step);
        await assertClose(await slope.data() as Float32Array, [difference], 1e-2, name);
        tf.dispose([x, p, direction, gradient, slope, ...points]);
      }));
  }
});
