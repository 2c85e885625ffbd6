/**
 * Features of pictures from a network that is never trained, to measure how far made pictures are from real ones.
 */
import * as tf from "@tensorflow/tfjs";
import { fromBytes } from "../../models/images/pixels.ts";
import { type Matrix, matrix } from "../../models/metrics/mod.ts";
import { Random } from "../../models/random/random.ts";

/** What the network is called, with the numbers it makes: it changes whenever they do. */
export const FIXED_FEATURES = "random-convolutions, version 1, seed 99";

/** Square 8-bit pictures on the host. */
export interface BytePictures {
  readonly count: number;
  /** Width and height, a power of two from 4. */
  readonly size: number;
  /** [count, size, size, 3] */
  readonly bytes: Uint8Array;
}

/** Features [n, 64] of pictures. */
export interface FixedFeatures {
  /** @throws {RangeError} where the pictures are of another size than those it was made with */
  of(pictures: BytePictures): Promise<Matrix>;
  dispose(): void;
}

const DIM = 64, CHANNELS = 48, MOST_SCALES = 3;
/** Pictures that are computed at a time. */
const BATCH = 25;
/** Pictures by which features are standardised. */
const MOST_STANDARDS = 1000;
/** Added to deviations: about one of 255 levels, for a feature that is the same in all pictures, as a border's color. */
const LEAST_DEVIATION = 1e-2;

/**
 * The network "random-convolutions". At up to three scales, each half as large as the one before and at least 4 px:
 *
 *   a = means over 2 × 2 pixels of |u ∗ x|      u: 48 filters 5 × 5 × 3, each with a mean of 0 in every channel
 *   b = |v ∗ a|                                 v: 48 filters 3 × 3 × 48, likewise
 *
 * The features are the means of a and b over quarters of the picture, at every scale, and those of x over 4 × 4 squares,
 * standardised by the training pictures and then projected to 64 by a random matrix. Filters and matrix are drawn from a
 * normal distribution by the host, so that every backend has the same.
 *
 * Filters that answer to change alone, and moduli, as in Bruna and Mallat, "Invariant Scattering Convolution Networks",
 * 2013: no feature is nearly always 0, which standardised would be all that a distance sees.
 *
 * It needs no weights and prefers no kind of pictures, but sees textures and colors better than shapes. Fréchet distances
 * of 200 real pictures from 200 others, emoji and rendered dogs at 64 px, and what became of them:
 *
 *             as they are   blurred, σ 0.8 px   σ 2 px   noise of 10/255   50 of them   10   1    waves of 4 px
 *   emoji     3.1           8.8                 61       4.6               7.2          25   72   6.1
 *   dogs      2.1           8.6                 41       11                5.2          16   64   3.6
 *
 * An encoder trained on the bundled world told shapes better, but its distance between two sets of one kind varied by
 * half, and it did not see noise. The numbers depend on the size and on the training pictures: compare them only where
 * both are the same, and with no published Fréchet distance.
 *
 * @param training standardises: 1,000 of them, if there are more
 * @throws {RangeError} where the size is no power of two
 */
export async function fixedFeatures(training: BytePictures): Promise<FixedFeatures> {
  const { size } = training, scales = scalesOf(size), random = new Random(FIXED_FEATURES);
  const filters = tf.tidy(() => scales.map((_, scale) => drawFilters(random.fork("filters").fork(scale))));
  const raw = (pictures: BytePictures) => inBatches(pictures, size, (x) => rawFeatures(x, filters));
  const standards = choosePictures(training, MOST_STANDARDS, random.fork("standards"));
  const { mean, deviation } = momentsOf(await raw(standards));
  const projection = random.fork("projection").normals(mean.length * DIM);
  return {
    async of(pictures) {
      const { rows, columns, data } = await raw(pictures);
      const projected = new Float64Array(rows * DIM);
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          const value = (data[i * columns + j]! - mean[j]!) / deviation[j]! / Math.sqrt(columns);
          for (let k = 0; k < DIM; k++) projected[i * DIM + k]! += value * projection[j * DIM + k]!;
        }
      }
      return matrix(rows, DIM, projected);
    },
    dispose: () => tf.dispose(filters),
  };
}

