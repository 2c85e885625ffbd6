/** Rearranges tensors on the host while they are loaded. */
import type { HostTensor } from "./types.ts";

/** The values as float32, rounded to nearest; the array itself where it is float32 already. */
export function float32({ data }: HostTensor): Float32Array {
  return data instanceof Float32Array ? data : Float32Array.from(data as ArrayLike<number>, Number);
}

/** Tensors [rows, ...] that differ in their rows at most, one behind the other along the first axis: [all rows, ...]. */
export function stacked(parts: readonly HostTensor[]): HostTensor {
  const rows = parts.reduce((sum, { shape }) => sum + shape[0]!, 0);
  const data = new Float32Array(parts.reduce((sum, { data }) => sum + data.length, 0));
  let offset = 0;
  for (const part of parts) {
    data.set(float32(part), offset);
    offset += part.data.length;
  }
  return { shape: [rows, ...parts[0]!.shape.slice(1)], data };
}

/** A matrix [rows, columns] as [columns, rows]. */
export function transposed(matrix: HostTensor): HostTensor {
  const [rows, columns] = matrix.shape as [number, number];
  const values = float32(matrix), data = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      data[column * rows + row] = values[row * columns + column]!;
    }
  }
  return { shape: [columns, rows], data };
}
