/// <reference lib="dom" />
/** The runs, each with how it stands, and whether it is shown below. */
import type { RunState, RunView } from "../run_view.ts";
import { strokeOf } from "./colours.ts";
import { curvesOf, lastOf, paceOf } from "./curves.ts";
import { element, fill } from "./elements.ts";
import type { PageRun } from "./store.ts";
import { clock, duration, short } from "./words.ts";

const MARKS: Readonly<Record<RunState, string>> = {
  running: "●",
  completed: "✓",
  stopped: "■",
  failed: "✕",
  killed: "✕",
  unknown: "?",
};

/** The elements of one run that change. */
interface Entry {
  readonly item: HTMLElement;
  readonly checkbox: HTMLInputElement;
  readonly swatch: HTMLElement;
  readonly state: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly words: HTMLElement;
  readonly facts: HTMLElement;
  readonly config: HTMLElement;
  readonly log: HTMLElement;
}

/** The list of runs. */
export class RunList {
  readonly list = element("ul", { class: "runs" });
  readonly #entries = new Map<string, Entry>();

  /** @param changed called when a reader shows or hides a run */
  constructor(readonly changed: () => void) {}

  /** The runs that are shown. */
  shown(runs: readonly PageRun[]): PageRun[] {
    return runs.filter(({ view }) => this.#entries.get(view.id)?.checkbox.checked ?? true);
  }

  /** @param now milliseconds since 1970 @param live whether time goes on for these runs */
  update(runs: readonly PageRun[], now: number, live: boolean): void {
    for (const run of runs) {
      let entry = this.#entries.get(run.view.id);
      if (!entry) {
        entry = entryOf(run.view, this.changed);
        this.#entries.set(run.view.id, entry);
        this.list.append(entry.item);
      }
      show(run, entry, now, live);
    }
  }
}

function entryOf({ name }: RunView, changed: () => void): Entry {
  const checkbox = element("input", { type: "checkbox", checked: true });
  checkbox.addEventListener("change", changed);
  const swatch = element("span", { class: "swatch", "aria-hidden": "true" });
  const state = element("span", { class: "state" }), words = element("p", { class: "how" });
  const progress = element("progress", { max: 1, "aria-label": `How far ${name} is` });
  const facts = element("dl"),
    config = element("pre", { tabindex: 0 }),
    log = element("pre", { tabindex: 0 });
  const item = element(
    "li",
    {},
    element("div", { class: "title" }, element("label", {}, checkbox, swatch, element("b", {}, name)), state),
    progress,
    words,
    facts,
    element("details", {}, element("summary", {}, "Config"), config),
    element("details", {}, element("summary", {}, "What it said"), log),
  );
  return { item, checkbox, swatch, state, progress, words, facts, config, log };
}

function show(run: PageRun, entry: Entry, now: number, live: boolean): void {
  const { view, place } = run, { state, step, steps } = view, { colour, dash } = strokeOf(place);
  entry.item.dataset["run"] = view.id;
  entry.swatch.style.borderTopColor = colour;
  entry.swatch.style.borderTopStyle = dash.length > 0 ? "dashed" : "solid";
  entry.state.dataset["state"] = state;
  fill(entry.state, `${MARKS[state]} ${state}`);
  entry.progress.hidden = step === undefined || steps === undefined;
  if (step !== undefined && steps !== undefined) entry.progress.value = steps > 0 ? step / steps : 1;
  fill(entry.words, sentences(run, now, live).join(" · "));
  const facts = [...view.facts, ...spreadOf(run)];
  entry.facts.replaceChildren(
    ...facts.flatMap(([label, text]) => [element("dt", {}, label), element("dd", {}, text)]),
  );
  entry.config.parentElement!.hidden = view.config === undefined;
  fill(entry.config, view.config ?? "");
  entry.log.parentElement!.hidden = view.log.length === 0;
  fill(entry.log, view.log.join("\n"));
}

/** How far a run is, how fast, and when it will be done or was last heard. */
function sentences(run: PageRun, now: number, live: boolean): string[] {
  const { state, step, steps, heard } = run.view, pace = paceOf(run), said: string[] = [];
  if (step !== undefined) {
    said.push(
      `step ${step.toLocaleString("en")}${steps === undefined ? "" : ` of ${steps.toLocaleString("en")}`}`,
    );
  }
  if (pace !== undefined) said.push(`${short(pace)} s a step`);
  if (state === "running" && pace !== undefined && step !== undefined && steps !== undefined) {
    const left = Math.max(0, steps - step) * pace;
    said.push(`${duration(left)} left, done at about ${clock(now + 1000 * left)}`);
  }
  if (heard !== undefined && (state === "running" || state === "killed")) {
    const silent = (now - Date.parse(heard)) / 1000;
    const when = new Date(heard).toLocaleString();
    if (state === "killed") said.push(`no sign of life since ${when}: killed, or its machine is off`);
    else said.push(live ? `last sign of life ${duration(silent)} ago` : `last sign of life ${when}`);
  }
  return said;
}

/** How widely images are spread, by the last look of whatever watches that. */
function spreadOf(run: PageRun): [string, string][] {
  const spread = curvesOf([run]).find(({ name }) => /(^|\/)spread$/.test(name));
  const last = spread && lastOf(spread.series.get(run.view.id)!);
  const whose = spread?.name === "spread" ? "held-out pictures'" : "the source's"; // of a training, or of a run
  return last
    ? [["spread", `${short(last.value)} of ${whose} at step ${last.step.toLocaleString("en")}`]]
    : [];
}
