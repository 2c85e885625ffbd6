/// <reference lib="dom" />
/** One plot with the names and numbers of its lines below it. It is read by mouse, touch, arrow keys, and in words. */
import uPlot from "uplot";
import { type Stroke, styled } from "./colours.ts";
import { element, fill } from "./elements.ts";
import type { Series } from "./store.ts";

/** A line of a plot. */
export interface Line extends Series {
  readonly name: string;
  readonly stroke: Stroke;
}

/** How a plot is drawn. */
export interface ChartStyle {
  readonly log: boolean;
  /** Lines are sums of shares, one above the other, and the areas between them are filled. */
  readonly stacked?: boolean;
  /** A number as it is shown. */
  show(value: number | null | undefined): string;
  /** One beside the axis. */
  tick(value: number): string;
}

const HEIGHT = 190, LEAST_WIDTH = 220; // px

/** How far out of sight a plot is drawn already. */
const MARGIN = "150px";

/** A plot. */
export class Chart {
  readonly figure: HTMLElement;
  readonly #plot = element("div", { class: "plot", tabindex: 0, role: "img" });
  readonly #legend = element("ul", { class: "legend" });
  readonly #where = element("span", { class: "where" });
  readonly #spoken = element("p", { class: "unseen", "aria-live": "polite" });
  #uplot: uPlot | undefined;
  #drawn = "";
  #lines: readonly Line[] = [];
  #style: ChartStyle | undefined;
  #isSeen = false;
  /** Whether something else is to be shown than is drawn. */
  #isStale = false;

