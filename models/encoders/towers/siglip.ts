/** What both towers of SigLIP have (Zhai et al. 2023; Tschannen et al. 2025, of fixed resolution). */
import type { TowerFacts } from "../files/facts.ts";

/** Heads by the width of the published networks: base, large, SO400M and giant-opt. */
const HEADS: Readonly<Record<number, number>> = { 768: 12, 1024: 16, 1152: 16, 1536: 16 };

/**
 * What holds where nothing else is stated. They were trained with the GELU by tanh; the other one, which some of
 * open_clip's configurations name, changes features by parts in ten thousand.
 */
export function siglipRules(width: number): TowerFacts {
  const source = "the rule for SigLIP", heads = HEADS[width];
  return {
    activation: { value: "gelu_tanh", source },
    epsilon: { value: 1e-6, source },
    heads: heads === undefined ? undefined : { value: heads, source: `${source} of width ${width}` },
  };
}
