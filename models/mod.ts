/** The networks, what they run on, and their files. */
export {
  type Backend,
  BackendError,
  type BackendName,
  type Precision,
  startBackend,
  type StartOptions,
  startPace,
  startRepeater,
} from "./backend/mod.ts";
export type { Repeatable, Repeater } from "./repeatable.ts";
export {
  type Activation,
  augmentedViews,
  type AugmentedViewsOptions,
  type Block,
  type Cleaning,
  type Clip,
  clip,
  type ClipDescription,
  type ClipInitialisationOptions,
  clipMetadata,
  type ClipMetadataOptions,
  type ClipOptions,
  type ClipSource,
  clipTokenizer,
  type ClipWeights,
  type Conclusion,
  type EncoderOfTowers,
  ensemble,
  type EnsembleMember,
  type Heads,
  imagenetTemplates,
  type ImageTower,
  type ImageTowerSizes,
  initialiseClip,
  type Naming,
  noTemplates,
  type Parameters,
  type Stated,
  type StatedOptions,
  type TextPooling,
  type TextSizes,
  type TextTower,
  type TokenIds,
  type Tokenizer,
  type TokenizerSettings,
  tokensCut,
  type TransformerSizes,
  WordTokenizer,
  type WordVocabulary,
} from "./encoders/mod.ts";
export {
  type Activation as StyleGAN2Activation,
  type Connections,
  type FirKernel,
  initialiseStyleGAN2,
  type LayerPhase,
  layerPhase,
  StyleGAN2,
  stylegan2,
  type StyleGAN2Architecture,
  type StyleGAN2InitialisationOptions,
  type StyleGAN2Options,
  type StyleGAN2Parts,
  type StyleGAN2Settings,
  type StyleGAN2Source,
  type WeightSource,
} from "./stylegan2/mod.ts";
export {
  type Lpips,
  lpips,
  type LpipsOptions,
  type LpipsSource,
  type LpipsWeightSource,
  type TrunkName,
} from "./lpips/mod.ts";
export { channelMultipliers, type Parametrisation } from "./parametrisation.ts";
export type { GeneratorFile } from "./generator.ts";
export { areOne, cutNote, type TextPair, whyOne } from "./text_readings.ts";
export { type BlendPart, blendWeights } from "./weights/blend.ts";
export { openWeights } from "./weights/open.ts";
export { type FloatOptions, readSafetensors, writeSafetensors } from "./weights/safetensors.ts";
export { type DType, type TensorInfo, type WeightFile, WeightsError } from "./weights/types.ts";
export {
  type AttributeVector,
  type Domain,
  type Picture,
  SPECIES,
  type Species,
  type Style,
  STYLES,
  worldClip,
  worldGenerator,
  type WorldGeneratorOptions,
  worldJudge,
} from "./world/mod.ts";
export {
  Images,
  type ImagesShape,
  jupyterDisplay,
  latentSeed,
  sampleImages,
  type SamplingOptions,
  type Shown,
  shownPng,
} from "./sampling/mod.ts";
export * as alignment from "./alignment/mod.ts";
export * as edits from "./edits/mod.ts";
export * as inversion from "./inversion/mod.ts";
