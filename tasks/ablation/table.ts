import type { Entry } from "../cells/groups.ts";
import { escapeMarkdown, markdownTable as tableOf } from "../cells/markdown.ts";
import { COLUMNS, type Line, type ScenarioSummary } from "./summary.ts";

/** The table in Markdown, a part for each scenario; the best of each column among the rows is bold. */
export function markdownTable(summaries: readonly ScenarioSummary[]): string {
  return summaries.map(({ scenario, references, lines, notes }) => {
    const shown = COLUMNS.filter(({ measure }) =>
      [...references, ...lines].some(({ entries }) => entries.has(measure)) // else it is not to be measured there
    );
    const best = new Map(shown.map(({ measure, better }) => {
      const means = lines.flatMap(({ entries }) => entries.get(measure)?.mean ?? []);
      return [measure, better === "higher" ? Math.max(...means) : Math.min(...means)];
    }));
    const row = (line: Line, mayBeBest: boolean) => [
      escapeMarkdown(line.label),
      ...shown.map(({ measure, digits }) => {
        const entry = line.entries.get(measure);
        return entry ? number(entry, digits, mayBeBest && entry.mean === best.get(measure)) : "";
      }),
    ];
    const seeds = [...new Set(lines.map(({ seeds }) => seeds))].join(" to ");
    return [
      `**${scenario.name}**: "${scenario.prompts.source}" to "${scenario.prompts.target}", mean ± standard deviation over ${seeds} seeds`,
      "",
      tableOf([
        ["", ...shown.map(({ heading, better }) => `${heading} ${better === "higher" ? "↑" : "↓"}`)],
        ...references.map((line) => row(line, false)),
        ...lines.map((line) => row(line, true)),
      ]),
      ...notes.flatMap(({ heading, note }) => ["", `${heading}: ${note}`]),
    ].join("\n");
  }).join("\n\n");
}

function number({ mean, deviation }: Entry, digits: number, isBest: boolean): string {
  const text = mean.toFixed(digits);
  const spread = Number.isFinite(deviation) ? ` ± ${deviation.toFixed(digits)}` : "";
  return `${isBest ? `**${text}**` : text}${spread}`;
}
