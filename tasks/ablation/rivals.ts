/** Other published methods as rows beside the paper's: the settings of each, and what its config is by them. */
import {
  adam,
  channelMultipliers,
  type Config,
  directional,
  imagePrompts,
  inDomain,
  iterativeRefinement,
  layerSelection,
  type PluginOption,
} from "../../mod.ts";
import type { RivalName } from "./row_labels.ts";
import { classesOf, type Scenario } from "./scenarios.ts";

/** What every rival's row is told. */
export interface RivalLearning {
  /** Of Adam. */
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  /** Of image directions: see `directional`, `imagePrompts` and `iterativeRefinement`. */
  readonly floor: number;
}

/** What a rival's row is told whose generator's own weights learn. */
export interface WeightLearning extends RivalLearning {
  readonly learns: "modulations" | "everything";
}

/** How IPL's row is made. */
export interface IplSettings extends WeightLearning {
  /** Whether two thirds of the layers are selected at each step. */
  readonly selectsLayers: boolean;
  /** How the prompts' mapper learns: options of `imagePrompts` by these names, where its rate is `learningRate`. */
  readonly mapperSteps: number;
  readonly mapperBatch: number;
  readonly mapperRate: number;
  readonly classInOffset: boolean;
}

/** How AIR's row is made. Refinements begin at half of the run and come every tenth of it. */
export interface AirSettings extends WeightLearning {
  readonly anchorWeight: number;
  /** Options of `iterativeRefinement` by these names, where the rate is `learningRate`. */
  readonly samples: number;
  readonly promptSteps: number;
  readonly promptRate: number;
}

/** How a row of channel multipliers with the in-domain term is made. */
export interface InDomainSettings extends RivalLearning {
  readonly inDomainWeight: number;
}

/** Of each rival, its own. */
export interface RivalSettings {
  readonly "ipl": IplSettings;
  readonly "air": AirSettings;
  readonly "channel-multipliers": RivalLearning;
  readonly "channel-multipliers-in-domain": InDomainSettings;
}

/** StyleGAN-NADA's, and HyperDomainNet's for whatever is no face. */
const NADA_ADAM = { learningRate: 0.0016, beta1: 0, beta2: 0.99 ** 0.8 };
const HYPER_ADAM = { learningRate: 0.02, beta1: 0.9, beta2: 0.999 };

/**
 * Those that the methods' papers and code print, with the plugins' own floors: Guo et al., 2023 (IPL); Liu et al., 2025 (AIR);
 * Alanov et al., 2022 (HyperDomainNet), whose in-domain weights are 0.5 to 1.5.
 */
export const PRINTED_RIVALS: RivalSettings = {
  "ipl": {
    ...NADA_ADAM,
    learns: "everything",
    floor: 0.1,
    selectsLayers: true,
    mapperSteps: 300,
    mapperBatch: 32,
    mapperRate: 0.05,
    classInOffset: false,
  },
  "air": {
    ...NADA_ADAM,
    learns: "everything",
    floor: 0.1,
    anchorWeight: 1,
    samples: 1000,
    promptSteps: 200,
    promptRate: 0.001,
  },
  "channel-multipliers": { ...HYPER_ADAM, floor: 0.1 },
  "channel-multipliers-in-domain": { ...HYPER_ADAM, floor: 0.1, inDomainWeight: 0.5 },
};

/**
 * How short image directions may be: 0.8 of the text's, as in the paper's rows; for IPL the same in a unit of its own, the world's
 * text directions being 1.05 to 1.2 long.
 */
const FLOOR = 0.8, UNIT_FLOOR = 0.85;

/** What learns in the paper's rows, and how. */
const MODULATIONS = { learns: "modulations", learningRate: 0.05, beta1: 0, beta2: 0.99 } as const;

/** The same of multipliers, which at the published rate fade the animals away. */
const MULTIPLIERS = { ...HYPER_ADAM, learningRate: 0.002 };

