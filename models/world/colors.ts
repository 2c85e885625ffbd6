/** Red, green and blue in [0, 1], as displayed. */
export type Color = readonly [number, number, number];

export const clamp = (value: number, low = 0, high = 1): number =>
  value < low ? low : value > high ? high : value;

/** a at 0, b at 1. */
export function mix(a: Color, b: Color, amount: number): Color {
  return [
    a[0] + (b[0] - a[0]) * amount,
    a[1] + (b[1] - a[1]) * amount,
    a[2] + (b[2] - a[2]) * amount,
  ];
}

export function scaleColor(color: Color, factor: number): Color {
  return [clamp(color[0] * factor), clamp(color[1] * factor), clamp(color[2] * factor)];
}

export function brightness(color: Color): number {
  return (color[0] + color[1] + color[2]) / 3;
}

/** A piecewise linear walk along `palette`, from its first colour at 0 to its last at 1. */
export function pick(palette: readonly Color[], position: number): Color {
  const scaled = clamp(position) * (palette.length - 1);
  const index = Math.min(Math.floor(scaled), palette.length - 2);
  return mix(palette[index]!, palette[index + 1]!, scaled - index);
}

/** The name that stands nearest to `position` on a scale of evenly spaced names. */
export function nameAt(names: readonly string[], position: number): string {
  return names[Math.round(clamp(position) * (names.length - 1))]!;
}

export const BLACK: Color = [0.09, 0.07, 0.08];
export const WHITE: Color = [0.98, 0.97, 0.95];
export const PINK: Color = [0.94, 0.62, 0.63];

export const FUR_NAMES = ["black", "dark brown", "brown", "golden", "cream", "white", "grey"];
export const FUR: readonly Color[] = [
  [0.15, 0.14, 0.16],
  [0.34, 0.21, 0.14],
  [0.57, 0.35, 0.20],
  [0.87, 0.58, 0.27],
  [0.93, 0.82, 0.62],
  [0.95, 0.94, 0.92],
  [0.56, 0.57, 0.61],
];

export const FOX_FUR_NAMES = ["red", "orange", "golden"];
export const FOX_FUR: readonly Color[] = [[0.72, 0.27, 0.10], [0.93, 0.47, 0.13], [0.95, 0.64, 0.26]];

export const PIG_FUR_NAMES = ["rosy", "pink", "pale"];
export const PIG_FUR: readonly Color[] = [[0.88, 0.50, 0.52], [0.96, 0.65, 0.66], [0.98, 0.79, 0.76]];

export const EYE_NAMES = ["brown", "amber", "green", "blue"];
export const EYES: readonly Color[] = [
  [0.36, 0.20, 0.09],
  [0.78, 0.55, 0.12],
  [0.35, 0.66, 0.30],
  [0.27, 0.56, 0.88],
];

export const BACKGROUND_NAMES = ["red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"];
export const BACKGROUNDS: readonly Color[] = [
  [0.80, 0.30, 0.28],
  [0.88, 0.58, 0.30],
  [0.90, 0.84, 0.42],
  [0.45, 0.72, 0.42],
  [0.35, 0.68, 0.70],
  [0.35, 0.52, 0.85],
  [0.55, 0.42, 0.78],
  [0.88, 0.58, 0.74],
];
