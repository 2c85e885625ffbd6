/** CLIP (Radford et al. 2021): the encoder that guides a generator by text. */
export { augmentedViews, type AugmentedViewsOptions } from "./augmented_views.ts";
export { type Clip, clip, type ClipOptions, type ClipSource } from "./clip.ts";
export type { ClipWeights } from "./clip_file.ts";
export { type ClipDescription, describeClip, type DescriptionOptions, type Heads } from "./description.ts";
export { ensemble, type EnsembleMember } from "./ensemble.ts";
export type { ImageTower, ImageTowerSizes } from "./image_tower.ts";
export { type ClipInitialisationOptions, initialiseClip } from "./initialise.ts";
export type { Parameters } from "./parameters.ts";
export type { Naming } from "./published_tensors.ts";
export { clipMetadata } from "./settings.ts";
export { imagenetTemplates, noTemplates } from "./templates.ts";
export type { TextSizes, TextTower, TokenIds } from "./text_transformer.ts";
export type { Block, TransformerSizes } from "./transformer.ts";
export type { Tokenizer } from "./tokenizer.ts";
export { clipTokenizer } from "./tokenizers/openai.ts";
export { WordTokenizer, type WordVocabulary } from "./tokenizers/words.ts";
