/**
 * Gradients of tf.image.resizeBilinear and resizeNearestNeighbor. The stock ones take no notice of
 * `halfPixelCenters`, and have no gradient themselves.
 *
 *   y = R x Cᵀ, per channel:  dx = Rᵀ dy C
 *
 * where R [out height, in height] and C [out width, in width] hold the weights of each output pixel.
 */
import * as tf from "@tensorflow/tfjs";

export function registerResizeGradients(): void {
  register("ResizeBilinear", bilinearWeights);
  register("ResizeNearestNeighbor", nearestWeights);
}

interface Sampling {
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

/** Writes the weights of one output position. `source` is where it lies between the `size` input positions. */
type Weights = (row: Float32Array, source: number, size: number, sampling: Sampling) => void;

function register(kernelName: string, weights: Weights): void {
  tf.registerGradient({
    kernelName,
    inputsToSave: ["images"],
    gradFunc: (gradient, [images], attributes) => {
      const dy = gradient as tf.Tensor4D;
      const [batch, height, width, channels] = images!.shape as [number, number, number, number];
      const [, outHeight, outWidth] = dy.shape;
      const sampling = attributes as unknown as Sampling;
      return {
        images: () => {
          const rows = tf.tensor2d(matrix(outHeight, height, sampling, weights), [outHeight, height]);
          const columns = tf.tensor2d(matrix(outWidth, width, sampling, weights), [outWidth, width]);
          const overRows = tf.matMul(rows, tf.reshape(dy, [batch, outHeight, outWidth * channels]), true);
          const byRow = tf.reshape(overRows, [batch * height, outWidth, channels]);
          return tf.reshape(tf.matMul(columns, byRow, true), [batch, height, width, channels]);
        },
      };
    },
  });
}

function matrix(out: number, size: number, sampling: Sampling, weights: Weights): Float32Array {
  const { alignCorners, halfPixelCenters } = sampling;
  const scale = Math.fround(alignCorners && out > 1 ? (size - 1) / (out - 1) : size / out);
  const values = new Float32Array(out * size);
  for (let i = 0; i < out; i++) {
    const source = halfPixelCenters ? scale * (i + 0.5) - 0.5 : scale * i;
    weights(values.subarray(i * size, (i + 1) * size), source, size, sampling);
  }
  return values;
}

const bilinearWeights: Weights = (row, source, size) => {
  const below = Math.max(0, Math.floor(source)), above = Math.min(size - 1, Math.ceil(source));
  row[below]! += 1 - (source - below);
  row[above]! += source - below;
};

const nearestWeights: Weights = (row, source, size, { alignCorners, halfPixelCenters }) => {
  const center = halfPixelCenters ? source + 0.5 : source; // the kernels floor the center's own coordinate
  const nearest = alignCorners ? Math.round(center) : Math.floor(center);
  row[Math.min(size - 1, Math.max(0, nearest))] = 1;
};
