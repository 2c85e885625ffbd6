/** How the projector's rate and its exploration change over a run. */

/** Shares of a run, after NVIDIA's projector. */
export interface Ramps {
  /** α, once it is up. @default {0.1} */
  readonly learningRate?: number;
  /** The first share of the steps, over which the rate goes up from 0. @default {0.05} */
  readonly rampUp?: number;
  /** The last share of the steps, over which the rate goes down to 0. @default {0.25} */
  readonly rampDown?: number;
  /** Noise that is added to latents at first, in deviations of w. @default {0.05} */
  readonly exploration?: number;
  /** The share of the steps after which no noise is added. @default {0.75} */
  readonly explorationEnd?: number;
}

/**
 * The rate of step k of K, t = k / K:
 *
 *   α · (1/2 − 1/2 cos(π min(1, (1 − t) / down))) · min(1, t / up)
 *
 * which is 0 at step 0. Karras et al., CVPR 2020, appendix D.
 */
export function learningRateAt(
  step: number,
  steps: number,
  { learningRate = 0.1, rampUp = 0.05, rampDown = 0.25 }: Ramps = {},
): number {
  const t = step / steps;
  const down = rampDown > 0 ? Math.min(1, (1 - t) / rampDown) : 1;
  return learningRate * (0.5 - 0.5 * Math.cos(Math.PI * down)) * (rampUp > 0 ? Math.min(1, t / rampUp) : 1);
}

/** The deviation of the noise that step k of K adds to latents, in deviations of w: s · max(0, 1 − t / end)². */
export function explorationAt(
  step: number,
  steps: number,
  { exploration = 0.05, explorationEnd = 0.75 }: Ramps = {},
): number {
  if (explorationEnd <= 0) return 0;
  return exploration * Math.max(0, 1 - step / steps / explorationEnd) ** 2;
}
