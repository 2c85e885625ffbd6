/**
 * Inversion: from a photograph to the latents and the noise of which a generator makes it.
 *
 * @module
 */
export {
  embeddedDistance,
  type ImageDistance,
  lpipsDistance,
  pixelDistance,
  sumOfDistances,
} from "./image_distance.ts";
export {
  betweenLayers,
  type LatentPenalty,
  pNorm,
  towardsAverage,
  undoActivation,
  type WhiteningStatistics,
} from "./latent_penalties.ts";
export { type LatentStatistics, latentStatistics } from "./latent_statistics.ts";
export { encoderDistance } from "./encoder_distance.ts";
export { type Extent, noiseCorrelation, type NoiseNormalisation, normaliseNoise } from "./noise_maps.ts";
export { type Projection, Projector, type ProjectorOptions, type ProjectorStep } from "./projector.ts";
export { type ProjectorDraws, seededDraws } from "./projector_draws.ts";
export { explorationAt, learningRateAt, type Ramps } from "./ramps.ts";
export { loadLpips, type Lpips, type LpipsOptions } from "../lpips/mod.ts";
export { carryTuning } from "./carry.ts";
export { aroundPivots, type Locality, localityLoss, seededSamples } from "./locality.ts";
export { PivotalTuning, type PivotalTuningOptions, type TuningStep } from "./pivotal_tuning.ts";
export {
  describeLatentEncoder,
  type LatentEncoderDescription,
  type LatentEncoderFacts,
} from "./encoders/description.ts";
export { invertByEncoder } from "./encoders/invert.ts";
export { LatentEncoder, type LatentEncoderParts } from "./encoders/latent_encoder.ts";
export { type LatentEncoderOptions, loadLatentEncoder } from "./encoders/load.ts";
export type { Level, Taps, Trunk, TrunkName } from "./encoders/trunks.ts";
