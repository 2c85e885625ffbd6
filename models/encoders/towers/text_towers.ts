import { siglipText } from "./siglip_text.ts";
import type { TextTowerKind } from "./text_tower.ts";
import { causalText } from "./text_transformer.ts";

/** The kinds of text towers that can be loaded, in the order in which a file's names are tried on them. */
export const TEXT_TOWERS: readonly TextTowerKind[] = [siglipText, causalText];
