/** StyleGAN2: from weights in any published format to a generator, and what is done to its latents. */
export type { StyleGAN2Architecture } from "./architecture.ts";
export { describeStyleGAN2 } from "./choose_generator.ts";
export type { Misshapen, StyleGAN2Description } from "./describe.ts";
export type { Activation } from "./activation_names.ts";
export type { FirKernel } from "../ops/resampling_filter.ts";
export type { StyleGAN2Settings } from "./settings.ts";
export type { Connections } from "./tensors.ts";
export { StyleGAN2, type StyleGAN2Parts } from "./generator.ts";
export {
  type DiscriminatorParts,
  type ImageScorer,
  r1Penalty,
  StyleGAN2Discriminator,
} from "./discriminator.ts";
export {
  type DiscriminatorInitialisationOptions,
  initialiseDiscriminator,
  initialiseStyleGAN2,
  type StyleGAN2InitialisationOptions,
} from "./initialise.ts";
export { type LayerPhase, layerPhase } from "./layer_phases.ts";
export { loadDiscriminator } from "./load_discriminator.ts";
export type { WeightSource } from "./weight_source.ts";
export { mixStyles, repeatLatents, truncate } from "../latents.ts";
export { stylegan2, type StyleGAN2Options, type StyleGAN2Source } from "./load.ts";
export type { Layout } from "./find_generator.ts";
