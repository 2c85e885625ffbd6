import type { Measurement } from "../../models/metrics/mod.ts";
import { columns } from "../report/columns.ts";
import { short } from "../report/line_plot.ts";
import { rowsOf } from "./rows.ts";

/** The numbers for a terminal; how far each lies around its value, and how it was made, stands in the report. */
export function textTable(measurements: readonly Measurement[]): string {
  const { headings, rows } = rowsOf(measurements);
  return columns([
    ["", ...headings],
    ...rows.map(({ name, arrow, numbers }) => [`${name} ${arrow}`.trim(), ...numbers.map(number)]),
  ]);
}

function number(measurement: Measurement | undefined): string {
  if (!measurement) return "";
  return measurement.value === null ? "undefined" : short(measurement.value);
}
