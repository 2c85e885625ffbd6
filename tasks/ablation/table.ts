import { type Column, COLUMNS, type Entry, type Line, type ScenarioSummary } from "./summary.ts";

/** The table in Markdown, a part for each scenario; the best of each column among the rows is bold. */
export function markdownTable(summaries: readonly ScenarioSummary[]): string {
  return summaries.map(({ scenario, references, lines, notes }) => {
    const all = [...references, ...lines];
    const shown = COLUMNS.flatMap((column, at): ShownColumn[] => {
      if (all.every(({ entries }) => !entries[at])) return []; // not to be measured there
      const means = lines.flatMap(({ entries }) => entries[at] ? [entries[at]!.mean] : []);
      return [{ ...column, at, best: column.better === "higher" ? Math.max(...means) : Math.min(...means) }];
    });
    const head = ["", ...shown.map(({ heading, better }) => `${heading} ${better === "higher" ? "↑" : "↓"}`)];
    const body = [
      ...references.map((line) => cellsOf(line, shown, false)),
      ...lines.map((line) => cellsOf(line, shown, true)),
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

/** A column with numbers in it. */
interface ShownColumn extends Column {
  /** Which of a line's entries. */
  readonly at: number;
  /** The best of the rows. */
  readonly best: number;
}

function cellsOf({ label, entries }: Line, shown: readonly ShownColumn[], mayBeBest: boolean): string[] {
  return [
    label.replaceAll("_", "\\_"),
    ...shown.map(({ at, best, digits }) => {
      const entry = entries[at];
      return entry ? number(entry, digits, mayBeBest && entry.mean === best) : "";
    }),
  ];
}

function number({ mean, deviation }: Entry, digits: number, isBest: boolean): string {
  const text = mean.toFixed(digits);
  const spread = Number.isFinite(deviation) ? ` ± ${deviation.toFixed(digits)}` : "";
  return `${isBest ? `**${text}**` : text}${spread}`;
}

function markdownRows(rows: readonly (readonly string[])[]): string[] {
  return rows.map((cells) => `| ${cells.join(" | ")} |`);
}
