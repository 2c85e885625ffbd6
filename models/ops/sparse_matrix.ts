/**
 * A matrix most of whose values are 0, in compressed rows: row i holds values[t] in column columns[t] for
 * starts[i] ≤ t < starts[i + 1]. A column that comes up twice in a row counts with the sum.
 */
export interface SparseMatrix {
  readonly height: number;
  readonly width: number;
  /** [height + 1] */
  readonly starts: Int32Array;
  /** [starts[height] or more] */
  readonly columns: Int32Array;
  /** As many as `columns`. */
  readonly values: Float32Array;
}

/** The matrix with rows and columns exchanged. What a row holds comes in the order of the columns. */
export function transposed({ height, width, starts, columns, values }: SparseMatrix): SparseMatrix {
  const end = starts[height]!, next = new Int32Array(width + 1);
  for (let t = 0; t < end; t++) next[columns[t]! + 1]!++;
  for (let j = 0; j < width; j++) next[j + 1]! += next[j]!;
  const result = {
    height: width,
    width: height,
    starts: next.slice(),
    columns: new Int32Array(columns.length),
    values: new Float32Array(values.length),
  };
  for (let i = 0; i < height; i++) {
    for (let t = starts[i]!; t < starts[i + 1]!; t++) {
      const to = next[columns[t]!]!++;
      result.columns[to] = i;
      result.values[to] = values[t]!;
    }
  }
  return result;
}
