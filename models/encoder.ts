/** What a run needs from an encoder of images and texts. The implementations live in encoders/. */
import type { FeatureSpace } from "./feature_spaces.ts";
import type { Random } from "./random/random.ts";
import type { Tensor2D, Tensor4D } from "./tensors.ts";

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
  /** SHA-256 of the weights as loaded, in hexadecimal. */
  digest(): Promise<string>;
  /** Frees all of its tensors. */
  dispose(): void;
}

/** Where an encoder comes from. */
export interface EncoderSource {
  /** For people: the file or the name that it stands for. */
  readonly label: string;
  /** Makes a new one at each call. */
  load(): Promise<Encoder>;
}
