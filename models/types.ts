/** What a run needs from a network. The implementations live in the folders beside this file. */
import type { Random } from "./random/random.ts";
import type { HostTensor } from "./weights/types.ts";
import type { Tensor1D, Tensor2D, Tensor3D, Tensor4D, Variable } from "./tensors.ts";

/** w [batch, latentDim], the same for every layer; or w_plus [batch, latentCount, latentDim]. */
export type Latents = Tensor2D | Tensor3D;

/**
 * What feeds a generator's noise inputs: fresh draws from a seed, the maps stored with the weights,
 * nothing, or given maps, one for each entry of `noiseSizes`, [1 or batch, size, size, 1].
 */
export type Noise = Random | "stored" | "none" | readonly Tensor4D[];

/** An image generator whose weights are named, so that they can be saved, frozen and compared. */
export interface Generator {
  /** For people: the file or the name it came from. */
  readonly label: string;
  /** Width and height of its images in pixels. */
  readonly size: number;
  /** Width of z and of w. */
  readonly latentDim: number;
  /** How many w one image takes: the rows of w_plus. */
  readonly latentCount: number;
  /** Width and height of each noise map, in the order in which the layers read them. */
  readonly noiseSizes: readonly number[];
  /** Trained weights by their published name, e.g. `convs.0.conv.weight`. Owned by the generator. */
  readonly parameters: ReadonlyMap<string, Variable>;
  /** Names of the parameters that adaptation may move: all but the mapping network's. */
  readonly adaptable: ReadonlySet<string>;
  /** The mean of w over the latent distribution [latentDim]: the centre of truncation. */
  readonly latentAverage: Tensor1D;
  /** z [batch, latentDim] to w [batch, latentDim]. */
  map(z: Tensor2D): Tensor2D;
  /** Latents to images [batch, size, size, 3], nominally in [-1, 1], not clamped. */
  synthesize(latents: Latents, noise: Noise): Tensor4D;
  /** Everything a file needs, in the published names, shapes and memory order. */
  exportWeights(): Promise<ReadonlyMap<string, HostTensor>>;
  /** SHA-256 of the weights as loaded, in hexadecimal: the key of what was computed from them. */
  digest(): Promise<string>;
  /** Frees all of its tensors. */
  dispose(): void;
}

/** Where a generator comes from; a run loads it twice, once frozen and once to be trained. */
export interface GeneratorSource {
  /** For people: the file or the name that it stands for. */
  readonly label: string;
  /** Makes a new one at each call. @param scope Prefix that keeps the variables of the two copies apart. */
  load(scope: string): Promise<Generator>;
}

/** A joint image and text embedding, e.g. CLIP. */
export interface Encoder {
  /** For people: the file or the name it came from. */
  readonly label: string;
  /** Width of the features. */
  readonly dim: number;
  /**
   * images [batch, height, width, 3] in [-1, 1], any size, to features [batch, dim], not normalised.
   * Preprocessing is the encoder's. One that draws (augmented views) draws from `random`, so that the
   * same seed shows it two batches through the same eyes, whatever their sizes.
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
