/// <reference lib="dom" />
/** The plots of all curves, by group, and of the terms' shares. */
import { Chart, type Line } from "./chart.ts";
import { strokeOf } from "./colours.ts";
import { type Curve, curvesOf, type Group, GROUPS, sharesOf, smoothed } from "./curves.ts";
import { element } from "./elements.ts";
import type { PageRun } from "./store.ts";
import { brief, percent, short } from "./words.ts";

/** What a reader has chosen. */
export interface Choices {
  readonly log: boolean;
  /** From 0, as it is, to below 1. */
  readonly smoothing: number;
}

/** What each group of plots is. */
const MEANING: Readonly<Record<Group, string>> = {
  Objective: "What is minimised",
  Terms: "Before their weights",
  Measured: "By plugins that watch, or while a generator learns",
  Recorded: "Parts of terms, as their plugins tell them",
  Pace: "Seconds from record to record, by steps",
};

/** All plots. */
export class Charts {
  readonly section = element("div", { class: "charts" });
  readonly #charts = new Map<string, Chart>();
  readonly #grids = new Map<string, HTMLElement>();

  /** Draws what there is of these runs. */
  update(runs: readonly PageRun[], choices: Choices): void {
    const used = new Set<string>(), curves = curvesOf(runs);
    for (const curve of curves) {
      used.add(this.#show(curve.group, curve.name, linesOf(curve, runs, choices), choices));
      if (curve.group === "Objective" && curve.name === "total") this.#showShares(runs, used);
    }
    for (const [key, chart] of this.#charts) {
      if (used.has(key)) continue;
      chart.remove();
      this.#charts.delete(key);
    }
    for (const grid of this.#grids.values()) grid.parentElement!.hidden = grid.childElementCount === 0;
  }

  /** Draws everything anew, in other colours. */
  redraw(runs: readonly PageRun[], choices: Choices): void {
    for (const chart of this.#charts.values()) chart.remove();
    this.#charts.clear();
    this.update(runs, choices);
  }

  #showShares(runs: readonly PageRun[], used: Set<string>): void {
    for (const run of runs) {
      const shares = sharesOf(run);
      if (!shares) continue;
      const lines = shares.terms.map(({ name, values }, i) => ({
        name,
        stroke: { ...strokeOf(i), dash: [] },
        steps: shares.steps,
        values,
      }));
      used.add(this.#show("Shares", run.view.name, lines, { log: false }, run.view.id));
    }
  }

  #show(
    group: Group | "Shares",
    name: string,
    lines: readonly Line[],
    { log }: Pick<Choices, "log">,
    id = name,
  ): string {
    const key = `${group} ${id}`, isShares = group === "Shares";
    let chart = this.#charts.get(key);
    if (!chart) {
      chart = new Chart(name);
      this.#charts.set(key, chart);
      this.#grid(group).append(chart.figure);
    }
    chart.update(lines, {
      log,
      stacked: isShares,
      show: (value) => isShares && typeof value === "number" ? percent(value) : short(value),
      tick: (value) => isShares ? `${Math.round(100 * value)} %` : brief(value),
    });
    return key;
  }

  #grid(group: Group | "Shares"): HTMLElement {
    const found = this.#grids.get(group);
    if (found) return found;
    const grid = element("div", { class: "grid" });
    const meaning = group === "Shares"
      ? "Each term, times its weight, as a part of all of them"
      : MEANING[group];
    const section = element(
      "section",
      { "data-group": group },
      element("h3", {}, group),
      element("p", { class: "meaning" }, meaning),
      grid,
    );
    const order: readonly string[] = ["Objective", "Shares", ...GROUPS.slice(1)];
    const after = [...this.section.children].find((other) =>
      order.indexOf(other.getAttribute("data-group")!) > order.indexOf(group)
    );
    this.section.insertBefore(section, after ?? null);
    this.#grids.set(group, grid);
    return grid;
  }
}

/** Runs that have a curve, as lines of its plot. */
function linesOf({ series }: Curve, runs: readonly PageRun[], { smoothing }: Choices): Line[] {
  return runs.flatMap(({ view, place }) => {
    const found = series.get(view.id);
    if (!found) return [];
    return [{
      name: view.name,
      stroke: strokeOf(place),
      steps: found.steps,
      values: smoothed(found.values, smoothing),
    }];
  });
}