/** At most so many of the pictures, drawn without repetition: neighbours in a folder are often alike. */
export function choosePictures(pictures: BytePictures, most: number, random: Random): BytePictures {
  const { count, size, bytes } = pictures, stride = size * size * 3;
  if (count <= most) return pictures;
  const order = Int32Array.from({ length: count }, (_, i) => i), draws = random.uniforms(most);
  const chosen = new Uint8Array(most * stride);
  for (let i = 0; i < most; i++) {
    const other = i + Math.floor(draws[i]! * (count - i)), number = order[other]!;
    order[other] = order[i]!;
    chosen.set(bytes.subarray(number * stride, (number + 1) * stride), i * stride);
  }
  return { count: most, size, bytes: chosen };
}

interface Filters extends Record<string, tf.Tensor4D> {
  /** [5, 5, 3, 48] */
  readonly colors: tf.Tensor4D;
  /** [3, 3, 48, 48] */
  readonly textures: tf.Tensor4D;
}

function scalesOf(size: number): number[] {
  if (!(size >= 4 && Number.isInteger(Math.log2(size)))) {
    throw new RangeError(
      `Cannot compute features of pictures of ${size} pixels: expected a power of two from 4`,
    );
  }
  return Array.from({ length: MOST_SCALES }, (_, i) => size >> i).filter((scale) => scale >= 4);
}

function drawFilters(random: Random): Filters {
  const colors = random.fork("colors").normal([5, 5, 3, CHANNELS]);
  const textures = random.fork("textures").normal([3, 3, CHANNELS, CHANNELS]);
  return {
    colors: centered(colors, Math.sqrt(5 * 5 * 3)),
    textures: centered(textures, Math.sqrt(3 * 3 * CHANNELS)),
  };
}

/** Filters with a mean of 0 in every channel, so that they answer to change alone. */
function centered(filters: tf.Tensor4D, scale: number): tf.Tensor4D {
  return tf.div(tf.sub(filters, tf.mean(filters, [0, 1], true)), scale);
}

/** [batch, features] of pictures [batch, size, size, 3] */
function rawFeatures(pictures: tf.Tensor4D, filters: readonly Filters[]): tf.Tensor2D {
  const features = [meansOver(pictures, 4)];
  let x = pictures;
  for (const { colors, textures } of filters) {
    const a = tf.avgPool(tf.abs(tf.conv2d(x, colors, 1, "same")), 2, 2, "valid");
    const b = tf.abs(tf.conv2d(a, textures, 1, "same"));
    features.push(meansOver(a, 2), meansOver(b, 2));
    x = tf.avgPool(x, 2, 2, "valid");
  }
  return tf.concat(features, 1);
}

/** Means over parts × parts squares [batch, parts² · channels] of images. */
function meansOver(x: tf.Tensor4D, parts: number): tf.Tensor2D {
  const square = x.shape[1] / parts;
  return tf.reshape(tf.avgPool(x, square, square, "valid"), [x.shape[0], -1]);
}

async function inBatches(
  { count, size, bytes }: BytePictures,
  expected: number,
  compute: (x: tf.Tensor4D) => tf.Tensor2D,
): Promise<Matrix> {
  if (size !== expected) {
    throw new RangeError(`Cannot compare pictures of ${size} pixels with ones of ${expected}: give one size`);
  }
  const stride = size * size * 3, parts: Float32Array[] = [];
  for (let begin = 0; begin < count; begin += BATCH) {
    const end = Math.min(begin + BATCH, count);
    const features = tf.tidy(() =>
      compute(
        tf.tensor4d(fromBytes(bytes.subarray(begin * stride, end * stride)), [end - begin, size, size, 3]),
      )
    );
    parts.push(await features.data<"float32">());
    features.dispose();
  }
  const columns = parts[0]!.length / Math.min(BATCH, count), data = new Float32Array(count * columns);
  parts.forEach((part, i) => data.set(part, i * BATCH * columns));
  return matrix(count, columns, data);
}

/** Mean and standard deviation of each column. */
function momentsOf({ rows, columns, data }: Matrix): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(columns), deviation = new Float64Array(columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) mean[j]! += data[i * columns + j]! / rows;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) deviation[j]! += (data[i * columns + j]! - mean[j]!) ** 2 / rows;
  }
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) + LEAST_DEVIATION) };
}
