/** The config that a command line without one stands for. */
import { resolve } from "@std/path";
import {
  adam,
  checkpoint,
  type ClipOptions,
  type Config,
  directional,
  type EncoderSource,
  type GeneratorSource,
  imagenetTemplates,
  layerSelection,
  metrics,
  type PluginOption,
  samples,
  semanticVariations,
  type StatedOptions,
} from "../../mod.ts";
import { present } from "../../models/options/mod.ts";
import { bundledDomain, bundledEncoder, isBundled } from "../images/bundled_names.ts";
import { namedEncoder, namedGenerator } from "../images/named_networks.ts";
import { type Code, literal } from "./config_code.ts";
import type { InPlace, NamedNetworks, PresetName } from "./parameters.ts";

/** A network, and the code that makes it. */
export interface WrittenNetwork<S> {
  readonly source: S;
  readonly code: Code;
}

/** Losses, with the paper's values and with those that suit the bundled world (docs/world.md). */
const LOSSES: Readonly<Record<PresetName, (isWorld: boolean) => readonly PluginOption[]>> = {
  "semantic-variations": (isWorld) =>
    semanticVariations(
      isWorld
        ? {
          directionalMoment: { floor: 0.8, covarianceWeight: 400 },
          ewc: { weight: 3e3, samples: 48 },
          relationConsistency: { weight: 10 },
        }
        : {},
    ),
  nada: (isWorld) => [directional(isWorld ? { directionalLoss: { floor: 0.8 } } : {}), layerSelection()],
};

/**
 * The config that stands for a command line: the preset's losses with the paper's values, ImageNet's templates, and what
 * every run is watched by. For the bundled world's networks, what suits them, as in the examples.
 *
 * @throws {UsageError} where a network has no such name
 */
export function plainConfig(words: InPlace, stated: StatedOptions): Config {
  const { source, target, preset } = words;
  const isWorld = { generator: isBundled(words.generator), encoder: isBundled(words.encoder) };
  return {
    generator: writtenGenerator(words).source,
    encoder: writtenEncoder(words.encoder, stated).source,
    prompts: { source, target, ...(!isWorld.encoder && { templates: imagenetTemplates }) },
    steps: isWorld.generator ? 150 : 300,
    ...(isWorld.generator && {
      noise: "none" as const,
      trainable: (name) => name.endsWith("modulation.bias"),
      optimizer: adam({ learningRate: 0.05 }),
    }),
    plugins: [
      LOSSES[preset](isWorld.encoder),
      metrics(),
      samples({ every: 50, ...(isWorld.generator && { truncation: 1 }) }),
      checkpoint({ every: 50 }),
    ],
  };
}

/** The generator that a command line names. @throws {UsageError} where there is none of that name */
export function writtenGenerator(
  { generator, key, class: index }: NamedNetworks & { readonly generator: string },
): WrittenNetwork<GeneratorSource> {
  const ofFile = present({ key, class: index });
  const domain = bundledDomain(generator);
  if (domain) {
    const { species, style } = domain;
    return {
      source: namedGenerator(generator, ofFile),
      code: call("worldGenerator", style === "photo" ? species : domain),
    };
  }
  const weights = resolve(generator);
  return {
    source: namedGenerator(weights, ofFile),
    code: call("stylegan2", Object.keys(ofFile).length > 0 ? { weights, ...ofFile } : weights),
  };
}

/** The encoder that a command line names. @throws {UsageError} where there is none of that name */
export function writtenEncoder(encoder: string, stated: StatedOptions): WrittenNetwork<EncoderSource> {
  const says = Object.keys(stated).length > 0, bundled = bundledEncoder(encoder);
  if (bundled !== undefined) {
    const { text, uses } = call(bundled === "clip" ? "worldClip" : "worldJudge");
    return {
      source: namedEncoder(encoder, stated),
      code: says ? { text: `${text}.stating(${literal(stated)})`, uses } : { text, uses },
    };
  }
  const weights = resolve(encoder), options: ClipOptions = { weights, ...stated };
  return { source: namedEncoder(weights, stated), code: call("clip", says ? options : weights) };
}

function call(name: string, ...given: readonly unknown[]): Code {
  return { text: `${name}(${given.map(literal).join(", ")})`, uses: [name] };
}
