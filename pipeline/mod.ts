/** What plugins may import, and programs that run them. */
export { asRgb } from "../models/images/as_rgb.ts";
export { type GridLayout, gridSize, imageGrid, placeImage, rgbValues } from "../models/images/pixels.ts";
export { decodePng } from "../models/images/decode_png.ts";
export { encodePng, type RgbImage } from "../models/images/png.ts";
export { type Animation, streamAnimatedPng } from "../models/images/animated_png.ts";
export { shrinkImage } from "../models/images/shrink_image.ts";
export { mixStyles, repeatLatents, truncate } from "../models/latents.ts";
export { drawLatents, type LatentDrawOptions } from "../models/random/draw_latents.ts";
export { drawNoise, noiseMapShapes, type NoiseShape } from "../models/random/noise.ts";
export { Random } from "../models/random/random.ts";
export type { Repeatable, Repeater } from "../models/repeatable.ts";
export { featureSpaces, inSpace, joinSpaces } from "../models/feature_spaces.ts";
export type {
  EmbeddedTexts,
  Encoder,
  EncoderSource,
  FeatureSpace,
  ImageTokenOptions,
  TextReading,
} from "../models/encoder.ts";
export type { Parametrisation } from "../models/parametrisation.ts";
export { channelMultipliers } from "../models/parametrisation.ts";
export type {
  Generator,
  GeneratorFile,
  GeneratorSource,
  Latents,
  Noise,
  WeightGroup,
} from "../models/generator.ts";
export { openWeights } from "../models/weights/open.ts";
export { type HostTensor, WeightsError } from "../models/weights/types.ts";
export type { FloatDType } from "../models/weights/dtypes.ts";
export { encodeSafetensors, type FloatOptions } from "../models/weights/safetensors.ts";
export {
  type AnyCheck,
  type Check,
  checkArgument,
  checkOptions,
  flag,
  functionOf,
  list,
  type ListRules,
  madeBy,
  type Making,
  members,
  number,
  oneOf,
  optionProblems,
  optionsIn,
  type OptionTable,
  orOfStep,
  type Range,
  required,
  such,
  template,
  text,
  truncation,
  whole,
} from "../models/options/mod.ts";
export { adam, type AdamOptions, type AdamState } from "./optimizer/adam.ts";
export {
  type Artifact,
  type ArtifactMap,
  type ArtifactNetworks,
  defineArtifact,
  type ValuesOf,
} from "./plugin/artifact.ts";
export { type Cache, type CacheKey, folderCache } from "./storage/cache.ts";
export { clipGradients } from "./optimizer/clip_gradients.ts";
export { type Config, type ConfigFunction, defineConfig, type ResolvedConfig } from "./plan/config.ts";
export type { AxisValue, AxisValues } from "./plan/axes.ts";
export { type Axis, type ConfigChange, defineSweep, type Sweep } from "./plan/sweep.ts";
export type { SweepEvaluation } from "./plan/sweep_evaluation.ts";
export type { StepNoise } from "./step/draws.ts";
export type { Prompts } from "./plugin/prompts.ts";
export type {
  Context,
  Plan,
  PrepareContext,
  RunContext,
  SelectionContext,
  StepContext,
} from "./plugin/contexts.ts";
export { ConfigError, PluginError, RunError } from "./errors.ts";
export type { Host, Surroundings } from "./host.ts";
export { chain, type GradientTransform, type Tensors } from "./optimizer/optimizer.ts";
export { PLUGIN_CONTRACT } from "./plugin/contract.ts";
export { defineLoss, type LossOptions } from "./plugin/define_loss.ts";
export type { Hook } from "./plugin/hook.ts";
export {
  definePlugin,
  type MaybePromise,
  type Plugin,
  type PluginOption,
  type PluginSpec,
  type Selected,
  type Weight,
} from "./plugin/plugin.ts";
export type { Outcome, StepReport, TermReport, WrittenFile } from "./plugin/report.ts";
export { adapt, type RunOptions } from "./run.ts";
export { openRunFolder, type RunFolder } from "./storage/run_folder.ts";
export type { FileRecord } from "./storage/manifest.ts";
export { findSnapshot, type FoundSnapshot } from "./storage/run_state.ts";
export { cosineDecay, warmup } from "./optimizer/schedule.ts";
export {
  encodeSnapshot,
  type Overrides,
  readSnapshot,
  type RunIdentity,
  type Snapshot,
  snapshotPath,
} from "./storage/snapshot.ts";
export { type PluginTestOptions, testPlugin, type TestSteps } from "./testing/mod.ts";
export {
  toyEncoder,
  type ToyEncoderOptions,
  toyGenerator,
  type ToyGeneratorOptions,
} from "./testing/networks.ts";
export { disposeTree, type HostTree, keepTree, type Tree } from "./storage/tree.ts";
export { cubicReduction } from "../models/ops/cubic_reduction.ts";
export { smoothedResize } from "../models/ops/smoothed_resize.ts";
export { LANCZOS, type SmoothingKernel } from "../models/ops/smoothing_band.ts";
export { unitRows } from "../models/ops/unit_rows.ts";
export {
  type Weighted,
  weightedSquaredDistance,
  weightedSquaredDistances,
} from "../models/ops/weighted_distance.ts";
export { termWeight } from "./plugin/term_weight.ts";
export { unknownOptions } from "./plugin/unknown_options.ts";
export type { CropPlaces, FeatureMaps, ImageView, StepView, WeightView } from "./plugin/views.ts";
export type { Scalar, Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D, Variable } from "../models/tensors.ts";
