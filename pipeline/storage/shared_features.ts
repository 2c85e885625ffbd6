import * as tf from "@tensorflow/tfjs";
import type { Cache, CacheKey } from "./cache.ts";

/** Steps whose features are kept together: a file each would be many files. */
const BLOCK = 64;

/**
 * The source images' raw features by steps. Latents and noise follow from seed and step alone, so that every run of one
 * generator, encoder, seed and batch sees the same source images, whatever it makes of them.
 *
 * The features of `BLOCK` steps are kept when all of them are computed. A run that goes on in the midst of a block, and knows
 * nothing of its beginning, keeps none of it.
 */
export class SharedFeatures {
  /** Whether a loss has looked at source images so far. */
  imagesRead = false;
  #begin = -1;
  /** Of the block, where it is known [steps, batch, dim]. */
  #known: tf.Tensor3D | undefined;
  #computed: tf.Tensor2D[] = [];

  /**
   * @param key all that the features depend on beside the step
   * @param steps of the run
   */
  constructor(
    private readonly cache: Cache,
    private readonly key: CacheKey,
    private readonly steps: number,
  ) {}

  /** Makes ready for a step: at the beginning of a block, and of the run, looks into the cache. */
  async prepare(step: number): Promise<void> {
    const begin = step - step % BLOCK;
    if (begin === this.#begin) return;
    this.dispose();
    this.#begin = begin;
    const found = await this.cache.load(this.#keyOf(begin)) as { features?: tf.Tensor3D } | undefined;
    this.#known = found?.features;
  }

  /** A step's features, where they are known. The caller frees them. */
  at(step: number): tf.Tensor2D | undefined {
    const known = this.#known;
    if (!known) return undefined;
    const [, batch, dim] = known.shape;
    return tf.tidy(() =>
      tf.reshape(tf.slice3d(known, [step - this.#begin, 0, 0], [1, -1, -1]), [batch, dim])
    );
  }

  /** Takes a step's features over; keeps them for other runs with the last ones of their block. */
  async keep(step: number, features: tf.Tensor2D): Promise<void> {
    if (step !== this.#begin + this.#computed.length) return features.dispose(); // those before it are not known
    this.#computed.push(features);
    if (step + 1 < this.#end(this.#begin)) return;
    const all = tf.stack(this.#computed);
    try {
      await this.cache.save(this.#keyOf(this.#begin), { features: all });
    } finally {
      all.dispose();
      this.#free();
    }
  }

  /** Frees its tensors. */
  dispose(): void {
    this.#known?.dispose();
    this.#known = undefined;
    this.#free();
  }

  #free(): void {
    tf.dispose(this.#computed);
    this.#computed = [];
  }

  #end(begin: number): number {
    return Math.min(begin + BLOCK, this.steps);
  }

  #keyOf(begin: number): CacheKey {
    return { ...this.key, steps: [begin, this.#end(begin)] };
  }
}
