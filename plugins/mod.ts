/** Every plugin. */
export {
  type FisherInformation,
  fisherInformation,
  type TextDirections,
  textDirections,
} from "./artifacts.ts";
export { checkpoint, type CheckpointOptions } from "./checkpoint.ts";
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
export { textDirection, type TextDirectionOptions } from "./text_direction.ts";
export { textVariations, type TextVariationsOptions } from "./text_variations.ts";
