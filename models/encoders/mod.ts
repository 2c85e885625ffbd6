/** Encoders of images and texts, which guide a generator: CLIP (Radford et al. 2021), and what is made of several. */
export { augmentedViews, type AugmentedViewsOptions } from "./augmented_views.ts";
export { type Clip, clip, type ClipOptions, type ClipSource } from "./clip.ts";
export type { ClipWeights } from "./files/clip_file.ts";
export { type ClipDescription, describeClip, type DescriptionOptions } from "./files/description.ts";
export type { EncoderOfTowers } from "./encoder_of_towers.ts";
export { ensemble, type EnsembleMember } from "./ensemble.ts";
export type { ImageTower, ImageTowerSizes } from "./towers/image_tower.ts";
export { type ClipInitialisationOptions, initialiseClip } from "./initialise.ts";
export type { Parameters } from "./towers/parameters.ts";
export type { Naming } from "./files/naming_scheme.ts";
export { clipMetadata, type Heads } from "./files/settings.ts";
export { imagenetTemplates, noTemplates } from "./templates.ts";
export type { TextSizes, TextTower, TokenIds } from "./towers/text_tower.ts";
export type { Block, TransformerSizes } from "./towers/transformer.ts";
export type { Tokenizer } from "./tokenizers/tokenizer.ts";
export { clipTokenizer } from "./tokenizers/openai.ts";
export { WordTokenizer, type WordVocabulary } from "./tokenizers/words.ts";
