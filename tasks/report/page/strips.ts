/// <reference lib="dom" />
/** Sample strips over training, of all runs at the step that a scrubber stands at. */
import type { PictureView } from "../run_view.ts";
import { element, fill } from "./elements.ts";
import type { PageRun } from "./store.ts";

/** Between two strips while they play, in milliseconds. */
const PACE = 500;

/** The strips. */
export class Strips {
  readonly #range = element("input", { type: "range", min: 0, value: 0, id: "scrubber" });
  readonly #where = element("output", { for: "scrubber" });
  readonly #button = element("button", { type: "button" }, "Play");
  readonly #figures = element("div", { class: "strips" });
  readonly section = element(
    "section",
    { class: "samples" },
    element("h2", {}, "Samples"),
    element(
      "div",
      { class: "scrubber" },
      element("label", { for: "scrubber" }, "Step"),
      this.#range,
      this.#where,
      this.#button,
    ),
    this.#figures,
  );
  #runs: readonly PageRun[] = [];
  #steps: readonly number[] = [];
  #playing: ReturnType<typeof setInterval> | undefined;

  constructor() {
    this.#range.addEventListener("input", () => {
      this.#stop();
      this.#show();
    });
    this.#button.addEventListener("click", () => this.#playing === undefined ? this.#play() : this.#stop());
  }

  /** Shows the strips of these runs. A scrubber that stands at the last step stays there. */
  update(runs: readonly PageRun[]): void {
    const before = this.#steps[Number(this.#range.value)],
      wasLast = Number(this.#range.value) >= this.#steps.length - 1;
    this.#runs = runs.filter(({ view }) => view.pictures.length > 0);
    const steps = new Set(this.#runs.flatMap(({ view }) => view.pictures.map(({ step }) => step)));
    this.#steps = [...steps].sort((a, b) => a - b);
    this.section.hidden = this.#steps.length === 0;
    this.#range.max = String(Math.max(0, this.#steps.length - 1));
    this.#button.hidden = this.#range.disabled = this.#steps.length < 2;
    if (wasLast || before === undefined) this.#range.value = this.#range.max;
    else this.#range.value = String(Math.max(0, this.#steps.findIndex((step) => step >= before)));
    this.#show();
  }

  #show(): void {
    const step = this.#steps[Number(this.#range.value)];
    if (step === undefined) return;
    fill(this.#where, step.toLocaleString("en"));
    this.#range.setAttribute("aria-valuetext", `step ${step}`);
    const figures = new Map(
      [...this.#figures.children].map((figure) => [figure.getAttribute("data-run"), figure]),
    );
    for (const { view } of this.#runs) {
      let figure = figures.get(view.id);
      figures.delete(view.id);
      if (!figure) {
        figure = element("figure", { "data-run": view.id }, element("figcaption"), element("img"));
        this.#figures.append(figure);
      }
      showStrip(figure, view.name, stripAt(view.pictures, step));
    }
    for (const figure of figures.values()) figure.remove();
  }

  #play(): void {
    if (Number(this.#range.value) >= this.#steps.length - 1) this.#range.value = "0";
    fill(this.#button, "Pause");
    this.#show();
    this.#playing = setInterval(() => {
      this.#range.value = String(Number(this.#range.value) + 1);
      this.#show();
      if (Number(this.#range.value) >= this.#steps.length - 1) this.#stop();
    }, PACE);
  }

  #stop(): void {
    clearInterval(this.#playing);
    this.#playing = undefined;
    fill(this.#button, "Play");
  }
}

/** The strip of a run at a step: its last one up to there, or else its first. */
function stripAt(pictures: readonly PictureView[], step: number): PictureView {
  return pictures.findLast((picture) => picture.step <= step) ?? pictures[0]!;
}

function showStrip(figure: Element, name: string, { step, address }: PictureView): void {
  const [caption, image] = figure.children as unknown as [HTMLElement, HTMLImageElement];
  fill(caption, `${name}, step ${step.toLocaleString("en")}`);
  image.alt = `Samples of ${name} at step ${step}`;
  if (image.getAttribute("src") !== address) image.src = address;
}
