/**
 * An affine map of the plane, rows [a, b, c] and [d, e, f]:
 *
 *   (x, y) ↦ (a x + b y + c, d x + e y + f)
 */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Affine = [1, 0, 0, 0, 1, 0];

/** The map that applies `first` and then `second`. */
export function compose(second: Affine, first: Affine): Affine {
  const [a, b, c, d, e, f] = second, [p, q, r, s, t, u] = first;
  return [a * p + b * s, a * q + b * t, a * r + b * u + c, d * p + e * s, d * q + e * t, d * r + e * u + f];
}

/** Scales by `x` along the first axis and by `y` along the second. */
export function scaling(x: number, y = x): Affine {
  return [x, 0, 0, 0, y, 0];
}

export function translation(x: number, y: number): Affine {
  return [1, 0, x, 0, 1, y];
}

/** Turns from the first axis towards the second, by an angle in radians. */
export function rotation(angle: number): Affine {
  const cosine = Math.cos(angle), sine = Math.sin(angle);
  return [cosine, -sine, 0, sine, cosine, 0];
}

/** Turns by right angles, exactly. */
export function quarterTurns(count: 0 | 1 | 2 | 3): Affine {
  const cosine = [1, 0, -1, 0][count]!, sine = [0, 1, 0, -1][count]!;
  return [cosine, -sine, 0, sine, cosine, 0];
}
