import * as tf from "@tensorflow/tfjs";
import { sumPositions } from "./embedding.ts";
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

/** Values of embeddings that a block may hold; a tap's share of them must fit in one buffer of a GPU. */
const HELD_VALUES = 2 ** 25;

/** Images that go through the trunk at a time. */
const ROWS = 16;

/**
 * LPIPS between all images, [n, n] row-major, block by block:
 *
 *   d(x, y) = Σ_l ‖e_l(x) − m_l‖² + ‖e_l(y) − m_l‖² − 2 · ⟨e_l(x) − m_l, e_l(y) − m_l⟩
 *
 * with m the mean embedding of a block, so that the subtraction costs images that resemble each other no digits. Each
 * pair takes inner products of embeddings instead of two passes through the trunk. Embeddings take 32 MB for a VGG's
 * view of 256 pixels, too much to keep for a thousand images: blocks are embedded again for each block they meet.
 *
 * Differs from the reference, which compares pairs of images, by rounding alone.
 *
 * @param progress told how many of the n · (n + 1) / 2 pairs are done; may wait, and may throw to give up
 * @param block Images in a block; by default as many as memory allows
 * @returns n · n distances, symmetric, none negative, with zeros on the diagonal
 * @throws {RangeError} where images are too small for the trunk
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

/** Embeddings of `count` images from `begin` on, [count, h · w, channels] for each tap. */
function embedBlock(
  metric: Lpips,
  { data, height, width }: ComparedImages,
  begin: number,
  count: number,
): tf.Tensor3D[] {
  const stride = height * width * 3;
  return tf.tidy(() => {
    const parts: tf.Tensor3D[][] = [];
    for (let start = begin; start < begin + count; start += ROWS) {
      const rows = Math.min(ROWS, begin + count - start);
      const batch = data.subarray(start * stride, (start + rows) * stride);
      parts.push(tf.tidy(() => metric.embed(tf.tensor4d(batch, [rows, height, width, 3]))));
    }
    return parts[0]!.map((_, l) => tf.concat(parts.map((part) => part[l]!), 0));
  });
}

/** d for each image of one block and each of another, [rows, columns], from the embeddings of both. */
function squaredDistances(rows: readonly tf.Tensor3D[], columns: readonly tf.Tensor3D[]): tf.Tensor2D {
  return tf.tidy(() =>
    tf.addN(rows.map((tap, l) => {
      const mean = tf.mean(tap, 0, true);
      const [a, b] = [tap, columns[l]!].map((x) => tf.sub<tf.Tensor3D>(x, mean)) as [
        tf.Tensor3D,
        tf.Tensor3D,
      ];
      const [ofA, ofB] = [sumPositions(tf.square(a)), sumPositions(tf.square(b))];
      const lengths = tf.add(tf.reshape(ofA, [-1, 1]), tf.reshape(ofB, [1, -1]));
      const [flatA, flatB] = [a, b].map((x) => tf.reshape<tf.Rank.R2>(x, [x.shape[0], -1]));
      return tf.sub<tf.Tensor2D>(lengths, tf.mul(2, tf.matMul(flatA!, flatB!, false, true)));
    }))
  );
}

function blockSize(metric: Lpips, { height, width }: ComparedImages): number {
  const taps = tf.tidy(() => metric.features(tf.zeros([1, height, width, 3])).map((tap) => tap.size));
  return Math.max(1, Math.floor(HELD_VALUES / taps.reduce((sum, size) => sum + size, 0)));
}
