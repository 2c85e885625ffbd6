/** Numbers of terms, by the names that files give them. */
import type { StepReport, TermReport } from "../pipeline/mod.ts";

/** A number of each term. One goes by its plugin's name, and by its hook's as well where the plugin has both. */
export function byTerm(
  { terms }: StepReport,
  numberOf: (term: TermReport) => number,
): Record<string, number> {
  return Object.fromEntries(terms.map((term) => {
    const isOne = terms.filter(({ plugin }) => plugin === term.plugin).length === 1;
    return [isOne ? term.plugin : `${term.plugin}/${term.hook}`, numberOf(term)];
  }));
}
