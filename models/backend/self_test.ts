/** A few operations on the current backend, compared with the same ones in plain JavaScript on the host. */
import * as tf from "@tensorflow/tfjs";
import type { Precision } from "./types.ts";

/** One operation compared. */
export interface Check {
  /** The operation, in words. */
  readonly name: string;
  /** Whether the error is within what the precision allows. */
  readonly ok: boolean;
  /** max|a − b| / max|b| against the host's float64; NaN if the operation threw. */
  readonly error: number;
  /** What it threw. */
  readonly message?: string;
}

/** In half precision each factor is off by up to 2⁻¹¹ of itself. */
const TOLERANCES: Readonly<Record<Precision, number>> = { single: 1e-4, half: 4e-3 };

/**
 * Whether this machine computes right what training is made of. Takes well under a second.
 *
 * @param precision in which the backend was started
 */
export async function selfTest(precision: Precision = "single"): Promise<Check[]> {
  const checks: Check[] = [];
  for (const [name, { compute, expected }] of Object.entries(cases())) {
    checks.push(await check(name, compute, expected, TOLERANCES[precision]));
  }
  return checks;
}

async function check(
  name: string,
  compute: () => tf.Tensor,
  expected: number[],
  tolerance: number,
): Promise<Check> {
  let result: tf.Tensor | undefined;
  try {
    result = tf.tidy(compute);
    const error = relativeError(await result.data(), expected);
    return { name, ok: error <= tolerance, error };
  } catch (error) {
    return { name, ok: false, error: NaN, message: error instanceof Error ? error.message : String(error) };
  } finally {
    result?.dispose();
  }
}

function relativeError(actual: ArrayLike<number>, expected: number[]): number {
  const scale = Math.max(...expected.map(Math.abs));
  if (actual.length !== expected.length) return Infinity;
  return expected.reduce((worst, value, i) => {
    const difference = Math.abs(actual[i]! - value) / scale;
    return difference <= worst ? worst : difference; // a NaN sticks
  }, 0);
}

function cases(): Record<string, { compute: () => tf.Tensor; expected: number[] }> {
  const size = 6, channels = 4, filters = 8;
  const image = values(size * size * channels, 1), weights = values(9 * channels * filters, 2);
  const cotangent = values(size * size * filters, 3);
  const x = () => tf.tensor4d(image, [1, size, size, channels]);
  const w = () => tf.tensor4d(weights, [3, 3, channels, filters]);
  const dy = () => tf.tensor4d(cotangent, [1, size, size, filters]);
  const convolve = (x: tf.Tensor, w: tf.Tensor) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, "same");

  const y = zeros(cotangent), dx = zeros(image), dw = zeros(weights);
  eachProduct(size, channels, filters, (i, j, o) => {
    y[o]! += image[i]! * weights[j]!;
    dx[i]! += cotangent[o]! * weights[j]!;
    dw[j]! += cotangent[o]! * image[i]!;
  });

  const inner = 5, a = values(channels * inner, 4), b = values(inner * filters, 5);
  const product = Array.from({ length: channels * filters }, (_, at) => {
    const row = Math.floor(at / filters), column = at % filters;
    return Array.from({ length: inner }, (_, k) => a[row * inner + k]! * b[k * filters + column]!)
      .reduce((sum, term) => sum + term);
  });

  const exponentials = a.map(Math.exp), total = exponentials.reduce((sum, value) => sum + value);
  return {
    "convolution": { compute: () => convolve(x(), w()), expected: y },
    "convolution, gradient of the image": {
      compute: () => tf.grad((x) => convolve(x, w()))(x(), dy()),
      expected: dx,
    },
    "convolution, gradient of the filter": {
      compute: () => tf.grad((w) => convolve(x(), w))(w(), dy()),
      expected: dw,
    },
    "matrix product": {
      compute: () => tf.matMul(tf.tensor2d(a, [channels, inner]), tf.tensor2d(b, [inner, filters])),
      expected: product,
    },
    "softmax": {
      compute: () => tf.softmax(tf.tensor1d(a)),
      expected: exponentials.map((value) => value / total),
    },
  };
}

/** Calls `visit` for each product that a padded 3 × 3 convolution sums: where it reads x and w, and writes y. */
function eachProduct(
  size: number,
  channels: number,
  filters: number,
  visit: (x: number, w: number, y: number) => void,
): void {
  const within = (i: number) => i >= 0 && i < size;
  for (let pixel = 0; pixel < size * size; pixel++) {
    for (let tap = 0; tap < 9; tap++) {
      const row = Math.floor(pixel / size) + Math.floor(tap / 3) - 1, column = pixel % size + tap % 3 - 1;
      if (!within(row) || !within(column)) continue;
      for (let c = 0; c < channels; c++) {
        for (let o = 0; o < filters; o++) {
          visit(
            (row * size + column) * channels + c,
            (tap * channels + c) * filters + o,
            pixel * filters + o,
          );
        }
      }
    }
  }
}

/** Numbers in [-1, 1] without a pattern, exact in float32. */
function values(count: number, seed: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.fround(Math.sin(i * 12.9898 + seed * 78.233)));
}

function zeros(like: readonly number[]): number[] {
  return like.map(() => 0);
}
