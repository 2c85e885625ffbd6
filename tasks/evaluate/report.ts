/** One HTML page that opens from disk: no scripts, no other files. */
import { type Protocol, protocolLabel } from "../../models/metrics/mod.ts";
import { escapeHtml } from "../report/html.ts";
import { type Curve, linePlot, short } from "../report/line_plot.ts";
import { type Cell, rowsOf, type Subject } from "./rows.ts";

/** What the page shows. */
export interface Report {
  readonly title: string;
  /** Lines under the title: which files, on what. */
  readonly facts: readonly string[];
  /** What to mind when reading the numbers. */
  readonly notes: readonly string[];
  /** Whose numbers these are; those of several stand side by side. */
  readonly subjects: readonly Subject[];
  readonly curves: readonly Curve[];
  readonly pictures: readonly Picture[];
}

/** A grid of images. */
export interface Picture {
  readonly caption: string;
  /** What it shows, the same for all runs. */
  readonly shows: "source" | "adapted" | "truth" | "reference" | "medoids";
  /** PNG */
  readonly png: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  readonly width: number;
}

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; color: #222; background: #fff; max-width: 64rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; margin-bottom: .3rem } h2 { font-size: 1.1rem; margin-top: 2.2rem }
.facts, .note, figcaption { overflow-wrap: anywhere } .facts { color: #666; margin: 0 } .note { background: #fff6dd; border-left: 3px solid #e0b13c; padding: .4rem .8rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #e5e5e5 }
th { font-weight: 600; white-space: nowrap } td.number { font-variant-numeric: tabular-nums; white-space: nowrap }
td:first-child { min-width: 13rem } td.protocol { color: #666; font-size: .8rem; overflow-wrap: anywhere } .few { display: block; color: #8a5a00; font-size: .8rem }
.spread { display: block; white-space: normal; color: #666; font-size: .8rem }
figure { margin: 0 0 1.2rem } figcaption { color: #666; font-size: .85rem } img { max-width: 100%; height: auto; image-rendering: auto }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 1.2rem } .beside .alone { grid-column: 1 / -1 } .scrolled { overflow-x: auto }
.curves { display: flex; flex-wrap: wrap; gap: 1rem } svg text { font-size: 10px; fill: #666 }
svg .axis { stroke: #bbb; fill: none } svg polyline { stroke: #2563a8; stroke-width: 1.5; fill: none } svg circle { fill: #2563a8 }
`;

/** The page. */
export function reportPage({ title, facts, notes, subjects, curves, pictures }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${facts.map((fact) => `<p class="facts">${escapeHtml(fact)}</p>`).join("\n")}
${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join("\n")}
<h2>Images</h2>
<div class="${subjects.length > 1 ? "beside" : ""}">
${pictures.map(figure).join("\n")}
</div>
<h2>Numbers</h2>
<div class="scrolled">
${table(subjects)}
</div>
${curves.length > 0 ? `<h2>Over training</h2>\n<div class="curves">${curves.map(plot).join("\n")}</div>` : ""}
</body>
</html>
`;
}

function figure({ caption, shows, png, width }: Picture): string {
  const words = escapeHtml(caption), isOfAll = shows !== "adapted" && shows !== "medoids";
  return `<figure${
    isOfAll ? ' class="alone"' : ""
  }><img width="${width}" alt="${words}" src="data:image/png;base64,${
    base64(png)
  }"><figcaption>${words}</figcaption></figure>`;
}

function plot(curve: Curve): string {
  return `<figure>${linePlot(curve)}<figcaption>${escapeHtml(curve.name)}</figcaption></figure>`;
}

/** One row a number. */
function table(subjects: readonly Subject[]): string {
  const shared = sharedSettings(
    subjects.flatMap(({ measurements }) => measurements.map(({ protocol }) => protocol)),
  );
  const { headings, rows } = rowsOf(subjects);
  const lines = rows.map(({ name, arrow, cells: found, measurement: { protocol }, notes }) => {
    const own = Object.entries(protocol.settings).filter(([key]) => !(key in shared));
    const label = protocolLabel({ ...protocol, settings: Object.fromEntries(own) });
    const cells = found.map((cell) => `<td class="number">${cell.map(number).join("<br>")}</td>`).join("");
    const few = notes.map((note) => `<span class="few">${escapeHtml(note)}</span>`).join("");
    return `<tr><td>${`${escapeHtml(name)} ${arrow}`.trim()}${few}</td>${cells}<td class="protocol">${
      escapeHtml(label)
    }</td></tr>`;
  });
  const everywhere = Object.entries(shared).map(([key, value]) => `${key} ${value}`).join(" · ");
  return `<table>
<thead><tr><th>Measure</th>${
    headings.map((heading) => `<th>${escapeHtml(heading)}</th>`).join("")
  }<th>Protocol</th></tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table>
<p class="facts">${
    everywhere && `Everywhere: ${escapeHtml(everywhere)}. `
  }↑ more is better, ↓ less is better. ± is the standard deviation over what the number averages. Numbers of different protocols must not be compared.</p>`;
}

/** What all protocols agree on is said once, below the table. */
function sharedSettings([first, ...others]: readonly Protocol[]): Protocol["settings"] {
  const same = (key: string, value: unknown) =>
    others.every(({ settings }) => JSON.stringify(settings[key]) === JSON.stringify(value));
  return Object.fromEntries(Object.entries(first?.settings ?? {}).filter(([key, value]) => same(key, value)));
}

function number({ measurement: { value, spread }, whose }: Cell): string {
  const of = whose === undefined ? "" : ` <span class="spread">as of ${escapeHtml(whose)}</span>`;
  if (value === null) return `undefined${of}`;
  const deviation = spread?.deviation;
  if (deviation === null || deviation === undefined) return short(value) + of;
  return `${short(value)} <span class="spread">± ${short(deviation)} (${
    escapeHtml(spread!.over)
  })</span>${of}`;
}

function base64(bytes: Uint8Array<ArrayBuffer>): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 2 ** 15) {
    text += String.fromCharCode(...bytes.subarray(i, i + 2 ** 15));
  }
  return btoa(text);
}
