import {
  type AnyCheck,
  definePlugin,
  members,
  optionProblems,
  optionsIn,
  type OptionTable,
  type Plugin,
} from "../pipeline/mod.ts";
import { directionalLoss, type DirectionalLossOptions, OPTIONS as ofLoss } from "./directional_loss.ts";
import {
  directionalMoment,
  type DirectionalMomentOptions,
  OPTIONS as ofMoment,
} from "./directional_moment.ts";
import { ewc, type EwcOptions, OPTIONS as ofEwc } from "./ewc.ts";
import {
  OPTIONS as ofRelation,
  relationConsistency,
  type RelationConsistencyOptions,
} from "./relation_consistency.ts";
import { OPTIONS as ofDirection, textDirection, type TextDirectionOptions } from "./text_direction.ts";
import { OPTIONS as ofVariations, textVariations, type TextVariationsOptions } from "./text_variations.ts";

/** Options of the plugins of `semanticVariations`, by plugin. */
export interface SemanticVariationsOptions {
  /** Stage 1. */
  readonly textVariations?: TextVariationsOptions;
  /** L_dm. */
  readonly directionalMoment?: DirectionalMomentOptions;
  /** L_EWC. */
  readonly ewc?: EwcOptions;
  /** L_rel. */
  readonly relationConsistency?: RelationConsistencyOptions;
}

/** What they may be. */
export const SEMANTIC_VARIATIONS: OptionTable<SemanticVariationsOptions> = {
  textVariations: members(ofVariations),
  directionalMoment: members(ofMoment),
  ewc: members(ofEwc),
  relationConsistency: members(ofRelation),
};

/**
 * The whole method with the paper's values: K = 6, λ_div = 1, λ_cov = 10³, λ_EWC = 10⁷, λ_rel = 10².
 *
 *   L_S2 = L_dm + λ_EWC · L_EWC + λ_rel · L_rel
 *
 * Jeon et al., 2023, https://arxiv.org/abs/2308.10554. Batch 4 and Adam (0.002, 0, 0.99) are a config's defaults.
 */
export function semanticVariations(given: SemanticVariationsOptions = {}): readonly Plugin[] {
  const options = optionsIn(given);
  return preset("semantic-variations", given, SEMANTIC_VARIATIONS, {
    textVariations: textVariations(options.textVariations),
    directionalMoment: directionalMoment(options.directionalMoment),
    ewc: ewc(options.ewc),
    relationConsistency: relationConsistency(options.relationConsistency),
  });
}

/** Options of the plugins of `directional`, by plugin. */
export interface DirectionalOptions {
  /** The direction. */
  readonly textDirection?: TextDirectionOptions;
  /** L_dir. */
  readonly directionalLoss?: DirectionalLossOptions;
}

/** What they may be. */
export const DIRECTIONAL: OptionTable<DirectionalOptions> = {
  textDirection: members(ofDirection),
  directionalLoss: members(ofLoss),
};

/** The baseline: one text direction for every image. Gal et al., 2021, https://arxiv.org/abs/2108.00946. */
export function directional(given: DirectionalOptions = {}): readonly Plugin[] {
  const options = optionsIn(given);
  return preset("directional", given, DIRECTIONAL, {
    textDirection: textDirection(options.textDirection),
    directionalLoss: directionalLoss(options.directionalLoss),
  });
}

/**
 * The plugins of a preset, each of which says what is wrong with its own options; and, where something is wrong with what
 * the preset itself was given, one that says so.
 */
function preset<O>(
  name: string,
  given: O,
  table: OptionTable<O>,
  plugins: { readonly [K in keyof O]-?: Plugin },
): readonly Plugin[] {
  const own = Object.fromEntries(Object.keys(table).map((plugin) => [plugin, anything]));
  const problems = [...optionProblems(given, own)];
  return [
    ...Object.values<Plugin>(plugins),
    ...(problems.length > 0 ? [definePlugin({ name, validate: () => problems })] : []),
  ];
}

/** Judged elsewhere. */
const anything: AnyCheck = { wanted: "options", problems: () => [] };
