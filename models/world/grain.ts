/**
 * Irregularity for paper and pigment: smooth value noise on a tile, made once from an integer hash and so
 * the same on every machine. A picture picks its place on the tile by an attribute.
 */
const TILE = 256;

/** A hash of two lattice coordinates, uniform in [-1, 1] (Wang's integer hash). */
function lattice(x: number, y: number, layer: number): number {
  let h = (x * 73856093) ^ (y * 19349663) ^ (layer * 83492791);
  h = Math.imul(h ^ 61 ^ (h >>> 16), 9);
  h = Math.imul(h ^ (h >>> 4), 0x27d4eb2d);
  return ((h ^ (h >>> 15)) >>> 0) / 0x7fffffff - 1;
}

/** A tile [256, 256] of values in [-1, 1] that vary over about `cell` pixels. `cell` divides 256. */
function makeTile(cell: number, layer: number): Float32Array {
  const cells = TILE / cell, tile = new Float32Array(TILE * TILE);
  const ease = (t: number) => t * t * (3 - 2 * t);
  for (let y = 0; y < TILE; y++) {
    const row = Math.floor(y / cell), fy = ease(y / cell - row), below = (row + 1) % cells;
    for (let x = 0; x < TILE; x++) {
      const column = Math.floor(x / cell), fx = ease(x / cell - column), right = (column + 1) % cells;
      const top = lattice(column, row, layer) * (1 - fx) + lattice(right, row, layer) * fx;
      const bottom = lattice(column, below, layer) * (1 - fx) + lattice(right, below, layer) * fx;
      tile[y * TILE + x] = top * (1 - fy) + bottom * fy;
    }
  }
  return tile;
}

/** A window onto a tile of noise: value(row, column) in [-1, 1]. */
export type Grain = (row: number, column: number) => number;

const tiles = new Map<number, Float32Array>();

/** Noise whose blotches are about `cell` pixels wide, seen from the place that `position` in [0, 1] names. */
export function grain(cell: 1 | 2 | 4 | 8 | 16, position: number): Grain {
  let tile = tiles.get(cell);
  if (!tile) tiles.set(cell, tile = makeTile(cell, cell));
  const x = Math.floor(position * 9973) % TILE, y = Math.floor(position * 7919 * 13) % TILE;
  const values = tile;
  return (row, column) => values[((row + y) % TILE) * TILE + (column + x) % TILE]!;
}
