/**
 * What published work has in common, method by method: everything that a preset does not say itself. Each function returns all of
 * a config but its generator, prompts and steps.
 */
import {
  adam,
  channelMultipliers,
  checkpoint,
  clip,
  type Config,
  directional,
  ema,
  ensemble,
  imagenetTemplates,
  imagePrompts,
  inDomain,
  iterativeRefinement,
  layerPhase,
  layerSelection,
  metrics,
  offsetPenalty,
  type PluginOption,
  samples,
  semanticVariations,
} from "../../mod.ts";

/** A config without what it is about. */
export type Profile = Omit<Config, "generator" | "prompts" | "steps">;

/** OpenAI's networks, where the commands that `deno task presets NAME` prints leave them. */
const B32 = clip("weights/ViT-B-32.pt"), B16 = clip("weights/ViT-B-16.pt");

/** Both, summed: means of two, which Adam does not tell from sums. */
const BOTH = ensemble([{ encoder: B32 }, { encoder: B16 }]);

/** The texts of a preset, in CLIP's 79 sentences. */
export function prompts(source: string, target: string): Config["prompts"] {
  return { source, target, templates: imagenetTemplates };
}

/** What a run writes, with samples at a truncation. */
function written(truncation: number, every = 50): PluginOption[] {
  return [metrics(), samples({ every, truncation }), checkpoint({ every, keep: 4 })];
}

/** StyleGAN-NADA's Adam: the rate and β₂ carry a factor of 4/5. */
const nadaAdam = adam({ learningRate: 0.002 * 0.8, beta1: 0, beta2: 0.99 ** 0.8 });

/** What differs between the profiles that train weights by directions. */
export interface WeightsOptions {
  /** Truncation ψ of the samples. @default {0.7} */
  readonly truncation?: number;
  /** Latents per step. @default {2} */
  readonly batch?: number;
  /** Layers that learn at each step. @default {as the profile has it} */
  readonly layers?: number;
  /** Probability that a step mixes styles. @default {as the profile has it} */
  readonly mixing?: number;
}

/** StyleGAN-NADA from the command line: both CLIPs; of 18 selected layers of 18 none is left out. */
export function nadaCli({ truncation = 0.7, batch = 2, layers, mixing = 0 }: WeightsOptions = {}): Profile {
  return {
    batch,
    encoder: BOTH,
    noise: "independent",
    mixing,
    trainable: layerPhase("default"),
    optimizer: nadaAdam,
    plugins: [directional(), layers !== undefined && layerSelection({ count: layers }), written(truncation)],
  };
}

/** StyleGAN-NADA's notebook for styles: ViT-B/32 alone, no selection. */
export function nadaNotebook({ truncation = 0.7, batch = 2, mixing = 0 }: WeightsOptions = {}): Profile {
  return {
    batch,
    encoder: B32,
    noise: "independent",
    mixing,
    trainable: layerPhase("default"),
    optimizer: nadaAdam,
    plugins: [directional(), written(truncation)],
  };
}

/** Its notebook with "improve shape": both CLIPs, two thirds of the layers, mixed styles. */
export function nadaShape(
  { truncation = 0.7, batch = 2, mixing = 0.9 }: WeightsOptions = {},
  direction: PluginOption = directional(),
): Profile {
  return {
    batch,
    encoder: BOTH,
    noise: "independent",
    mixing,
    trainable: layerPhase("default"),
    optimizer: nadaAdam,
    plugins: [direction, layerSelection(), written(truncation)],
  };
}

/** IPL: prompts by image, learnt in 300 updates of 32 images; two thirds of the layers; an average over updates. */
export function ipl(): Profile {
  return {
    seed: 2,
    batch: 2,
    encoder: B32,
    noise: "independent",
    trainable: layerPhase("default"),
    optimizer: nadaAdam,
    plugins: [imagePrompts(), layerSelection(), ema({ decay: 0.99, warmup: false, every: 50 }), written(0.7)],
  };
}

/** AIR: refined from step `start` on, every `interval` steps; all layers; an average over updates. */
export function air(start: number, interval: number): Profile {
  return {
    batch: 2,
    encoder: B32,
    noise: "independent",
    trainable: layerPhase("default"),
    optimizer: nadaAdam,
    plugins: [
      iterativeRefinement({ start, interval }),
      ema({ decay: 0.99, warmup: false, every: 50 }),
      written(0.7),
    ],
  };
}

/** What differs between HyperDomainNet's configs. */
export interface HyperDomainOptions {
  /** 0.1 for FFHQ, else 0.02. */
  readonly learningRate: number;
  /** @default {4} */
  readonly batch?: number;
  /** @default {0.9} */
  readonly beta1?: number;
  /** Truncation ψ of the samples. @default {0.7} */
  readonly truncation?: number;
  /** The weight of the in-domain term. @default {none} */
  readonly inDomain?: number;
  /** The weight of the penalty on multipliers. @default {none} */
  readonly offsets?: number;
  /** What learns. @default {channelMultipliers()} */
  readonly trainable?: NonNullable<Config["trainable"]>;
}

/** HyperDomainNet for one domain: channel multipliers, both CLIPs summed, mixed styles. */
export function hyperDomain(
  { learningRate, batch = 4, beta1 = 0.9, truncation = 0.7, inDomain: within, offsets, trainable }:
    HyperDomainOptions,
): Profile {
  const sum = 2; // of two CLIPs, where an ensemble has their mean
  return {
    batch,
    encoder: BOTH,
    noise: "independent",
    mixing: 0.9,
    trainable: trainable ?? channelMultipliers(),
    optimizer: adam({ learningRate, beta1, beta2: 0.999 }),
    plugins: [
      directional({ directionalLoss: { weight: sum } }),
      within !== undefined && inDomain({ weight: sum * within }),
      offsets !== undefined && offsetPenalty({ weight: offsets }),
      written(truncation),
    ],
  };
}

/** Jeon et al., with all of the paper's values. */
export function jeon(): Profile {
  return {
    batch: 4,
    encoder: B32,
    optimizer: adam({ learningRate: 0.002, beta1: 0, beta2: 0.99 }),
    plugins: [semanticVariations(), written(0.7, 100)],
  };
}
