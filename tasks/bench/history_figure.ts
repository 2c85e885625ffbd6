import { escapeHtml } from "../report/html.ts";
import type { HistoryRow, HistoryTable } from "./history.ts";
import { milliseconds } from "./history_text.ts";

const LABEL = 190, COLUMN = 200, BAR = 120, LINE = 20, HEAD = 56, GAP = 16; // px

/** The history as an SVG that stands alone: a bar for each version and piece, with a whisker from least to most. */
export function historyFigure(tables: readonly HistoryTable[]): string {
  const width = LABEL + COLUMN * Math.max(...tables.map(({ cases }) => cases.length));
  let top = 0;
  const blocks = tables.map((table) => {
    const block = `<g transform="translate(0 ${top})">${blockOf(table)}</g>`;
    top += HEAD + table.rows.length * LINE + GAP;
    return block;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="img" aria-label="Milliseconds of the processors, by version">
<style>text { font: 11px system-ui, sans-serif; fill: #444 } .title { font-weight: 600; font-size: 12px }</style>
<rect width="${width}" height="${top}" fill="#fff"/>
${blocks.join("\n")}
</svg>
`;
}

function blockOf({ name, cases, rows }: HistoryTable): string {
  const scales = cases.map((piece) => Math.max(...rows.map(({ marks }) => marks.get(piece)?.most ?? 0)));
  return [
    text(8, 20, `${name}, milliseconds of the processors`, "title"),
    ...cases.map((piece, column) => text(LABEL + column * COLUMN, 44, piece)),
    ...rows.flatMap((row, line) => rowOf(row, cases, scales, HEAD + line * LINE)),
  ].join("\n");
}

function rowOf(
  { version, marks }: HistoryRow,
  cases: readonly string[],
  scales: readonly number[],
  top: number,
) {
  const bars = cases.flatMap((piece, column) => {
    const mark = marks.get(piece), left = LABEL + column * COLUMN;
    const at = (value: number) => (left + BAR * value / scales[column]!).toFixed(1);
    if (!mark) return [];
    return [
      `<path d="M${left} ${top + 3}H${at(mark.median)}v11H${left}z" fill="#56b4e9"/>`,
      `<path d="M${at(mark.least)} ${top + 8.5}H${at(mark.most)}" stroke="#222"/>`,
      text(left + BAR + 8, top + 13, milliseconds(mark.median)),
    ];
  });
  return [text(8, top + 13, version), ...bars];
}

function text(x: number, y: number, content: string, name?: string): string {
  return `<text x="${x}" y="${y}"${name ? ` class="${name}"` : ""}>${escapeHtml(content)}</text>`;
}
