import type { HostTensor } from "../../weights/types.ts";
import type { Parameters } from "./parameters.ts";
import type { PublishedTensors } from "../files/published_tensors.ts";
import type { Tensor2D, Tensor4D } from "../../tensors.ts";

/** What a tower of any kind looks like from outside. */
export interface ImageTowerSizes {
  /** Which kind of tower, e.g. "vit". */
  readonly kind: string;
  /** Height and width of the pictures it reads. */
  readonly size: number;
  /** Width of its features. */
  readonly dim: number;
  /** Heads of its attention, where it has any. */
  readonly heads?: number;
  /** For people, e.g. "ViT, patches of 32, 12 layers of width 768". */
  readonly summary: string;
}

/** The network that turns pictures into features. */
export interface ImageTower {
  /** What it is. */
  readonly sizes: ImageTowerSizes;
  /** Its weights, in the layout in which they are used. */
  readonly parameters: Parameters;
  /** Preprocessed pixels [batch, size, size, 3] to features [batch, dim], not normalised. */
  encode(pixels: Tensor4D): Tensor2D;
}

/** Reads a tensor by its published name. */
export type ReadTensor = (name: string) => Promise<HostTensor>;

/**
 * A kind of image tower: how it is told from others by the names in a file, what its sizes are, and how to
 * build it. A new kind is one file that exports this, and a line in image_towers.ts.
 */
export interface ImageTowerKind<S extends ImageTowerSizes = ImageTowerSizes> {
  /** Whether names like these are of this kind. */
  recognizes(names: Iterable<string>): boolean;
  /**
   * The sizes that the tensors' shapes imply; the number of heads cannot be read from them.
   *
   * @throws {WeightsError} where a tensor that tells is absent
   */
  describe(tensors: PublishedTensors, heads?: number): S;
  /** The published name and shape of every tensor it needs. */
  shapes(sizes: S): Iterable<[string, number[]]>;
  /** The tensors that `build` takes: those read, as they are or combined. */
  read(read: ReadTensor, sizes: S): AsyncIterable<[string, HostTensor]>;
  /** The tower on those tensors, once they are on the device: it uses and does not own them. */
  build(parameters: Parameters, sizes: S): ImageTower;
}
