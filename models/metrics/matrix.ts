/** A matrix on the host, row-major: features of one image a row, or distances between images. */
export interface Matrix {
  /** How many. */
  readonly rows: number;
  /** Values in each. */
  readonly columns: number;
  /** rows · columns values. */
  readonly data: Float64Array | Float32Array;
}

/** Features of images, a row each, after a check. @throws {RangeError} where the data does not fill the shape */
export function matrix(rows: number, columns: number, data: Matrix["data"]): Matrix {
  if (data.length !== rows * columns) {
    throw new RangeError(`A matrix [${rows}, ${columns}] takes ${rows * columns} values, got ${data.length}`);
  }
  return { rows, columns, data };
}

/** Row i, a view. */
export function row({ columns, data }: Matrix, i: number): Float64Array | Float32Array {
  return data.subarray(i * columns, (i + 1) * columns);
}

/** Σ a_i · b_i in float64. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Each row divided by its Euclidean length; a row of zeros stays one. */
export function normalizeRows(x: Matrix): Matrix {
  const data = Float64Array.from(x.data);
  for (let i = 0; i < x.rows; i++) {
    const length = Math.sqrt(dot(row(x, i), row(x, i)));
    if (length === 0) continue;
    for (let j = i * x.columns; j < (i + 1) * x.columns; j++) data[j]! /= length;
  }
  return { ...x, data };
}

/** The mean of the rows [columns]. */
export function meanRow(x: Matrix): Float64Array {
  const mean = new Float64Array(x.columns);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.columns; j++) mean[j]! += x.data[i * x.columns + j]! / x.rows;
  }
  return mean;
}

/** @throws {RangeError} unless both have as many columns, and as many rows at least as are needed */
export function checkFeatures(what: string, sets: readonly Matrix[], least = 1): void {
  for (const { rows, columns } of sets) {
    if (columns !== sets[0]!.columns) {
      throw new RangeError(
        `${what} compares features of one width, got ${sets.map((set) => set.columns).join(" and ")}`,
      );
    }
    if (rows < least) throw new RangeError(`${what} takes at least ${least} rows, got ${rows}`);
  }
}
