/// <reference lib="dom" />
/*! This page draws with uPlot 1.6.32, © 2025 Leon Sorokin, under the MIT licence: Permission is hereby granted, free of
charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the
Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS
OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE. */
/** The page that shows runs: puts its parts together, and gives them what there is. */
import type { RunsView } from "../run_view.ts";
import { Charts, type Choices } from "./charts.ts";
import { darkness } from "./colours.ts";
import { element, fill } from "./elements.ts";
import { follow } from "./live.ts";
import { RunList } from "./run_list.ts";
import { Store } from "./store.ts";
import { Strips } from "./strips.ts";

const first = JSON.parse(document.getElementById("runs")!.textContent!) as RunsView;
const store = new Store(), charts = new Charts(), strips = new Strips();
const list = new RunList(() => drawShown());
const status = element("p", { class: "status", role: "status" }), notes = element("div", { class: "notes" });
const log = element("input", { type: "checkbox", id: "log" });
const smoothing = element("input", {
  type: "range",
  id: "smoothing",
  min: 0,
  max: 0.99,
  step: 0.01,
  value: 0,
});
const curves = element("section", {}, element("h2", {}, "Curves"), controls(), charts.section);

document.body.append(
  element("header", {}, element("h1", {}, document.title), status),
  element("main", {}, notes, list.list, strips.section, curves),
);
log.addEventListener("change", () => drawShown());
smoothing.addEventListener("input", () => drawShown());
darkness.addEventListener("change", () => {
  list.update(store.runs, now(), first.live);
  charts.redraw(list.shown(store.runs), choices());
});
apply(first);
if (first.live) {
  follow({ marks: () => store.marks, apply, connected });
  setInterval(() => list.update(store.runs, now(), true), 1000);
} else fill(status, `As of ${new Date(first.time).toLocaleString()}`);

/** Takes in what there is, and draws it. */
function apply(view: RunsView): void {
  store.apply(view);
  list.update(store.runs, now(), first.live);
  notes.replaceChildren(...store.notes.map((note) => element("p", { class: "note" }, note)));
  drawShown();
  document.body.dataset["state"] = "ready";
}

function drawShown(): void {
  const shown = list.shown(store.runs);
  strips.update(shown);
  charts.update(shown, choices());
  curves.hidden = charts.section.childElementCount === 0;
}

function controls(): HTMLElement {
  return element(
    "div",
    { class: "controls" },
    element("label", { for: "log" }, log, " Logarithmic scale"),
    element("label", { for: "smoothing" }, "Smoothing ", smoothing),
    element("span", { class: "hint" }, "Drag over a plot to enlarge a part, double-click for all of it"),
  );
}

function choices(): Choices {
  return { log: log.checked, smoothing: Number(smoothing.value) };
}

/** The time as far as this page goes: of one from disk, when it was written. */
function now(): number {
  return first.live ? Date.now() : Date.parse(first.time);
}

function connected(isIt: boolean): void {
  status.dataset["lost"] = String(!isIt);
  fill(
    status,
    isIt ? "Live" : "The server does not answer: is `watch` still running? What is shown is as it last was",
  );
}
