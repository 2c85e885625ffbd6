/** A sweep as one HTML page that opens from disk: pictures of the same latents in rows, and tables that can be sorted. */
import { createHash } from "node:crypto";
import type { AxisValue } from "../../mod.ts";
import { EVALUATION } from "../cells/cell_record.ts";
import { isComplete } from "../cells/cell_state.ts";
import type { Collected } from "../cells/collected.ts";
import type { Group } from "../cells/groups.ts";
import { escapeHtml } from "../report/html.ts";
import { visible } from "../shell/visible.ts";
import { short } from "../report/line_plot.ts";
import { axesOf, type Collection, entryText, headingOf, incomplete, seedsOf } from "./tables.ts";

/** What the page shows beside the tables. */
export interface PageOptions {
  readonly title: string;
  /** Lines under the title. */
  readonly facts: readonly string[];
  /** Rows of pictures that stand below each other, of one seed each: paths from the page, without what is not there. */
  readonly sheets: readonly Sheet[];
}

/** Cells of one seed, whose pictures are of the same latents. */
export interface Sheet {
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly file: string }[];
}

/** Cells and evaluations that are named above the tables; the others stand in the tables alone. */
const NAMED = 200;

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; color: #222; background: #fff; margin: 2rem auto; padding: 0 1rem; max-width: 90rem }
h1 { font-size: 1.5rem; margin-bottom: .3rem } h2 { font-size: 1.1rem; margin-top: 2.2rem }
.facts { color: #666; margin: 0 } .wide { overflow-x: auto } .missing { background: #fff6dd; border-left: 3px solid #e0b13c; padding: .4rem .8rem }
table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid #e5e5e5 }
th { font-weight: 600; min-width: 5.5rem; vertical-align: bottom } th button { font: inherit; text-align: left; color: inherit; background: none; border: 0; padding: 0; cursor: pointer }
th[aria-sort=ascending] button::after { content: " ▲" } th[aria-sort=descending] button::after { content: " ▼" }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap } td, .label { overflow-wrap: break-word; max-width: 30rem }
.sheet { display: grid; grid-template-columns: minmax(6rem, 16rem) auto; gap: .3rem .8rem; align-items: center; justify-content: start }
.sheet img { max-width: 100%; min-height: 48px; display: block; image-rendering: pixelated } .label { font-size: .85rem; color: #444 }
`;

/** Sorts a table by the column whose heading is pressed, by number where both are; equal rows keep their order. */
const SCRIPT = `
for (const button of document.querySelectorAll("th button")) button.addEventListener("click", () => {
  const th = button.closest("th"), table = th.closest("table"), at = [...th.parentElement.children].indexOf(th);
  const up = th.getAttribute("aria-sort") !== "ascending";
  for (const other of th.parentElement.children) other.removeAttribute("aria-sort");
  th.setAttribute("aria-sort", up ? "ascending" : "descending");
  const key = (row) => row.children[at].dataset.value ?? row.children[at].textContent;
  const compare = (a, b) => {
    const x = key(a), y = key(b);
    if (x === "" || y === "") return (x === "") - (y === "");
    const order = isNaN(x) || isNaN(y) ? x.localeCompare(y) : x - y;
    return up ? order : -order;
  };
  const body = table.tBodies[0];
  body.append(...[...body.rows].sort(compare));
});
`;

/** No script but this one runs, and nothing is loaded but pictures beside the page, whatever names and prompts say. */
const POLICY = `default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; script-src 'sha256-${
  createHash("sha256").update(SCRIPT).digest("base64")
}'`;

/** The page. */
export function collectionPage(collection: Collection, { title, facts, sheets }: PageOptions): string {
  const { cells, groups } = collection, missing = incomplete(cells);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${shown(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${shown(title)}</h1>
${facts.map((fact) => `<p class="facts">${shown(fact)}</p>`).join("\n")}
${missing.length > 0 ? incompletePart(missing) : ""}
<h2>Means over seeds</h2>
<p class="facts">± is the standard deviation over seeds. ↑ more is better, ↓ less is better. Press a heading to sort.</p>
${groupTable(collection, groups)}
${sheets.length > 0 ? `<h2>Pictures</h2>\n${sheets.map(sheet).join("\n")}` : ""}
<h2>Cells</h2>
${cellTable(collection)}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** A text as it may stand in the page, also one that would turn the direction of writing. */
function shown(text: string): string {
  return escapeHtml(visible(text));
}

function incompletePart(missing: ReturnType<typeof incomplete>): string {
  const named = missing.slice(0, NAMED).map(({ name, status }) =>
    `<li>${shown(name)}: ${shown(status)}</li>`
  );
  const rest = missing.length - named.length;
  if (rest > 0) named.push(`<li>and ${rest} more, which the tables name</li>`);
  return `<details class="missing"${
    missing.length <= 12 ? " open" : ""
  }><summary>${missing.length} not complete</summary><ul>${named.join("")}</ul></details>`;
}

function groupTable({ measures }: Collection, groups: readonly Group[]): string {
  const axes = axesOf(groups);
  const rows = groups.map(({ axes: values, cells, entries }) => [
    ...axes.map((axis) => valueCell(values[axis])),
    cell(seedsOf(cells), cells.filter(isComplete).length),
    ...measures.map(({ name }) => cell(entryText(entries.get(name)), entries.get(name)?.mean ?? "")),
  ]);
  return table([...axes, "Seeds", ...measures.map(headingOf)], rows);
}

function cellTable({ cells, measures }: Collection): string {
  const axes = axesOf(cells), hasEvaluations = cells.some(({ evaluation }) => evaluation !== undefined);
  const rows = cells.map((one) => [
    cell(one.name),
    ...axes.map((axis) => valueCell(one.axes[axis])),
    cell(statusOf(one)),
    ...(hasEvaluations ? [cell(one.evaluation ?? "")] : []),
    cell(one.device ?? ""),
    ...measures.map(({ name }) => numberCell(one.measures[name])),
  ]);
  const head = ["Cell", ...axes, "Status", ...(hasEvaluations ? [EVALUATION] : []), "Computed on"];
  return table([...head, ...measures.map(headingOf)], rows);
}

function statusOf({ status, step, steps }: Collected): string {
  return status === "complete" || step === undefined ? status : `${status}, ${step} of ${steps ?? "?"}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const headings = head.map((heading) => `<th><button>${shown(heading)}</button></th>`).join("");
  return `<div class="wide"><table>\n<thead><tr>${headings}</tr></thead>\n<tbody>\n${
    rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("\n")
  }\n</tbody>\n</table></div>`;
}

/** @param value by which the table is sorted, where that is not the text */
function cell(text: string, value?: string | number): string {
  const sorted = value === undefined ? "" : ` class="number" data-value="${shown(String(value))}"`;
  return `<td${sorted}>${shown(text)}</td>`;
}

function valueCell(value: AxisValue | undefined): string {
  return typeof value === "number" ? cell(String(value), value) : cell(String(value ?? ""));
}

function numberCell(value: number | null | undefined): string {
  return cell(value === null ? "undefined" : value === undefined ? "" : short(value), value ?? "");
}

function sheet({ caption, rows }: Sheet, place: number): string {
  const pictures = rows.map(({ label, file }) =>
    `<span class="label">${shown(label)}</span><img loading="lazy" alt="${shown(label)}" src="${
      shown(file.split("/").map(encodeURIComponent).join("/"))
    }">`
  );
  return `<details${place === 0 ? " open" : ""}><summary>${shown(caption)}</summary><div class="sheet">\n${
    pictures.join("\n")
  }\n</div></details>`;
}
