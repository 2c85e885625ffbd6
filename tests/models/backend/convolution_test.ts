import * as tf from "@tensorflow/tfjs";
import { testInEveryTile, testOnBackends } from "../../support/backends.ts";
import { assertAgreesWithCpu, assertMatchesFiniteDifferences } from "./_numerics.ts";

interface Convolution {
  input: [batch: number, height: number, width: number, channels: number];
  filter: [height: number, width: number, input: number, output: number];
  stride?: number | [number, number];
  pad?: "same" | "valid" | number;
}

const convolutions: Record<string, Convolution> = {
  "3 × 3": { input: [2, 9, 11, 8], filter: [3, 3, 8, 12] },
  "3 × 3, valid": { input: [2, 9, 11, 4], filter: [3, 3, 4, 8], pad: "valid" },
  "3 × 3, channels that are no multiple of four": { input: [2, 7, 6, 3], filter: [3, 3, 3, 5] },
  "3 × 3, many channels": { input: [1, 8, 8, 68], filter: [3, 3, 68, 72] },
  "3 × 3, many pixels": { input: [2, 32, 32, 4], filter: [3, 3, 4, 4] },
  "3 × 3, stride 2": { input: [2, 8, 8, 8], filter: [3, 3, 8, 12], stride: 2 },
  "3 × 3, stride 2, valid, odd": { input: [2, 9, 9, 8], filter: [3, 3, 8, 12], stride: 2, pad: "valid" },
  "3 × 3, stride 2, valid, a row unused": {
    input: [2, 10, 10, 4],
    filter: [3, 3, 4, 4],
    stride: 2,
    pad: "valid",
  },
  "3 × 3, stride 2, padded by 1": { input: [2, 8, 8, 4], filter: [3, 3, 4, 8], stride: 2, pad: 1 },
  "3 × 5, stride 2 × 1": { input: [1, 9, 8, 4], filter: [3, 5, 4, 4], stride: [2, 1] },
  "4 × 4, stride 3": { input: [1, 13, 13, 4], filter: [4, 4, 4, 4], stride: 3, pad: "valid" },
  "2 × 2, stride 3": { input: [1, 9, 9, 2], filter: [2, 2, 2, 3], stride: 3 },
  "1 × 1": { input: [2, 6, 6, 8], filter: [1, 1, 8, 3] },
  "1 × 1, stride 2": { input: [2, 6, 6, 8], filter: [1, 1, 8, 12], stride: 2, pad: "valid" },
  "patches": { input: [2, 16, 16, 3], filter: [8, 8, 3, 12], stride: 8, pad: "valid" },
  "patches, a rim unused": { input: [2, 9, 9, 3], filter: [4, 4, 3, 8], stride: 4, pad: "valid" },
  "the whole image": { input: [4, 4, 4, 16], filter: [4, 4, 16, 8], pad: "valid" },
};

testInEveryTile("conv2d() and its gradients are right for any geometry", async (t) => {
  for (const [name, { input, filter, stride = 1, pad = "same" }] of Object.entries(convolutions)) {
    await t.step(
      name,
      () => assertAgreesWithCpu({ shapes: [input, filter], run: (x, w) => tf.conv2d(x, w, stride, pad) }),
    );
  }
});

testInEveryTile("conv2dTranspose() crops and stretches to the size asked for", async (t) => {
  for (const [size, pad] of [[9, "valid"], [10, "valid"], [8, "same"], [7, "same"]] as const) {
    await t.step(`4 to ${size} pixels, ${pad}`, () =>
      assertAgreesWithCpu({
        shapes: [[2, 4, 4, 8], [3, 3, 4, 8]],
        run: (x, w) => tf.conv2dTranspose(x, w, [2, size, size, 4], 2, pad),
      }));
  }
});

testOnBackends("a gradient of a convolution can be differentiated again", async (t) => {
  const penalties: Record<
    string,
    { shapes: number[][]; output: (x: tf.Tensor4D, w: tf.Tensor4D) => tf.Tensor }
  > = {
    "conv2d": { shapes: [[2, 5, 5, 4], [3, 3, 4, 4]], output: (x, w) => tf.conv2d(x, w, 1, "same") },
    "conv2d, stride 2": { shapes: [[2, 6, 6, 3], [3, 3, 3, 4]], output: (x, w) => tf.conv2d(x, w, 2, 1) },
    "conv2dTranspose": {
      shapes: [[2, 3, 3, 4], [3, 3, 4, 4]],
      output: (x, w) => tf.conv2dTranspose(x, w, [2, 7, 7, 4], 2, "valid"),
    },
    "depthwiseConv2d": {
      shapes: [[2, 5, 5, 4], [3, 3, 4, 1]],
      output: (x, w) => tf.depthwiseConv2d(x, w, 1, "same"),
    },
    "matMul": {
      shapes: [[1, 2, 3, 4], [4, 5, 1, 1]],
      output: (x, w) => tf.matMul(tf.reshape<tf.Rank.R2>(x, [6, 4]), tf.reshape<tf.Rank.R2>(w, [4, 5])),
    },
    "avgPool": {
      shapes: [[2, 5, 5, 2], [1, 1, 2, 2]],
      output: (x, w) => tf.avgPool(tf.conv2d(x, w, 1, "same"), 3, 2, "same"),
    },
    "resizeBilinear": {
      shapes: [[1, 4, 4, 2], [1, 1, 2, 2]],
      output: (x, w) => tf.image.resizeBilinear(tf.conv2d(x, w, 1, "same"), [7, 3], false, true),
    },
  };
  for (const [name, { shapes, output }] of Object.entries(penalties)) {
    await t.step(name, () =>
      assertMatchesFiniteDifferences({
        shapes,
        // ‖∂/∂x Σ y³‖², so that neither derivative is constant
        run: (x, w) =>
          tf.sum(tf.square(
            tf.grad((x) => {
              const y = output(x as tf.Tensor4D, w);
              return tf.sum(tf.mul(y, tf.square(y)));
            })(x),
          )),
      }, { epsilon: 1e-3, tolerance: 3e-2 }));
  }
});

testOnBackends("R1 trains a small discriminator", async () => {
  await assertMatchesFiniteDifferences({
    shapes: [[2, 6, 6, 3], [3, 3, 3, 8], [8], [3, 3, 8, 8], [72, 1]],
    run: (images, first, bias, second, last) => {
      const discriminate = (x: tf.Tensor) => {
        let y: tf.Tensor4D = tf.leakyRelu(
          tf.add<tf.Tensor4D>(tf.conv2d(x as tf.Tensor4D, first, 1, "same"), bias),
          0.2,
        );
        y = tf.leakyRelu(tf.conv2d(y, second, 2, "same"), 0.2);
        return tf.sum(tf.softplus(tf.matMul(tf.reshape(y, [2, 72]), last)));
      };
      return tf.sum(tf.square(tf.grad(discriminate)(images)));
    },
  }, { epsilon: 1e-4, tolerance: 5e-2 });
});
