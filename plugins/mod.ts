/** Every plugin. */
export {
  type FisherInformation,
  fisherInformation,
  type ReferenceImage,
  referenceImage,
  type TextDirections,
  textDirections,
} from "./artifacts.ts";
export { channelFreezing, type ChannelFreezingOptions } from "./channel_freezing.ts";
export { type BestOptions, checkpoint, type CheckpointOptions } from "./checkpoint.ts";
export { directionalLoss, type DirectionalLossOptions } from "./directional_loss.ts";
export { directionalMoment, type DirectionalMomentOptions } from "./directional_moment.ts";
export { ewc, type EwcOptions } from "./ewc.ts";
export { layerSelection, type LayerSelectionOptions } from "./layer_selection.ts";
export { metrics, type MetricsOptions } from "./metrics.ts";
export {
  directional,
  type DirectionalOptions,
  semanticVariations,
  type SemanticVariationsOptions,
} from "./presets.ts";
export { progress, type ProgressOptions } from "./progress.ts";
export { relationConsistency, type RelationConsistencyOptions } from "./relation_consistency.ts";
export type { SecondMomentDistance } from "./_second_moments.ts";
export { samples, type SamplesOptions } from "./samples.ts";
export { tensorboard, type TensorboardOptions } from "./tensorboard.ts";
export { textDirection, type TextDirectionOptions } from "./text_direction.ts";
export { textVariations, type TextVariationsOptions } from "./text_variations.ts";
export { across, type AcrossOptions } from "./across.ts";
export { collapseWatch, type CollapseWatchOptions } from "./collapse_watch.ts";
export { ema, type EmaOptions } from "./ema.ts";
export { globalClip, type GlobalClipOptions } from "./global_clip.ts";
export {
  hybridDirection,
  type HybridDirectionOptions,
  type WeightedImage,
  type WeightedText,
} from "./hybrid_direction.ts";
export { imageDirection, type ImageDirectionOptions } from "./image_direction.ts";
export type { RenormalisedMeans } from "./_image_directions.ts";
export { inDomain, type InDomainOptions } from "./in_domain.ts";
export { manifold, type ManifoldOptions } from "./manifold.ts";
export { patch, type PatchOptions } from "./patch.ts";
export {
  type PerceptualDistance,
  type PerceptualSource,
  reconstruction,
  type ReconstructionOptions,
} from "./reconstruction.ts";
export { reference, type ReferenceOptions } from "./reference.ts";
export { referenceMatch, type ReferenceMatchOptions } from "./reference_match.ts";
export { targetTarget, type TargetTargetOptions } from "./target_target.ts";
export { within, type WithinOptions } from "./within.ts";
export { offsetPenalty, type OffsetPenaltyOptions } from "./offset_penalty.ts";
export type { CropOptions } from "./_crops.ts";
export { imagePrompts, type ImagePromptsOptions } from "./image_prompts.ts";
export { iterativeRefinement, type IterativeRefinementOptions } from "./iterative_refinement.ts";
export { targetProbability, type TargetProbabilityOptions } from "./target_probability.ts";
export { resampledDirection, type ResampledDirectionOptions } from "./resampled_direction.ts";
export { localStyle, type LocalStyleOptions } from "./local_style.ts";
export { selfSimilarity, type SelfSimilarityOptions } from "./self_similarity.ts";
export { correspondence, type CorrespondenceOptions } from "./correspondence.ts";
export {
  codeConsistency,
  type CodeConsistencyOptions,
  type CodeEncoder,
  type CodeSource,
} from "./code_consistency.ts";
