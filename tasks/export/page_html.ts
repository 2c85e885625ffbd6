/** The HTML of an exported page: static, so that it can be read before anything is drawn. */
import { escapeHtml } from "../report/html.ts";
import { type Site, SITE_ELEMENT } from "./page/site.ts";
import { ranges } from "./page/state.ts";

/** What a page is made of. */
export interface PageParts {
  readonly site: Site;
  /** Of the images, in pixels. */
  readonly width: number;
  /** Of the images, in pixels. */
  readonly height: number;
  /** One or more paragraphs of text for each generator, by its name: what it is, and whose. */
  readonly notices: Readonly<Record<string, readonly string[]>>;
  readonly style: string;
  /** The elements that load the script and what it reads, at the end of the body. */
  readonly scripts: string;
  /** What the page may load, and from where: a Content Security Policy. */
  readonly policy: string;
}

/** Images smaller than this are shown with their pixels as squares. */
const SMALL = 256;

/** A whole page. */
export function pageHtml(parts: PageParts): string {
  const { site, style, scripts, policy } = parts, title = escapeHtml(site.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body data-state="loading">
<main>
<h1>${title}</h1>
<div class="images">
${site.generators.map(({ name }) => figure(name, parts)).join("\n")}
</div>
<p id="status" role="status">Loading …</p>
<p id="problem" role="alert"></p>
<p id="device"></p>
<noscript><p>The images are drawn by JavaScript, which is switched off here.</p></noscript>
${controls(site)}
${about(parts)}
</main>
<script type="application/json" id="${SITE_ELEMENT}">${jsonText(site)}</script>
${scripts}
</body>
</html>
`;
}

function figure(name: string, { width, height }: PageParts): string {
  const shown = escapeHtml(name), small = Math.max(width, height) < SMALL ? ' class="small"' : "";
  return `<figure><canvas data-generator="${shown}" width="${width}" height="${height}"${small} role="img" ` +
    `aria-label="${shown}: not drawn yet"></canvas><figcaption><span>${shown}</span>` +
    `<button type="button" data-save aria-label="Download the image by ${shown}">Download</button></figcaption></figure>`;
}

function controls({ layers }: Site): string {
  const { seed, second } = ranges(layers);
  return `<form id="controls" aria-label="What is drawn">
<div class="control"><label for="seed">Seed</label>
<input type="number" id="seed" min="${seed.least}" max="${seed.most}" step="any" value="${seed.usual}" inputmode="decimal">
<div class="buttons"><button type="button" id="random">Another</button>
<button type="button" id="walk" aria-pressed="false">Random walk</button></div></div>
${slider("truncation", "Truncation", "0.01", layers, "0 is the average image, 1 the whole variety")}
${slider("mix", "Source to adapted", "0.01", layers, "Weights between those of the source and the adapted")}
<fieldset><legend>Style mixing</legend>
<div class="control"><label for="second">Second seed</label>
<input type="number" id="second" min="${second.least}" max="${second.most}" step="1" value="${second.usual}" inputmode="numeric"></div>
${
    slider(
      "crossover",
      "Layers of the first",
      "1",
      layers,
      "Those after them take their style from the second seed",
    )
  }
</fieldset>
<div class="control"><label for="backend">Computed by</label>
<select id="backend"><option value="auto">the GPU, or the CPU</option><option value="wasm">the CPU (wasm)</option>
<option value="webgpu">the GPU (WebGPU)</option></select></div>
</form>`;
}

function slider(
  name: "truncation" | "mix" | "crossover",
  label: string,
  step: string,
  layers: number,
  hint: string,
): string {
  const { least, most, usual } = ranges(layers)[name];
  return `<div class="control"><label for="${name}">${label}</label>
<input type="range" id="${name}" min="${least}" max="${most}" step="${step}" value="${usual}" aria-describedby="${name}-hint">
<output id="${name}-output" for="${name}"></output><small id="${name}-hint">${hint}</small></div>`;
}

function about({ site, notices }: PageParts): string {
  const entries = site.generators.map(({ name }) =>
    `<dt>${escapeHtml(name)}</dt>` +
    (notices[name] ?? []).map((text) => `<dd>${escapeHtml(text)}</dd>`).join("")
  );
  return `<section class="notice" aria-labelledby="about"><h2 id="about">The networks, and whose they are</h2>
<dl>${entries.join("\n")}</dl>
<p>Images are computed in this page, and nothing is sent anywhere. The page was made by Variegate (MIT), after Jeon et al.,
ICCV 2023, arXiv 2308.10554; its code holds TensorFlow.js, © Google LLC, under the Apache License 2.0
(apache.org/licenses/LICENSE-2.0), and seedrandom, © David Bau, under the MIT licence.</p></section>`;
}

/** JSON as it may stand in a script element: no tag can begin in it. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
