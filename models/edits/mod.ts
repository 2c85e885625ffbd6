/**
 * Edits: directions in the latents of a generator, found or read, and what is done with them. They hold in an adapted
 * generator too, for it shares W with its source.
 *
 * @module
 */
export { conditioned } from "./boundary.ts";
export {
  type Direction,
  mixRows,
  moveLatents,
  type RowRange,
  type WalkOptions,
  walkToDistances,
} from "./direction.ts";
export {
  type DirectionFile,
  directionTensors,
  readChannelDirections,
  readDirections,
} from "./direction_files.ts";
export {
  channelDirection,
  type ChannelDirectionOptions,
  type ChannelDirections,
  channelDirections,
  globalDirection,
  textDirection,
} from "./global_directions.ts";
export {
  type LatentComponentOptions,
  latentComponents,
  moveToDeviations,
  type PrincipalComponents,
  principalComponents,
} from "./principal_components.ts";
export { type SemanticFactorOptions, type SemanticFactors, semanticFactors } from "./semantic_factors.ts";
export {
  heldChannel,
  readStyles,
  shiftedStyles,
  type StyleLayer,
  styleLayers,
  type Styles,
} from "./style_space.ts";
export { channelTensors, readChannelDeviations, readStyleShift, styleShiftTensors } from "./style_files.ts";
export {
  drawTruncated,
  type StyleSampling,
  type StyleStatistics,
  styleStatistics,
} from "./style_statistics.ts";
