import { definePlugin, type Plugin, unknownOptions } from "../pipeline/mod.ts";
import { directionalLoss, type DirectionalLossOptions } from "./directional_loss.ts";
import { directionalMoment, type DirectionalMomentOptions } from "./directional_moment.ts";
import { ewc, type EwcOptions } from "./ewc.ts";
import { relationConsistency, type RelationConsistencyOptions } from "./relation_consistency.ts";
import { textDirection, type TextDirectionOptions } from "./text_direction.ts";
import { textVariations, type TextVariationsOptions } from "./text_variations.ts";

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

/**
 * The whole method with the paper's values: K = 6, λ_div = 1, λ_cov = 10³, λ_EWC = 10⁷, λ_rel = 10².
 *
 *   L_S2 = L_dm + λ_EWC · L_EWC + λ_rel · L_rel
 *
 * Jeon et al., 2023, https://arxiv.org/abs/2308.10554. Batch 4 and Adam (0.002, 0, 0.99) are a config's defaults.
 */
export function semanticVariations(options: SemanticVariationsOptions = {}): readonly Plugin[] {
  return preset("semantic-variations", options, {
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

/** The baseline: one text direction for every image. Gal et al., 2021, https://arxiv.org/abs/2108.00946. */
export function directional(options: DirectionalOptions = {}): readonly Plugin[] {
  return preset("directional", options, {
    textDirection: textDirection(options.textDirection),
    directionalLoss: directionalLoss(options.directionalLoss),
  });
}

/** The plugins under their options' names, and one that tells which other options were given, if any were. */
function preset(name: string, options: object, plugins: Readonly<Record<string, Plugin>>): readonly Plugin[] {
  const unknown = Object.fromEntries(Object.entries(options).filter(([option]) => !(option in plugins)));
  const stray = Object.keys(unknown).length > 0;
  return [
    ...Object.values(plugins),
    ...(stray ? [definePlugin({ name, validate: () => unknownOptions(unknown, plugins) })] : []),
  ];
}
