import type { EncoderSource } from "../../models/encoder.ts";
import type { Parametrisation } from "../../models/parametrisation.ts";
import type { GeneratorSource } from "../../models/generator.ts";
import {
  type Check,
  list,
  members,
  number,
  oneOf,
  type OptionTable,
  required,
  such,
  template,
  text,
  truncation,
  whole,
} from "../../models/options/mod.ts";
import { problemsIn } from "../../models/options/option_problems.ts";
import { anOptimizer } from "../optimizer/optimizer.ts";
import type { PluginOption } from "../plugin/plugin.ts";
import type { Prompts } from "../plugin/prompts.ts";
import type { Config } from "./config.ts";

const prompts: OptionTable<Prompts> = {
  source: required(text),
  target: required(text),
  templates: list(template, 'a list of texts that hold "{}", with at least one', {
    least: 1,
    distinct: true,
  }),
};

/** What each member may be. */
export const MEMBERS: OptionTable<Config> = {
  seed: whole(),
  generator: required(source<GeneratorSource>('a generator source, e.g. stylegan2("weights.safetensors")')),
  encoder: required(source<EncoderSource>('an encoder source, e.g. clip("ViT-B-32.safetensors")')),
  prompts: required(members(prompts, 'texts, e.g. { source: "dog", target: "cat" }')),
  steps: required(whole(1)),
  batch: whole(1),
  chunk: whole(1),
  encoderChunk: whole(1),
  optimizer: anOptimizer,
  noise: oneOf("shared", "independent", "stored", "none"),
  mixing: number({ least: 0, most: 1 }),
  truncation,
  trainable: such<NonNullable<Config["trainable"]>>(
    "a function of a weight's name, or what learns in place of weights, e.g. channelMultipliers()",
    (value) =>
      typeof value === "function" || typeof (value as Partial<Parametrisation> | null)?.extend === "function",
  ),
  plugins: required(such<readonly PluginOption[]>("a list of plugins", Array.isArray)),
};

/** Everything that is wrong with a config's own members; plugins are planning's business. */
export function* configProblems(config: Config): Iterable<string> {
  yield* problemsIn(config, MEMBERS, {
    named: (member) => `The config's "${member}"`,
    unknown: (member) => `The config has an unknown member "${member}"`,
    missing: (member) => `The config has no "${member}"`,
  });
  const { source, target } = config.prompts ?? {};
  if (source !== undefined && source === target) {
    yield `The config's "prompts" go from "${source}" to the same, which is no direction. Give two texts`;
  }
}

function source<S extends { load: unknown }>(wanted: string): Check<S> {
  return such(wanted, (value) => typeof (value as Partial<S> | null)?.load === "function");
}
