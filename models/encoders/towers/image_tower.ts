import type { ImageTowerFacts } from "../files/facts.ts";
import type { PixelSettings } from "../preprocessing/settings.ts";
import type { Parameters } from "./parameters.ts";
import type { TowerKind } from "./tower_kind.ts";
import type { Tensor2D, Tensor3D, Tensor4D } from "../../tensors.ts";

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
  /** The tokens of the patches after a block, [batch, patches, width]; left out where there are none. */
  tokens?(pixels: Tensor4D, block: number): Tensor3D;
}

/** A kind of image tower. A new kind is one file that exports this, and a line in image_towers.ts. */
export interface ImageTowerKind<S extends ImageTowerSizes = ImageTowerSizes>
  extends TowerKind<S, ImageTowerFacts> {
  /** How the pictures of its training were prepared, where nothing else is stated. */
  readonly pixels: PixelSettings;
  /** The tower on the tensors read, once they are on the device: it uses and does not own them. */
  build(parameters: Parameters, sizes: S): ImageTower;
}
