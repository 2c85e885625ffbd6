import { columns } from "../report/columns.ts";
import { short } from "../report/line_plot.ts";
import { type Cell, rowsOf, type Subject } from "./rows.ts";

/** The numbers for a terminal; how far each lies around its value, and how it was made, stands in the report. */
export function textTable(subjects: readonly Subject[]): string {
  const { headings, rows } = rowsOf(subjects);
  return columns([
    ["", ...headings],
    ...rows.map(({ name, arrow, cells }) => [
      `${name} ${arrow}`.trim(),
      ...cells.map((cell) => cell.map(number).join(", ")),
    ]),
  ]);
}

function number({ measurement: { value } }: Cell): string {
  return value === null ? "undefined" : short(value);
}
