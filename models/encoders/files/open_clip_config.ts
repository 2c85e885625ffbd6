import { basename } from "@std/path";
import { OPENAI_PIXELS } from "../preprocessing/settings.ts";
import { timmFacts } from "./timm_models.ts";
import type { Activation, ImageTowerFacts, PixelFacts, TextTowerFacts } from "./facts.ts";
import { JsonMembers } from "./json_members.ts";
import { type FactMaker, factMaker, type Statement } from "./statement.ts";

/** Members without influence on features: of training, or told by the tensors. */
const TOLD_BY_TENSORS = {
  model: [
    "embed_dim",
    "vision_cfg",
    "text_cfg",
    "quick_gelu",
    "custom_text",
    "init_logit_scale",
    "init_logit_bias",
    "nonscalar_logit_scale",
    "cast_dtype",
    "output_dict",
  ],
  vision: [
    "image_size",
    "layers",
    "width",
    "head_width",
    "mlp_ratio",
    "patch_size",
    "pool_type",
    "act_kwargs",
    "norm_kwargs",
    "patch_dropout",
    "output_tokens",
    "timm_model_name",
    "timm_model_pretrained",
    "timm_pool",
    "timm_proj",
    "timm_proj_bias",
    "timm_drop",
    "timm_drop_path",
    "global_average_pool",
    "proj_type",
  ],
  text: [
    "context_length",
    "vocab_size",
    "width",
    "heads",
    "layers",
    "mlp_ratio",
    "no_causal_mask",
    "pool_type",
    "eos_id",
    "pad_id",
    "proj_bias",
    "act_kwargs",
    "norm_kwargs",
    "hf_tokenizer_name",
    "tokenizer_kwargs",
    "output_tokens",
    "proj_type",
  ],
};

/**
 * What an `open_clip_config.json` states, or one of open_clip's model configurations, which is its "model_cfg" alone.
 * Absent members have open_clip's defaults.
 *
 * @throws {WeightsError} where it states what is not implemented
 */
export function readOpenClipConfig(path: string, json: unknown): Statement {
  const whole = new JsonMembers(path, json);
  const model = whole.has("model_cfg") ? whole.object("model_cfg") : whole;
  const vision = model.object("vision_cfg"), text = model.object("text_cfg");
  const make = factMaker(path, "open_clip's");
  if (text.value("hf_model_name") !== undefined) {
    text.refuse(
      "hf_model_name",
      "a text tower of transformers': use an encoder with a CLIP or SigLIP text tower",
    );
  }
  refuseOthers(model, TOLD_BY_TENSORS.model);
  refuseOthers(vision, TOLD_BY_TENSORS.vision);
  refuseOthers(text, TOLD_BY_TENSORS.text);
  const quick = model.flag("quick_gelu") ?? false;
  return {
    source: basename(path),
    facts: {
      image: imageFacts(make, vision, quick),
      text: model.value("text_cfg") === undefined ? {} : textFacts(make, text, quick),
      pixels: whole.has("preprocess_cfg") ? pixelFacts(make, whole.object("preprocess_cfg")) : {},
      tokenizer: {
        name: make.stated(text.text("hf_tokenizer_name")),
        clean: make.stated(
          text.object("tokenizer_kwargs").choice(
            "clean",
            {
              lower: "lower",
              whitespace: "whitespace",
              whitespace_underscore: "whitespace_underscore",
              canonicalize: "canonicalize",
            } as const,
          ),
        ),
      },
    },
    sizes: {
      dim: model.whole("embed_dim"),
      imageWidth: vision.whole("width"),
      textWidth: text.whole("width"),
    },
  };
}

function imageFacts(make: FactMaker, vision: JsonMembers, quick: boolean): ImageTowerFacts {
  const name = vision.text("timm_model_name");
  const size = make.stated(sideOf(vision, "image_size"));
  if (name !== undefined) return { size, ...timmFacts(vision, name, make) };
  vision.choice("pool_type", { tok: true });
  if (vision.value("global_average_pool") === true) vision.refuse("global_average_pool");
  return {
    size,
    heads: make.orDefault(
      vision.value("head_width") === undefined ? undefined : { width: vision.positive("head_width")! },
      { width: 64 },
    ),
    activation: activationFact(make, vision, quick),
    epsilon: epsilonFact(make, vision),
  };
}

function textFacts(make: FactMaker, text: JsonMembers, quick: boolean): TextTowerFacts {
  const pooling = text.choice(
    "pool_type",
    {
      argmax: "end token",
      eos: "end token",
      last: "last",
      first: "first",
    } as const,
  );
  return {
    heads: make.orDefault(text.whole("heads"), 8),
    activation: activationFact(make, text, quick),
    epsilon: epsilonFact(make, text),
    mask: make.orDefault(text.flag("no_causal_mask") ? "none" : undefined, "causal"),
    pooling: make.orDefault(pooling, "end token"),
    endToken: text.value("pool_type") === "eos" ? make.stated(text.whole("eos_id")) : undefined,
    padToken: make.stated(text.whole("pad_id")),
  };
}

/** "act_kwargs" {"approximate": "tanh"} is the one way to ask for tanh. */
function activationFact(make: FactMaker, tower: JsonMembers, quick: boolean) {
  const options = tower.object("act_kwargs");
  if (quick && options.names.length > 0) tower.refuse("act_kwargs", "which QuickGELU does not take");
  refuseOthers(options, ["approximate"]);
  const approximated = options.choice<Activation>("approximate", { tanh: "gelu_tanh", none: "gelu" });
  return make.orDefault<Activation>(quick ? "quick_gelu" : approximated, "gelu");
}

function epsilonFact(make: FactMaker, tower: JsonMembers) {
  const options = tower.object("norm_kwargs");
  refuseOthers(options, ["eps"]);
  return make.orDefault(options.positive("eps"), 1e-5);
}

function pixelFacts(make: FactMaker, preprocess: JsonMembers): PixelFacts {
  preprocess.choice("mode", { RGB: true });
  return {
    mean: make.orDefault(preprocess.colors("mean"), OPENAI_PIXELS.mean),
    deviation: make.orDefault(preprocess.positiveColors("std"), OPENAI_PIXELS.deviation),
    interpolation: make.orDefault(
      preprocess.choice("interpolation", { bicubic: "bicubic", bilinear: "bilinear" } as const),
      "bicubic",
    ),
    resizeMode: make.orDefault(
      preprocess.choice("resize_mode", { shortest: "shortest", squash: "squash" } as const),
      "shortest",
    ),
  };
}

/** Refuses members that are set and that nobody here reads: a file may ask for what was invented later. */
function refuseOthers(object: JsonMembers, known: readonly string[]): void {
  for (const name of object.names) {
    if (!known.includes(name) && object.value(name) !== false) object.refuse(name);
  }
}

/** A size in pixels, given as one number or as height and width that are the same. */
function sideOf(object: JsonMembers, name: string): number | undefined {
  const value = object.value(name);
  if (!Array.isArray(value)) return object.whole(name);
  if (value.length === 2 && value[0] === value[1]) return value[0];
  return object.refuse(name, "and only square pictures can be used");
}
