import { COLUMNS, type Entry, type Line, type ScenarioSummary } from "./summary.ts";

/** The table in Markdown, a part for each scenario; the best of each column among the rows is bold. */
export function markdownTable(summaries: readonly ScenarioSummary[]): string {
  const head = ["", ...COLUMNS.map(({ heading, better }) => `${heading} ${better === "higher" ? "↑" : "↓"}`)];
  return summaries.map(({ scenario, references, lines, notes }) => {
    const best = COLUMNS.map(({ better }, column) => {
      const means = lines.flatMap(({ entries }) => entries[column] ? [entries[column]!.mean] : []);
      return better === "higher" ? Math.max(...means) : Math.min(...means);
    });
    const body = [
      ...references.map((line) => cellsOf(line, [])),
      ...lines.map((line) => cellsOf(line, best)),
    ];
    const seeds = [...new Set(lines.map(({ seeds }) => seeds))].join(" to ");
    return [
      `**${scenario.name}**: "${scenario.prompts.source}" to "${scenario.prompts.target}", mean ± standard deviation over ${seeds} seeds`,
      "",
      ...markdownRows([head, head.map(() => "---"), ...body]),
      ...notes.flatMap(({ heading, note }) => ["", `${heading}: ${note}`]),
    ].join("\n");
  }).join("\n\n");
}

function cellsOf({ label, entries }: Line, best: readonly number[]): string[] {
  return [
    label.replaceAll("_", "\\_"),
    ...entries.map((entry, column) => entry ? number(entry, column, entry.mean === best[column]) : ""),
  ];
}

function number({ mean, deviation }: Entry, column: number, isBest: boolean): string {
  const { digits } = COLUMNS[column]!;
  const text = mean.toFixed(digits);
  const spread = Number.isFinite(deviation) ? ` ± ${deviation.toFixed(digits)}` : "";
  return `${isBest ? `**${text}**` : text}${spread}`;
}

function markdownRows(rows: readonly (readonly string[])[]): string[] {
  return rows.map((cells) => `| ${cells.join(" | ")} |`);
}
