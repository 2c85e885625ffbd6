import { escapeHtml } from "./html.ts";

/** A number over training. */
export interface Curve {
  readonly name: string;
  /** [step, value], by step. */
  readonly points: readonly (readonly [number, number])[];
}

const WIDTH = 300, HEIGHT = 150, LEFT = 52, RIGHT = 10, TOP = 8, BOTTOM = 22; // px

/** A curve as an SVG element, its axes labelled at their ends. */
export function linePlot({ name, points }: Curve): string {
  const steps = points.map(([step]) => step), values = points.map(([, value]) => value);
  const [first, last] = [Math.min(...steps), Math.max(...steps)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (step: number) =>
    LEFT + (WIDTH - LEFT - RIGHT) * (last > first ? (step - first) / (last - first) : 0.5);
  const y = (value: number) =>
    HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (high > low ? (value - low) / (high - low) : 0.5);
  const at = ([step, value]: readonly [number, number]) => `${x(step).toFixed(1)},${y(value).toFixed(1)}`;
  const label = (left: number, top: number, anchor: string, text: string) =>
    `<text x="${left}" y="${top}" text-anchor="${anchor}">${text}</text>`;
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${
      escapeHtml(name)
    } over steps ${first} to ${last}">`,
    `<path class="axis" d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}"/>`,
    points.length > 1 ? `<polyline points="${points.map(at).join(" ")}"/>` : "",
    points.length < 30
      ? points.map(([step, value]) =>
        `<circle cx="${x(step).toFixed(1)}" cy="${y(value).toFixed(1)}" r="2"/>`
      )
        .join("")
      : "",
    label(LEFT - 5, TOP + 8, "end", short(high)),
    high > low ? label(LEFT - 5, HEIGHT - BOTTOM, "end", short(low)) : "",
    label(LEFT, HEIGHT - 7, "start", String(first)),
    last > first ? label(WIDTH - RIGHT, HEIGHT - 7, "end", `step ${last}`) : "",
    `</svg>`,
  ].join("");
}

/** Few digits, never many zeros. */
export function short(value: number): string {
  const text = String(Number(value.toPrecision(4)));
  return text.length > 8 ? value.toExponential(2) : text;
}
