/**
 * A banded matrix [rows, columns]: row i has weights[i, t] in column begins[i] + t, and zeros elsewhere. The whole band
 * is inside the matrix.
 */
export interface Band {
  readonly columns: number;
  readonly taps: number;
  /** [rows] */
  readonly begins: readonly number[];
  /** [rows, taps], row-major */
  readonly weights: Float32Array;
}

/** A row's values, from the column in which they begin. */
export interface BandRow {
  readonly begin: number;
  readonly weights: readonly number[];
}

/** As many taps as the row needs whose first and last value lie farthest apart. */
export function bandOf(rows: readonly BandRow[], columns: number): Band {
  const trimmed = rows.map(withoutZeros);
  const taps = trimmed.reduce((widest, { weights }) => Math.max(widest, weights.length), 1);
  const begins = trimmed.map(({ begin }) => Math.min(begin, columns - taps));
  const weights = new Float32Array(rows.length * taps);
  trimmed.forEach((row, i) => weights.set(row.weights, i * taps + row.begin - begins[i]!));
  return { columns, taps, begins, weights };
}

function withoutZeros({ begin, weights }: BandRow): BandRow {
  const first = weights.findIndex((weight) => weight !== 0);
  if (first < 0) return { begin: 0, weights: [] };
  const last = weights.findLastIndex((weight) => weight !== 0);
  return { begin: begin + first, weights: weights.slice(first, last + 1) };
}

/** The matrix with rows and columns exchanged. */
export function transposed({ columns, taps, begins, weights }: Band): Band {
  const rows = Array.from({ length: columns }, () => ({ begin: 0, weights: [] as number[] }));
  begins.forEach((begin, i) => {
    for (let tap = 0; tap < taps; tap++) {
      const row = rows[begin + tap]!, weight = weights[i * taps + tap]!;
      if (weight === 0) continue;
      if (row.weights.length === 0) row.begin = i;
      while (row.begin + row.weights.length < i) row.weights.push(0);
      row.weights.push(weight);
    }
  });
  return bandOf(rows, begins.length);
}

/** The whole matrix [rows, columns], row-major. */
export function matrixOf({ columns, taps, begins, weights }: Band): Float32Array {
  const matrix = new Float32Array(begins.length * columns);
  begins.forEach((begin, i) => matrix.set(weights.subarray(i * taps, (i + 1) * taps), i * columns + begin));
  return matrix;
}
