/**
 * What is stated of an encoder besides its tensors: by the user, the file's metadata, and the files beside it.
 *
 * Every member is optional: absent is what nobody states. `Statement`s of several places are laid over each
 * other member by member, the first one wins; below all of them lie the rules of a tower's kind (`TowerKind.rules`).
 * What is then still absent and needed (`TowerKind.needs`) is asked of the user.
 */

import type { Cleaning } from "../tokenizers/cleaning/cleaning.ts";

/** Something that the shapes of tensors do not tell, and who says it. */
export interface Fact<T> {
  readonly value: T;
  /** For errors, `inspect` and the log, e.g. `the option "heads"`, `"open_clip_config.json"`. */
  readonly source: string;
}

/**
 * What is applied inside the perceptrons:
 *
 * - quick_gelu: x · sigmoid(1.702 x)
 * - gelu: x · Φ(x), by the error function
 * - gelu_tanh: x / 2 · (1 + tanh(√(2/π) (x + 0.044715 x³)))
 */
export type Activation = "quick_gelu" | "gelu" | "gelu_tanh";

/** How many attention heads: that many, or as many as heads of that width fit into the tower's. */
export type HeadCount = number | { readonly width: number };

/** What both towers have. */
export interface TowerFacts {
  readonly heads?: Fact<HeadCount> | undefined;
  readonly activation?: Fact<Activation> | undefined;
  /** Added to the variance in layer normalisations. */
  readonly epsilon?: Fact<number> | undefined;
}

/** What is stated of an image tower. */
export interface ImageTowerFacts extends TowerFacts {
  /** Height and width of the pictures, where no positions tell it (convolutions). */
  readonly size?: Fact<number> | undefined;
  /** The grid that rotary positions are scaled to (EVA02: 16). */
  readonly rotaryGrid?: Fact<number> | undefined;
}

/**
 * Which token's features stand for a text: the first one with the id `endToken`; the first one of the largest
 * id; the last of a row padded to the full length; the first.
 */
export type TextPooling = "end token" | "largest id" | "last" | "first";

/** What is stated of a text tower. */
export interface TextTowerFacts extends TowerFacts {
  /** Whether a token sees only those before it. */
  readonly mask?: Fact<"causal" | "none"> | undefined;
  readonly pooling?: Fact<TextPooling> | undefined;
  /** The id of the token that ends a text. */
  readonly endToken?: Fact<number> | undefined;
  /** The id that fills a row to its full length, where padding is seen. */
  readonly padToken?: Fact<number> | undefined;
}

/** How the pictures of a training were prepared. Their size is the image tower's. */
export interface PixelFacts {
  readonly mean?: Fact<readonly [number, number, number]> | undefined;
  readonly deviation?: Fact<readonly [number, number, number]> | undefined;
  readonly interpolation?: Fact<"bicubic" | "bilinear"> | undefined;
  /** `shortest`: the short side fits and the long one is cut; `squash`: both sides fit. */
  readonly resizeMode?: Fact<"shortest" | "squash"> | undefined;
}

/** How texts become tokens, as far as it is stated outside of the tokenizer's own file. */
export interface TokenizerFacts {
  /** open_clip's `tokenizer_kwargs.clean`: what is done to a text first. */
  readonly clean?: Fact<Cleaning> | undefined;
  /** open_clip's `hf_tokenizer_name`, of which the family can be told. */
  readonly name?: Fact<string> | undefined;
}

/** All that is stated of an encoder in one place, or in several laid over each other. */
export interface EncoderFacts {
  readonly image: ImageTowerFacts;
  readonly text: TextTowerFacts;
  readonly pixels: PixelFacts;
  readonly tokenizer: TokenizerFacts;
}
