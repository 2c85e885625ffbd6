import { columns } from "../report/columns.ts";
import type { HistoryTable, Mark } from "./history.ts";

/** The history as text: milliseconds of the processors, and how many times those of the row above. */
export function historyText(tables: readonly HistoryTable[]): string {
  return tables.map(({ name, cases, rows }) => {
    const lines = rows.map(({ version, marks }, i) => [
      version,
      ...cases.map((piece) => cell(marks.get(piece), rows[i - 1]?.marks.get(piece))),
    ]);
    return columns([[name, ...cases], ...lines]);
  }).join("\n\n");
}

function cell(mark?: Mark, before?: Mark): string {
  if (!mark) return "";
  const ratio = before ? ` (${(mark.median / before.median).toFixed(2)})` : "";
  return milliseconds(mark.median) + ratio;
}

/** Few digits, as figure and table have them. */
export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
