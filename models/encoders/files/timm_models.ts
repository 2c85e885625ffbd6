/** What is known of timm's image towers by their names: open_clip's configurations say no more of them. */
import type { ImageTowerFacts } from "./facts.ts";
import type { JsonMembers } from "./json_members.ts";
import type { FactMaker } from "./statement.ts";

/** Names of towers, and what they say. The first that fits a name counts. */
const MODELS: readonly { name: RegExp; facts: { heads?: number; rotaryGrid?: number; epsilon?: number } }[] =
  [
    { name: /^vit_(small)_patch\d+_siglip/, facts: { heads: 6 } },
    { name: /^vit_(base)_patch\d+_siglip/, facts: { heads: 12 } },
    { name: /^vit_(large|so400m|giantopt)_patch\d+_siglip/, facts: { heads: 16 } },
    { name: /^eva02_base_patch16_clip_224/, facts: { heads: 12, rotaryGrid: 16 } },
    { name: /^eva02_large_patch14_clip_/, facts: { heads: 16, rotaryGrid: 16 } },
    { name: /^convnext_xxlarge/, facts: { epsilon: 1e-5 } },
  ];

/** Towers that have no place here, and what to use in theirs. */
const REFUSED: readonly { name: RegExp; reason: string }[] = [
  { name: /^(fastvit|mobileclip|vit_\w+_mci)|_mci\d/, reason: "the image tower of a MobileCLIP" },
  { name: /^vit_pe_/, reason: "the image tower of a PE-Core" },
  { name: /^naflex/, reason: "a tower for pictures of any shape" },
];

/** The facts that a name tells. @throws {WeightsError} where it names a tower that is not implemented */
export function timmFacts(vision: JsonMembers, name: string, make: FactMaker): ImageTowerFacts {
  const refused = REFUSED.find((refused) => refused.name.test(name));
  if (refused) vision.refuse("timm_model_name", `${refused.reason}, which is not implemented: ${INSTEAD}`);
  const known = MODELS.find((model) => model.name.test(name))?.facts ?? {};
  return {
    heads: make.stated(known.heads),
    rotaryGrid: make.stated(known.rotaryGrid),
    epsilon: make.stated(known.epsilon),
  };
}

/** What to use in the place of a network that is refused. */
export const INSTEAD =
  "use OpenAI's ViT-B/32, LAION's or DataComp's CLIP-ViT-B-32 or -B-16, or SigLIP2's base networks of a fixed size";
