import { basename } from "@std/path";
import { ACTIVATION_NAMES } from "./activation_names.ts";
import type { Activation, TextTowerFacts, TowerFacts } from "./facts.ts";
import { JsonMembers } from "./json_members.ts";
import { type FactMaker, factMaker, type Statement } from "./statement.ts";
import { INSTEAD } from "./timm_models.ts";

/** What a class of transformers' takes where a config.json is silent. */
interface Defaults {
  readonly image: TowerDefaults;
  readonly text: TowerDefaults;
}

interface TowerDefaults {
  readonly heads: number;
  readonly activation: Activation;
  readonly epsilon: number;
}

const CLIP = { activation: "quick_gelu", epsilon: 1e-5 } as const;
const SIGLIP = { activation: "gelu_tanh", epsilon: 1e-6, heads: 12 } as const;

/** By "model_type". */
const DEFAULTS: Readonly<Record<string, Defaults>> = {
  clip: { image: { ...CLIP, heads: 12 }, text: { ...CLIP, heads: 8 } },
  siglip: { image: SIGLIP, text: SIGLIP },
};

/** Types whose networks are of another kind, and what they are. */
const REFUSED: Readonly<Record<string, string>> = {
  siglip2: "SigLIP2's network for pictures of any shape (naflex)",
  metaclip_2: "MetaCLIP 2, whose texts are tokenised by another vocabulary",
};

/**
 * What the config.json of transformers' CLIPModel or SiglipModel states. Old files repeat a tower's members in
 * "vision_config_dict" and "text_config_dict", which come first. Absent members have the class's defaults.
 *
 * The only "projection_dim" that counts is the outermost: those inside the towers' members are ignored by
 * CLIPModel. An "eos_token_id" of 2 stands in OpenAI's files by mistake, and states nothing.
 *
 * @throws {WeightsError} where it states what is not implemented
 */
export function readHuggingFaceConfig(path: string, json: unknown): Statement {
  const whole = new JsonMembers(path, json);
  const stated = whole.text("model_type") ?? "clip";
  if (Object.hasOwn(REFUSED, stated)) {
    whole.refuse("model_type", `${REFUSED[stated]}, which is not implemented: ${INSTEAD}`);
  }
  const type = stated.replace(/_(vision|text)_model$/, "");
  if (!Object.hasOwn(DEFAULTS, type)) whole.refuse("model_type", `which is not implemented: ${INSTEAD}`);
  const defaults = DEFAULTS[type]!, alone = stated !== type;
  const make = factMaker(path, `${type === "clip" ? "CLIPModel" : "SiglipModel"}'s`);
  const vision = alone ? whole : tower(whole, "vision_config"), text = tower(whole, "text_config");
  if (vision.flag("vision_use_head") === false) vision.refuse("vision_use_head");
  return {
    source: basename(path),
    facts: {
      image: {
        ...towerFacts(make, vision, defaults.image),
        size: make.stated(vision.whole("image_size")),
      },
      text: alone ? {} : textFacts(make, text, defaults.text),
      pixels: {},
      tokenizer: {},
    },
    sizes: {
      dim: whole.whole("projection_dim"),
      imageWidth: vision.whole("hidden_size"),
      textWidth: text.whole("hidden_size"),
    },
  };
}

/** A tower's members, those of its "_dict" before the others. */
function tower(whole: JsonMembers, name: string): JsonMembers {
  const first = whole.value(`${name}_dict`) ?? {}, second = whole.value(name) ?? {};
  return new JsonMembers(whole.path, { ...second as object, ...first as object }, name);
}

function towerFacts(make: FactMaker, members: JsonMembers, defaults: TowerDefaults): TowerFacts {
  return {
    heads: make.orDefault(members.whole("num_attention_heads"), defaults.heads),
    activation: make.orDefault(members.choice("hidden_act", ACTIVATION_NAMES), defaults.activation),
    epsilon: make.orDefault(members.positive("layer_norm_eps"), defaults.epsilon),
  };
}

function textFacts(make: FactMaker, members: JsonMembers, defaults: TowerDefaults): TextTowerFacts {
  const end = members.whole("eos_token_id");
  return {
    ...towerFacts(make, members, defaults),
    endToken: make.stated(end === 2 ? undefined : end),
    padToken: make.stated(members.whole("pad_token_id")),
  };
}
