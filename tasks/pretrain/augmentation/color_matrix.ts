/**
 * Affine maps of colors: three rows of four, of which the last column is added.
 *
 *   (r, g, b) ↦ M · (r, g, b, 1)
 *
 * Colors lie in [-1, 1]: 0 is the grey halfway between black and white.
 */
export type ColorMatrix = readonly [ColorRow, ColorRow, ColorRow];

type ColorRow = readonly [red: number, green: number, blue: number, added: number];

export const UNCHANGED: ColorMatrix = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]];

/** The map that applies `first` and then `second`. */
export function composeColors(second: ColorMatrix, first: ColorMatrix): ColorMatrix {
  return second.map((row) =>
    [0, 1, 2, 3].map((column) =>
      first.reduce((sum, other, i) => sum + row[i]! * other[column]!, column === 3 ? row[3] : 0)
    )
  ) as unknown as ColorMatrix;
}

/** Adds the same to all channels. */
export function brightening(added: number): ColorMatrix {
  return [[1, 0, 0, added], [0, 1, 0, added], [0, 0, 1, added]];
}

/** Scales all channels. */
export function contrast(factor: number): ColorMatrix {
  return [[factor, 0, 0, 0], [0, factor, 0, 0], [0, 0, factor, 0]];
}

/**
 * Exchanges light and dark and keeps hue: the reflection I − 2 v vᵀ, with the axis of greys v = (1, 1, 1) / √3.
 */
export function lumaFlip(): ColorMatrix {
  return aboutGreys((same) => (same ? 1 : 0) - 2 / 3);
}

/**
 * Turns colors about the axis of greys, by Rodrigues' formula:
 *
 *   cos θ I + (1 − cos θ) v vᵀ + sin θ [v]×
 *
 * A third of a turn makes red green, green blue and blue red.
 *
 * @param angle θ in radians
 */
export function hueRotation(angle: number): ColorMatrix {
  const cosine = Math.cos(angle), sine = Math.sin(angle) / Math.sqrt(3);
  const cross = [[0, -sine, sine], [sine, 0, -sine], [-sine, sine, 0]];
  return aboutGreys((same, row, column) => (same ? cosine : 0) + (1 - cosine) / 3 + cross[row]![column]!);
}

/** Scales each color's distance from the axis of greys: v vᵀ + factor (I − v vᵀ). */
export function saturation(factor: number): ColorMatrix {
  return aboutGreys((same) => (same ? factor : 0) + (1 - factor) / 3);
}

/** A matrix that adds nothing. */
function aboutGreys(value: (same: boolean, row: number, column: number) => number): ColorMatrix {
  return [0, 1, 2].map((
    row,
  ) => [...[0, 1, 2].map((column) => value(row === column, row, column)), 0]) as unknown as ColorMatrix;
}
