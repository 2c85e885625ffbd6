import * as tf from "@tensorflow/tfjs";
import type { Lpips } from "./lpips.ts";

/** Images of one size on the host. */
export interface ComparedImages {
  /** [n, height, width, 3] in [-1, 1]. */
  readonly data: Float32Array;
  /** In pixels. */
  readonly height: number;
  /** In pixels. */
  readonly width: number;
}

/** Values of an embedding that are held at once; a tap's share of them must fit in one buffer of a GPU. */
const HELD_VALUES = 2 ** 25;

/** Images that go through the trunk at a time. */
const ROWS = 16;

/**
 * LPIPS between all images, [n, n] row-major, block by block:
 *
 *   d(x, y) = Σ_l ‖e_l(x)‖² + ‖e_l(y)‖² − 2 · ⟨e_l(x), e_l(y)⟩
 *
 * so that each pair costs inner products of embeddings instead of two passes through the trunk. Embeddings take 32
 * MB for a VGG's view of 256 pixels, too much to keep for a thousand images: blocks are embedded again for each
 * block they meet. In float32; the subtraction leaves errors of about 1e-6.
 *
 * @param progress told how many of the n · (n + 1) / 2 pairs are done; may wait, and may throw to give up
 * @param block Images a block; by default as many as memory bears
 */
export async function lpipsDistances(
  metric: Lpips,
  images: ComparedImages,
  progress: (done: number, pairs: number) => Promise<void> = () => Promise.resolve(),
  block = blockSize(metric, images),
): Promise<Float64Array> {
  const stride = images.height * images.width * 3, count = images.data.length / stride;
  const distances = new Float64Array(count ** 2);
  let done = 0;
  for (let top = 0; top < count; top += block) {
    const rows = embedBlock(metric, images, top, Math.min(block, count - top));
    try {
      for (let left = top; left < count; left += block) {
        const columns = left === top ? rows : embedBlock(metric, images, left, Math.min(block, count - left));
        const product = squaredDistances(rows, columns);
        if (columns !== rows) tf.dispose(columns);
        const [height, width] = product.shape, values = await product.data();
        product.dispose();
        for (let i = 0; i < height; i++) {
          for (let j = 0; j < width; j++) {
            if (left + j <= top + i) continue; // the diagonal stays exactly 0
            const value = Math.max(0, values[i * width + j]!);
            distances[(top + i) * count + left + j] = distances[(left + j) * count + top + i] = value;
          }
        }
        done += left === top ? height * (height + 1) / 2 : height * width;
        await progress(done, count * (count + 1) / 2);
      }
    } finally {
      tf.dispose(rows);
    }
  }
  return distances;
}

function embedBlock(
  metric: Lpips,
  { data, height, width }: ComparedImages,
  begin: number,
  count: number,
): tf.Tensor2D[] {
  const stride = height * width * 3;
  return tf.tidy(() => {
    const parts: tf.Tensor2D[][] = [];
    for (let start = begin; start < begin + count; start += ROWS) {
      const rows = Math.min(ROWS, begin + count - start);
      const batch = data.subarray(start * stride, (start + rows) * stride);
      parts.push(tf.tidy(() => metric.embed(tf.tensor4d(batch, [rows, height, width, 3]))));
    }
    return parts[0]!.map((_, l) => tf.concat(parts.map((part) => part[l]!), 0));
  });
}

function squaredDistances(rows: readonly tf.Tensor2D[], columns: readonly tf.Tensor2D[]): tf.Tensor2D {
  return tf.tidy(() =>
    tf.addN(rows.map((a, l) => {
      const b = columns[l]!;
      const lengths = tf.add(tf.sum(tf.square(a), 1, true), tf.reshape(tf.sum(tf.square(b), 1), [1, -1]));
      return tf.sub<tf.Tensor2D>(lengths, tf.mul(2, tf.matMul(a, b, false, true)));
    }))
  );
}

function blockSize(metric: Lpips, { height, width }: ComparedImages): number {
  const taps = tf.tidy(() => metric.features(tf.zeros([1, height, width, 3])).map((tap) => tap.size));
  return Math.max(1, Math.floor(HELD_VALUES / taps.reduce((sum, size) => sum + size, 0)));
}
