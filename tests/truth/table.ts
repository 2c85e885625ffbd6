/** The rows as a table, in Markdown. */
import { summarize } from "../../models/metrics/mod.ts";
import { markdownTable } from "../../tasks/cells/markdown.ts";
import type { Likeness } from "./likeness.ts";
import type { Row } from "./rows.ts";

const HEAD = [
  "inversion",
  "photographs",
  "PSNR ↑",
  "judge ↓",
  "as cat: PSNR ↑",
  "as cat: judge ↓",
  "own cat nearest ↑",
];

/** Means over the photographs, and the standard errors of the means. */
export function truthTable(rows: readonly Row[]): string {
  return markdownTable([
    HEAD,
    ...rows.map(({ label, animals, reconstructed, cats }) => [
      label,
      animals,
      mean(reconstructed, "psnr", 1),
      mean(reconstructed, "judge", 4),
      mean(cats, "psnr", 1),
      mean(cats, "judge", 4),
      cats ? (cats.filter(({ own }) => own).length / cats.length).toFixed(2) : "",
    ]),
  ]);
}

function mean(values: readonly Likeness[] | undefined, of: "psnr" | "judge", digits: number): string {
  if (!values) return "";
  const { mean, sampleDeviation, count } = summarize(values.map((likeness) => likeness[of]));
  const error = sampleDeviation / Math.sqrt(count);
  return mean.toFixed(digits) + (Number.isFinite(error) ? ` ± ${error.toFixed(digits)}` : "");
}
