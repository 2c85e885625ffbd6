/** Arithmetic of tensors' shapes. */

/** The number of elements of a shape, 1 for []; NaN if it is no shape: a size is negative, fractional or beyond 2^53. */
export function elementCount(shape: readonly unknown[]): number {
  let count = 1;
  for (const size of shape) {
    if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return NaN;
    count *= size;
    if (!Number.isSafeInteger(count)) return NaN; // even where a later 0 would empty it
  }
  return count;
}

/** Elements from one index to the next along each axis, if the last axis varies fastest. */
export function rowMajorStrides(shape: readonly number[]): number[] {
  return shape.map((_, axis) => elementCount(shape.slice(axis + 1)));
}
