/** What a run needs from an image generator. The implementations live in the folders beside this file. */
import type { Random } from "./random/random.ts";
import type { HostTensor } from "./weights/types.ts";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D, Variable } from "./tensors.ts";

/** w [batch, latentDim], the same for every style; or w_plus [batch, latentCount, latentDim]. */
export type Latents = Tensor2D | Tensor3D;

/**
 * What feeds a generator's noise inputs: fresh draws from a seed, the maps stored with the weights,
 * nothing, or given maps, one for each entry of `noiseShapes`, [1 or batch, height, width, 1].
 */
export type Noise = Random | "stored" | "none" | readonly Tensor4D[];

/** Trained weights that belong together: those of one layer, or of the mapping network. */
export interface WeightGroup {
  /** As its published code names the module, e.g. `convs.0`. No two groups of a generator share a name. */
  readonly name: string;
  /** What the weights do: z to w, what synthesis starts from, features to features, or features to an image. */
  readonly kind: "mapping" | "input" | "convolution" | "to-rgb";
  /** The row of w_plus that drives the layer; left out where none does. */
  readonly style?: number;
  /** Names of its parameters. */
  readonly weights: readonly string[];
  /** Which axis of a parameter counts what it makes, its output channels, by name: of those in which it is not the last one. */
  readonly outputAxes?: Readonly<Record<string, number>>;
}

/** What a file of a generator holds. */
export interface GeneratorFile {
  /** By the names under which they are published. */
  readonly tensors: ReadonlyMap<string, HostTensor>;
  /** What the file says of itself. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** An image generator whose weights are named, so that they can be saved, frozen and compared. */
export interface Generator {
  /** For people: the file or the name it came from. */
  readonly label: string;
  /** Of its images, in pixels. */
  readonly height: number;
  /** Of its images, in pixels. */
  readonly width: number;
  /** Of its images: 1 for grey, 3 for RGB, 4 for RGB and opacity. */
  readonly channels: 1 | 3 | 4;
  /** Width of w, and of z but for a network that says another. */
  readonly latentDim: number;
  /** Width of z, where it may be another than that of w. */
  readonly zDim?: number;
  /** How many styles one image takes, each a w of its own in w_plus: the rows of w_plus. */
  readonly latentCount: number;
  /** Of each noise map, in the order in which the layers read them; empty where it takes no noise. */
  readonly noiseShapes: readonly (readonly [height: number, width: number])[];
  /** Trained weights by their published name, e.g. `convs.0.conv.weight`. Owned by the generator. */
  readonly parameters: ReadonlyMap<string, Variable>;
  /** The same by what they do, in the order in which the published code lists its modules. Each is in one group. */
  readonly weightGroups: readonly WeightGroup[];
  /** Names of the parameters that adaptation may move, as a rule all but the mapping network's. */
  readonly adaptable: ReadonlySet<string>;
  /** The mean of w over the latent distribution [latentDim]: the centre of truncation. */
  readonly latentAverage: Tensor1D;
  /** What was taken by rule when it was loaded, which a user should know: sentences for the log. */
  readonly notes?: readonly string[];
  /** z [batch, zDim] to w [batch, latentDim]. */
  map(z: Tensor2D): Tensor2D;
  /** Latents to images [batch, height, width, channels], nominally in [-1, 1], not clamped. */
  synthesize(latents: Latents, noise: Noise): Tensor4D;
  /**
   * As `synthesize`, with other weights in place of some. Left out where it cannot be.
   *
   * @param replaced By the parameters' names, in their shapes; they stay the caller's
   */
  synthesizeWith?(replaced: ReadonlyMap<string, Tensor>, latents: Latents, noise: Noise): Tensor4D;
  /**
   * What each convolution makes on the way to the image, in the order in which they run, [batch, height, width, channels]. Left out
   * where nothing is known of it. The caller frees them.
   */
  featureMaps?(latents: Latents, noise: Noise): readonly Tensor4D[];
  /**
   * Everything a file needs, in the published names, shapes and memory order.
   *
   * @param replaced Other values in place of some parameters', by name and in their shapes: an average of them
   */
  exportWeights(replaced?: ReadonlyMap<string, Tensor>): Promise<ReadonlyMap<string, HostTensor>>;
  /**
   * Adds an offset for each input channel of each convolution, unless they are there: see `channelMultipliers`. Left out where it
   * can have none.
   *
   * @returns the names of the parameters that hold them
   */
  addChannelMultipliers?(): readonly string[];
  /** Those alone. @param replaced As of `exportWeights` */
  exportChannelMultipliers?(replaced?: ReadonlyMap<string, Tensor>): Promise<GeneratorFile>;
  /** SHA-256 of the weights as loaded, in hexadecimal: the key of what was computed from them. */
  digest(): Promise<string>;
  /** Frees all of its tensors. */
  dispose(): void;
}

/** Where a generator comes from; a run loads it twice, once frozen and once to be trained. */
export interface GeneratorSource {
  /** For people: the file or the name that it stands for. */
  readonly label: string;
  /** Where its weights lie, if they lie in one file: a run's record names it. */
  readonly file?: string;
  /** Makes a new one at each call. @param scope Prefix that keeps the variables of the two copies apart. */
  load(scope: string): Promise<Generator>;
}
