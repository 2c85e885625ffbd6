import { convnext } from "./convnext.ts";
import { convolutional } from "./convolutional.ts";
import { eva02 } from "./eva02.ts";
import type { ImageTowerKind } from "./image_tower.ts";
import { modifiedResNet } from "./modified_resnet_weights.ts";
import { siglipVit } from "./siglip_vit.ts";
import { vit } from "./vit.ts";

/** The kinds of image towers that can be loaded, in the order in which a file's names are tried on them. */
export const IMAGE_TOWERS: readonly ImageTowerKind[] = [
  modifiedResNet,
  siglipVit, // before the others that have transformers
  vit,
  eva02,
  convnext,
  convolutional,
];
