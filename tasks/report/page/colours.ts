/// <reference lib="dom" />
/** Colours of lines, each at least 3:1 against its ground, and told apart by dashes where they come again. */

const ON_LIGHT = ["#0b62a8", "#b34700", "#0a7a4b", "#a3257f", "#6b4fbb", "#7a5c00", "#00707a", "#b3261e"];
const ON_DARK = ["#6cb6ff", "#ffa657", "#56d39b", "#f08cd3", "#b8a1ff", "#e3c451", "#4fd1dc", "#ff8b8b"];
const DASHES = [[], [6, 3], [2, 3], [8, 3, 2, 3]];

/** Whether the page is dark, as its reader's system asks for. */
export const darkness = matchMedia("(prefers-color-scheme: dark)");

/** How a line is drawn. */
export interface Stroke {
  readonly colour: string;
  readonly dash: number[];
}

/** The stroke of the n-th line. */
export function strokeOf(n: number): Stroke {
  const colours = darkness.matches ? ON_DARK : ON_LIGHT;
  return {
    colour: colours[n % colours.length]!,
    dash: DASHES[Math.floor(n / colours.length) % DASHES.length]!,
  };
}

/** A colour of the page's style by the name of its property. */
export function styled(property: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(property).trim();
}