/** Chosen on dog-to-rabbit and photo-to-cartoon, which are not in the table; what was tried: docs/ablation.md. */
export const RIVALS: RivalSettings = {
  "ipl": { ...PRINTED_RIVALS.ipl, ...MODULATIONS, floor: UNIT_FLOOR },
  "air": { ...PRINTED_RIVALS.air, ...MODULATIONS }, // a longer floor asks for as long a way again from each anchor
  "channel-multipliers": { ...MULTIPLIERS, floor: FLOOR },
  "channel-multipliers-in-domain": { ...MULTIPLIERS, floor: FLOOR, inDomainWeight: 1.5 },
};

/** Those for the generator that has seen dogs alone, chosen on dog-to-rabbit. */
export const DOG_RIVALS: RivalSettings = {
  "ipl": { ...RIVALS.ipl, learningRate: 0.01, selectsLayers: false }, // selected layers leave fog
  "air": { ...RIVALS.air, learningRate: 0.03 },
  "channel-multipliers": { ...RIVALS["channel-multipliers"], learningRate: 0.005 },
  "channel-multipliers-in-domain": { ...RIVALS["channel-multipliers-in-domain"], learningRate: 0.005 },
};

/** What a row says of a config. Without prompts, they are the scenario's. */
export type RowConfig =
  & Pick<Config, "plugins" | "optimizer" | "trainable">
  & Partial<Pick<Config, "prompts">>;

type Rivals = { readonly [R in RivalName]: (settings: RivalSettings[R], scenario: Scenario) => RowConfig };

/** The config of a rival's row, made anew at each call. */
export function rivalConfig<R extends RivalName>(
  row: R,
  settings: RivalSettings,
  scenario: Scenario,
): RowConfig {
  return RIVAL_ROWS[row](settings[row], scenario);
}

const RIVAL_ROWS: Rivals = {
  "ipl"(settings, scenario) {
    const { floor, selectsLayers, mapperSteps, mapperBatch, mapperRate, classInOffset } = settings;
    const { context, prompts } = inClasses(scenario);
    const mapper = { mapperSteps, mapperBatch, learningRate: mapperRate, classInOffset };
    return {
      ...ofWeights(settings),
      prompts,
      plugins: [imagePrompts({ context, floor, ...mapper }), selectsLayers && layerSelection()],
    };
  },
  "air"(settings, scenario) {
    const { floor, anchorWeight, samples, promptSteps, promptRate } = settings;
    const { context, prompts } = inClasses(scenario);
    const refining = { anchorWeight, samples, promptSteps, learningRate: promptRate };
    return {
      ...ofWeights(settings),
      prompts,
      plugins: [iterativeRefinement({ context, floor, ...refining })],
    };
  },
  "channel-multipliers": (settings) => ofMultipliers(settings, [directionalTerm(settings)]),
  "channel-multipliers-in-domain": (settings) =>
    ofMultipliers(settings, [directionalTerm(settings), inDomain({ weight: settings.inDomainWeight })]),
};

/** A scenario's prompts as single words in a sentence. */
function inClasses(scenario: Scenario) {
  const { source, target, template, context } = classesOf(scenario);
  return { context, prompts: { source, target, templates: [template] } };
}

const directionalTerm = ({ floor }: RivalLearning) => directional({ directionalLoss: { floor } });

function ofWeights({ learns, ...rates }: WeightLearning): Pick<Config, "trainable" | "optimizer"> {
  return {
    ...(learns === "modulations" && { trainable: (name) => name.endsWith("modulation.bias") }),
    ...learningBy(rates),
  };
}

function ofMultipliers(settings: RivalLearning, plugins: readonly PluginOption[]): RowConfig {
  return { trainable: channelMultipliers(), ...learningBy(settings), plugins };
}

function learningBy({ learningRate, beta1, beta2 }: RivalLearning): Pick<Config, "optimizer"> {
  return { optimizer: adam({ learningRate, beta1, beta2 }) };
}
