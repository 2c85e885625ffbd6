import { escapeHtml } from "../report/html.ts";
import { short } from "../report/line_plot.ts";
import { ROW_LABELS, type RowName } from "./row_labels.ts";
import type { ScenarioSummary } from "./summary.ts";

const PANEL = { width: 300, height: 220, left: 44, right: 12, top: 30, bottom: 34 }; // px
const LEGEND_LINE = 18;
/** Okabe and Ito's colours, told apart by people with any colour vision; the baselines are dashed. */
const LOOKS: Readonly<Record<RowName, { readonly color: string; readonly dash?: string }>> = {
  "directional": { color: "#000000", dash: "2 3" },
  "nada-as-coded": { color: "#56b4e9", dash: "6 3" },
  "nada-corrected": { color: "#0072b2", dash: "6 3" },
  "nada-ewc": { color: "#cc79a7", dash: "6 3" },
  "moment": { color: "#e69f00" },
  "moment-ewc": { color: "#009e73" },
  "moment-ewc-relation": { color: "#d55e00" },
  "first-moments": { color: "#56b4e9" },
  "frobenius": { color: "#0072b2" },
  "centred": { color: "#cc79a7" },
  "raw-features": { color: "#000000" },
  "relation-100": { color: "#e69f00" },
  "three-variations": { color: "#009e73", dash: "2 3" },
  "ipl": { color: "#56b4e9" },
  "air": { color: "#0072b2" },
  "channel-multipliers": { color: "#cc79a7" },
  "channel-multipliers-in-domain": { color: "#000000" },
};

/** Diversity over steps, a panel for each scenario: the paper's figure 3a, as an SVG that stands alone. */
export function diversityFigure(summaries: readonly ScenarioSummary[]): string {
  const rows = [...new Set(summaries.flatMap(({ curves }) => curves.map(({ row }) => row)))];
  const columns = 2, legend = Math.ceil(rows.length / columns) * LEGEND_LINE + 16;
  const width = PANEL.width * summaries.length, height = PANEL.height + legend;
  const panels = summaries.map((summary, i) =>
    `<g transform="translate(${i * PANEL.width} 0)">${panel(summary)}</g>`
  );
  const entries = rows.map((row, i) => {
    const x = 44 + (i % columns) * Math.max(250, width / 2 - 40),
      y = PANEL.height + 14 + Math.floor(i / columns) * LEGEND_LINE;
    return `<path d="M${x} ${y - 4}h26" ${stroke(row)}/><text x="${x + 33}" y="${y}">${
      escapeHtml(ROW_LABELS[row])
    }</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Diversity over steps">
<style>text { font: 11px system-ui, sans-serif; fill: #444 } .title { font-weight: 600; font-size: 12px }</style>
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join("\n")}
${entries.join("\n")}
</svg>
`;
}

function panel({ scenario, curves }: ScenarioSummary): string {
  const { width, height, left, right, top, bottom } = PANEL;
  const steps = curves.flatMap(({ points }) => points.map(([step]) => step));
  const values = curves.flatMap(({ points }) => points.map(([, value]) => value));
  const first = Math.min(...steps), last = Math.max(...steps);
  const low = Math.min(...values), high = Math.max(...values);
  const x = (step: number) => left + (width - left - right) * (step - first) / Math.max(1, last - first);
  const y = (value: number) =>
    height - bottom - (height - top - bottom) * (value - low) / Math.max(1e-9, high - low);
  const lines = curves.map(({ row, points }) =>
    `<polyline points="${
      points.map(([step, value]) => `${x(step).toFixed(1)},${y(value).toFixed(1)}`).join(" ")
    }" ${stroke(row)}/>`
  );
  const text = (px: number, py: number, anchor: string, content: string, name = "") =>
    `<text x="${px}" y="${py}" text-anchor="${anchor}"${name && ` class="${name}"`}>${
      escapeHtml(content)
    }</text>`;
  return [
    text(left, 16, "start", scenario.name, "title"),
    `<path d="M${left} ${top}V${height - bottom}H${width - right}" fill="none" stroke="#999"/>`,
    text(left - 5, top + 8, "end", short(Number(high.toPrecision(3)))),
    text(left - 5, height - bottom, "end", short(Number(low.toPrecision(3)))),
    text(left, height - bottom + 15, "middle", String(first)),
    text(width - right, height - bottom + 15, "end", `step ${last}`),
    ...lines,
  ].join("");
}

function stroke(row: RowName): string {
  const { color, dash } = LOOKS[row];
  return `fill="none" stroke="${color}" stroke-width="1.8"${dash ? ` stroke-dasharray="${dash}"` : ""}`;
}
