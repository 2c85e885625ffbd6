/** What a run needs from an encoder of images and texts. The implementations live in encoders/. */
import type { Random } from "./random/random.ts";
import type { Tensor2D, Tensor3D, Tensor4D } from "./tensors.ts";

/** What a network sees of a text. */
export interface TextReading {
  /** The label of the encoder that it belongs to. */
  readonly encoder: string;
  /** The ids of the tokens that it sees. */
  readonly tokens: readonly number[];
  /** How many of the text's tokens it does not see, since there are more than it takes. */
  readonly cut: number;
}

/** Texts as rows of embedded tokens, which can be replaced, mixed and learnt before they are encoded. */
export interface EmbeddedTexts {
  /** The ids of the tokens, one list for each text, as long as the rows: what fills a row included. */
  readonly ids: readonly (readonly number[])[];
  /** [texts, length, width], without what a tower adds by their places. */
  readonly tokens: Tensor3D;
  /** The place in each row of the token whose features stand for the text. */
  readonly positions: readonly number[];
}

/** Whose tokens, and by which draws. */
export interface ImageTokenOptions {
  /** As of `encodeImage`. */
  readonly random?: Random;
  /** Of several networks, which: its place among the spaces. @default {0} */
  readonly space?: number;
}

/** A joint image and text embedding, e.g. CLIP. */
export interface Encoder {
  /** For people: the file or the name it came from. */
  readonly label: string;
  /** Width of the features. */
  readonly dim: number;
  /**
   * Whose each column of the features is, where several networks compute them: losses are then those of each space alone,
   * summed by its share. One network's features are one space.
   */
  readonly spaces?: readonly FeatureSpace[];
  /** What was concluded of it that its tensors do not tell, and from where: for the log. */
  readonly notes?: readonly string[];
  /**
   * images [batch, height, width, 3] in [-1, 1], any size, to features [batch, dim], not normalised. Images of
   * another number of channels go through `asRgb` first. Preprocessing is the encoder's. One that draws
   * (augmented views) draws from `random`, so that the same seed shows it two batches through the same eyes,
   * whatever their sizes.
   */
  encodeImage(images: Tensor4D, random?: Random): Tensor2D;
  /** n texts to features [n, dim], not normalised. */
  encodeText(texts: readonly string[]): Tensor2D;
  /**
   * n texts as they enter the text tower, each for itself as `encodeText` reads it, in rows of one length. The caller frees the
   * tokens. Left out, as is `encodeEmbedded`, where there is no one text tower: an ensemble has several.
   */
  embedTexts?(texts: readonly string[]): EmbeddedTexts;
  /**
   * The inverse of the first half of `encodeText`: embedded tokens [n, length, width] to features [n, dim], not normalised;
   * gradients flow to the tokens.
   *
   * @param positions As of `EmbeddedTexts`
   */
  encodeEmbedded?(tokens: Tensor3D, positions: readonly number[]): Tensor2D;
  /**
   * What the image tower makes of the patches of images after one of its blocks, the first of which is 0:
   * [batch, patches, width], by rows, without the token of the class. Left out where no tower has tokens.
   *
   * @throws {RangeError} where the tower has no tokens, or no such block
   */
  encodeTokens?(images: Tensor4D, block: number, options?: ImageTokenOptions): Tensor3D;
  /** What it was trained to scale cosines with; undefined where nothing says. */
  readonly logitScale?: number | undefined;
  /**
   * How the text is read, by each network that reads texts, of which an ensemble has several. Left out where nothing is
   * known of it.
   *
   * @throws where the text cannot be encoded
   */
  readText?(text: string): readonly TextReading[];
  /** SHA-256 of the weights as loaded, in hexadecimal. */
  digest(): Promise<string>;
  /** Frees all of its tensors. */
  dispose(): void;
}

/** A stretch of columns that is a network's own. Numbers of different spaces have nothing to do with each other. */
export interface FeatureSpace {
  /** For people: the network's. */
  readonly label: string;
  /** The first of its columns. */
  readonly begin: number;
  /** How many. */
  readonly dim: number;
  /** How much it counts; those of all spaces sum to 1. The features in it are its network's, times the root of this. */
  readonly share: number;
}

/** Where an encoder comes from. */
export interface EncoderSource {
  /** For people: the file or the name that it stands for. */
  readonly label: string;
  /** Makes a new one at each call. */
  load(): Promise<Encoder>;
}
