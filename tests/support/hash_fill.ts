/**
 * The fixtures' large inputs, which are computed and not stored (tests/fixtures/README.md, "Hash fill").
 *
 * @returns `count` float32 values in [low, high), in row-major order
 */
export function hashFill(count: number, seed: number, low = -1, high = 1): Float32Array {
  const offset = Math.imul(seed, 0x9e3779b9);
  return Float32Array.from({ length: count }, (_, i) => {
    let x = (i + offset) >>> 0;
    x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
    x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
    x = (x ^ (x >>> 16)) >>> 0;
    return low + (high - low) * x / 2 ** 32;
  });
}
