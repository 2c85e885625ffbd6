/** What part of the objective each term is: for every plugin that says so. */
import type { StepReport } from "../pipeline/mod.ts";

/**
 * Each term's part of the total, by its name and in list order:
 *
 *   weight · value / Σ |weight · value|
 *
 * so that sizes add up to 1; below 0 for a term that pulls the total down, and 0 for all where nothing weighs anything.
 */
export function termShares(report: StepReport): Readonly<Record<string, number>> {
  const sizes = report.terms.map(({ weight, value }) => weight * value);
  const sum = sizes.reduce((sum, size) => sum + Math.abs(size), 0);
  return Object.fromEntries(
    report.terms.map((
      { plugin, hook },
      i,
    ) => [termName(report, plugin, hook), sum > 0 ? sizes[i]! / sum : 0]),
  );
}

/** A term goes by its plugin's name, and by its hook's as well where the plugin has both. */
export function termName({ terms }: StepReport, plugin: string, hook: string): string {
  return terms.filter((term) => term.plugin === plugin).length > 1 ? `${plugin}/${hook}` : plugin;
}