  constructor(readonly name: string) {
    const caption = element("figcaption", {}, element("strong", {}, name), " ", this.#where);
    this.figure = element("figure", { class: "chart" }, caption, this.#plot, this.#legend, this.#spoken);
    this.#plot.addEventListener("keydown", (event) => this.#onKey(event));
    this.#plot.addEventListener("blur", () => this.#uplot?.setCursor({ left: -10, top: -10 }));
    new ResizeObserver(() => this.#fit()).observe(this.#plot);
    new IntersectionObserver(([entry]) => {
      this.#isSeen = entry!.isIntersecting;
      if (this.#isSeen) this.#drawNow();
    }, { rootMargin: MARGIN }).observe(this.figure);
    addEventListener("beforeprint", () => this.#drawNow());
  }

  /** Shows lines. A plot of the same lines is drawn on, and keeps what a reader has zoomed to; one out of sight waits until
   * there is time. */
  update(lines: readonly Line[], style: ChartStyle): void {
    const log = style.log && lines.some(({ values }) => values.some((value) => value !== null && value > 0));
    this.#lines = lines;
    this.#style = { ...style, log }; // what is 0 or below has no logarithm
    this.#isStale = true;
    if (this.#isSeen) this.#drawNow();
    else whenIdle(() => this.#drawNow());
    this.#describe(this.#uplot?.cursor.idx);
  }

  #drawNow(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    const { log, stacked } = this.#style!, data = dataOf(this.#lines, this.#style!);
    const look = JSON.stringify([this.#lines.map(({ name, stroke }) => [name, stroke]), log, stacked]);
    if (this.#uplot && look === this.#drawn) this.#uplot.setData(data, !this.#isZoomed());
    else this.#draw(data);
    this.#drawn = look;
  }

  /** Takes the plot away. */
  remove(): void {
    this.#isStale = false;
    this.#uplot?.destroy();
    this.figure.remove();
  }

  #draw(data: uPlot.AlignedData): void {
    this.#uplot?.destroy();
    const { log, stacked } = this.#style!,
      axis = { stroke: styled("--muted"), grid: { stroke: styled("--line"), width: 1 } };
    const ticks = { stroke: styled("--line"), width: 1 };
    this.#uplot = new uPlot(
      {
        width: this.#width(),
        height: HEIGHT,
        legend: { show: false },
        cursor: { sync: { key: "runs", setSeries: false }, y: false, points: { size: 6 } },
        scales: { x: { time: false }, y: scaleOf(log, stacked ?? false) },
        axes: [
          {
            ...axis,
            ticks,
            size: 30,
            values: (_, splits) => splits.map((step) => step.toLocaleString("en")),
          },
          {
            ...axis,
            ticks,
            size: 62,
            values: (_, splits) => splits.map((value) => value === null ? "" : this.#style!.tick(value)),
          },
        ],
        series: [
          {},
          ...this.#lines.map(({ stroke: { colour, dash } }) => ({
            stroke: colour,
            width: 1.5,
            dash,
            spanGaps: true,
            ...(stacked && { fill: colour, width: 0.5, points: { show: false } }),
          })),
        ],
        hooks: { setCursor: [(plot) => this.#describe(plot.cursor.idx)] },
      },
      data,
      this.#plot,
    );
  }

  #fit(): void {
    const width = this.#width();
    if (this.#uplot && this.#uplot.width !== width) this.#uplot.setSize({ width, height: HEIGHT });
  }

  #width(): number {
    return Math.max(LEAST_WIDTH, Math.floor(this.#plot.clientWidth));
  }

  #isZoomed(): boolean {
    const { scales, data } = this.#uplot!, x = data[0];
    return x.length > 1 && (scales["x"]!.min! > x[0]! || scales["x"]!.max! < x.at(-1)!);
  }

  /** Arrow keys go from step to step, with Shift by twenty; Home and End to the first and the last. */
  #onKey(event: KeyboardEvent): void {
    const plot = this.#uplot, last = (plot?.data[0].length ?? 0) - 1;
    if (!plot || last < 0) return;
    const at = plot.cursor.idx ?? last, by = event.shiftKey ? 20 : 1;
    const next = { ArrowLeft: at - by, ArrowRight: at + by, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const row = Math.min(last, Math.max(0, next));
    plot.setCursor({ left: plot.valToPos(plot.data[0][row]!, "x"), top: 0 });
    fill(this.#spoken, this.#words(row));
  }

  /** Says the numbers at a row, or the last ones. */
  #describe(row: number | null | undefined): void {
    const show = this.#style!.show, steps = this.#uplot?.data[0];
    fill(
      this.#where,
      row !== null && row !== undefined && steps ? `step ${steps[row]?.toLocaleString("en")}` : "",
    );
    this.#legend.replaceChildren(...this.#lines.map((line) => {
      const swatch = element("span", { class: "swatch", "aria-hidden": "true" });
      swatch.style.borderTopColor = line.stroke.colour;
      swatch.style.borderTopStyle = line.stroke.dash.length > 0 ? "dashed" : "solid";
      return element("li", {}, swatch, line.name, " ", element("b", {}, show(this.#value(line, row, steps))));
    }));
    this.#plot.setAttribute(
      "aria-label",
      `${this.name} over steps. ${this.#words(undefined)}. Arrow keys read single steps.`,
    );
  }

  #words(row: number | undefined): string {
    const steps = this.#uplot?.data[0];
    const where = row === undefined ? "Last" : `Step ${steps?.[row]}`;
    return `${where}: ${
      this.#lines.map((line) => `${line.name} ${this.#style!.show(this.#value(line, row, steps))}`).join(", ")
    }`;
  }

  #value(
    line: Line,
    row: number | null | undefined,
    steps: ArrayLike<number> | undefined,
  ): number | null | undefined {
    if (row === null || row === undefined || !steps) return line.values.findLast((value) => value !== null);
    const at = placeIn(line.steps, steps[row]!);
    return at === undefined ? undefined : line.values[at];
  }
}

/** Does something when a reader is not kept waiting by it. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work);
  else setTimeout(work, 100); // Safari
}

function scaleOf(log: boolean, stacked: boolean): uPlot.Scale {
  if (stacked) return { range: [0, 1] };
  return log ? { distr: 3 } : {};
}

/** The lines over all their steps. On a logarithmic scale there is nothing at 0 and below. */
function dataOf(lines: readonly Line[], { log, stacked }: ChartStyle): uPlot.AlignedData {
  const shown = stacked ? summed(lines) : lines;
  const values = shown.map(({ values }) =>
    log && !stacked ? values.map((value) => value !== null && value > 0 ? value : null) : values
  );
  const first = shown[0]?.steps ?? [];
  if (shown.every(({ steps }) => steps === first)) return [first, ...values] as unknown as uPlot.AlignedData;
  return uPlot.join(shown.map(({ steps }, i) => [steps, values[i]!] as unknown as uPlot.AlignedData));
}

/** Each line with all below it, from the top to the bottom: what is drawn later covers what was drawn before. */
function summed(lines: readonly Line[]): readonly Line[] {
  const steps = lines[0]?.steps ?? [], sums = new Array<number>(steps.length).fill(0);
  return lines.toReversed().map((line) => ({
    ...line,
    values: line.values.map((value, row) => sums[row]! += value ?? 0),
  })).reverse();
}

/** Where a step is among others, which rise. */
function placeIn(steps: readonly number[], step: number): number | undefined {
  let low = 0, high = steps.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (steps[middle] === step) return middle;
    if (steps[middle]! < step) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
