/**
 * The gradient of avgPool. Every backend averages over the pixels that a window really covers, and
 * every backend's AvgPoolGrad divides by the window's full area: they disagree wherever there is padding.
 */
import * as tf from "@tensorflow/tfjs";
import { geometryOf } from "../geometry.ts";

export function registerPoolingGradients(): void {
  tf.registerGradient({
    kernelName: "AvgPool",
    inputsToSave: ["x"],
    gradFunc: (dy, [input], attributes) => ({
      x: () =>
        tf.engine().runKernel(
          "AvgPoolGrad",
          { dy: tf.div(dy as tf.Tensor, covered(input!.shape, attributes)), input: input! },
          attributes,
        ),
    }),
  });
  tf.registerGradient({ // linear in dy, and AvgPool's transpose
    kernelName: "AvgPoolGrad",
    inputsToSave: ["input"],
    gradFunc: (gradient, [input], attributes) => ({
      dy: () =>
        tf.mul(
          tf.engine().runKernel("AvgPool", { x: gradient as tf.Tensor }, attributes) as tf.Tensor,
          covered(input!.shape, attributes),
        ),
      input: () => tf.zeros(input!.shape),
    }),
  });
}

/** The share of each window that lies inside the image, [1, out height, out width, 1]. */
function covered(input: number[], attributes: tf.NamedAttrMap): tf.Tensor4D {
  const { filterSize, strides, pad, dimRoundingMode } = attributes as unknown as {
    filterSize: number | [number, number];
    strides: number | [number, number];
    pad: "valid" | "same" | number;
    dimRoundingMode?: "floor" | "round" | "ceil";
  };
  const [height, width] = typeof filterSize === "number" ? [filterSize, filterSize] : filterSize;
  const channels = input[3]!;
  const geometry = geometryOf(input, [height, width, channels, channels], {
    strides,
    pad,
    ...(dimRoundingMode && { dimRoundingMode }),
  });
  const { inHeight, inWidth, outHeight, outWidth, strideHeight, strideWidth, padInfo } = geometry;
  const rows = shares(outHeight, height, strideHeight, padInfo.top, inHeight);
  const columns = shares(outWidth, width, strideWidth, padInfo.left, inWidth);
  return tf.tensor4d(rows.flatMap((row) => columns.map((column) => row * column)), [
    1,
    outHeight,
    outWidth,
    1,
  ]);
}

function shares(count: number, window: number, stride: number, before: number, size: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const start = i * stride - before;
    return (Math.min(start + window, size) - Math.max(start, 0)) / window;
  });
}
