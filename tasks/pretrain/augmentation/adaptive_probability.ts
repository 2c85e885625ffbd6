/** How adaptive augmentation finds its probability. */
export interface AdaptiveProbabilityOptions {
  /** What the mean sign of the scores is held at. @default {0.6} */
  readonly target?: number;
  /** Steps between adjustments. @default {4} */
  readonly every?: number;
  /** Real images in which p can go from 0 to 1. @default {500_000} */
  readonly images?: number;
  /** What p may reach. @default {1} */
  readonly highest?: number;
}

/** What a training goes on from: plain JSON. */
export type AdaptiveProbabilityState = {
  /** With which each transform is applied now. */
  readonly p: number;
  /** Mean sign of the scores since the last adjustment. */
  readonly meanSign: number;
  /** Scores since then, and the steps that they came in. */
  readonly count: number;
  readonly steps: number;
  /** The mean sign by which p was last adjusted, for curves. */
  readonly overfitting: number | null;
};

/** A pair of pure functions, as optimizers are. */
export interface AdaptiveProbability {
  init(): AdaptiveProbabilityState;
  /**
   * The state after a step.
   *
   * @param scores logits that the discriminator gave the step's real images, augmented as it saw them
   * @throws {RangeError} where one is not finite
   */
  update(state: AdaptiveProbabilityState, scores: ArrayLike<number>): AdaptiveProbabilityState;
}

/**
 * Raises the probability of augmentation while the discriminator is too sure of the real images, and lowers it
 * otherwise. Every few steps:
 *
 *   r_t = mean sign(D(real)),   p ← clamp(p + sign(r_t − target) · count / images, 0, highest)
 *
 * with the mean over the `count` images since the last time. r_t is 0 where the discriminator cannot tell and 1 where it
 * recognises every real image, which is how it looks when it has learned them by heart.
 *
 * Karras et al., "Training Generative Adversarial Networks with Limited Data", NeurIPS 2020, equation 1, with the
 * constants of their code; that lets p grow beyond 1.
 *
 * `images` decides how quickly p can move. Theirs, 500,000, suits trainings of millions of images; in one of 200,000, p
 * can reach 0.4 at most. Rather too slow than too quick, above all for few pictures: r_t follows p with a delay, so a
 * quick p overshoots, and once some hundred pictures are learned by heart it may run to the end and stay there, where
 * transforms leak. With 5,000, on 800 pictures at 32 px, p came to 0.5 within 6,000 images and shapes were less varied (one
 * trial, in which styles were not mixed either). `highest` at 0.8, below which the paper saw no leaks, bounds the harm.
 *
 * @throws {RangeError} where an option is out of range
 */
export function adaptiveProbability(options: AdaptiveProbabilityOptions = {}): AdaptiveProbability {
  const { target = 0.6, every = 4, images = 500_000, highest = 1 } = options;
  if (!(target > -1 && target < 1)) {
    throw new RangeError(
      `Cannot hold the mean sign of scores at ${target}: expected a number between -1 and 1`,
    );
  }
  if (!Number.isInteger(every) || every < 1) {
    throw new RangeError(`Cannot adjust every ${every} steps: expected a whole number of at least 1`);
  }
  if (!(images > 0 && images < Infinity)) {
    throw new RangeError(`Cannot raise p to 1 in ${images} images: expected a number above 0`);
  }
  if (!(highest >= 0 && highest <= 1)) {
    throw new RangeError(`Cannot let p reach ${highest}: expected a number from 0 to 1`);
  }
  return {
    init: () => ({ p: 0, meanSign: 0, count: 0, steps: 0, overfitting: null }),
    update(state, scores) {
      const count = state.count + scores.length, steps = state.steps + 1;
      const meanSign = count === 0 ? 0 : (state.meanSign * state.count + sumOfSigns(scores)) / count;
      if (steps < every) return { ...state, meanSign, count, steps };
      const moved = state.p + Math.sign(meanSign - target) * count / images;
      const p = Math.min(highest, Math.max(0, moved));
      return { p, meanSign: 0, count: 0, steps: 0, overfitting: meanSign };
    },
  };
}

function sumOfSigns(scores: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    if (!Number.isFinite(scores[i])) {
      throw new RangeError(
        `Cannot adapt the augmentation to a score of ${scores[i]}: expected finite logits`,
      );
    }
    sum += Math.sign(scores[i]!);
  }
  return sum;
}
