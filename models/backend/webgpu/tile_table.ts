/**
 * The tiles of C in which a GPU may compute a product: all that is chosen from, as data. Narrow ones are there so that
 * nothing is computed beyond the edge of C where a layer has few channels: 3 of an image, 16 to 64 of a large
 * resolution; low ones for the few rows of latents.
 */

/** What a choice looks at: the sizes of a tile. */
export interface TileSizes {
  /** Different for each kind of tile. */
  readonly name: string;
  /** Rows and columns of C in a tile. */
  readonly rows: number;
  readonly columns: number;
  /** Steps of the reduction at a time. */
  readonly depth: number;
  /** Invocations of the workgroup that computes it. */
  readonly invocations: number;
  /** Arithmetic per time of a device that is filled with it, relative to other tiles. */
  readonly efficiency: number;
}

/** A tile in shared memory, as the table has it. */
export interface TileRow {
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns of C that one invocation keeps in registers, in squares of 4 × 4. */
  readonly own: readonly [rows: number, columns: number];
  /** Steps of the reduction that lie in shared memory at a time. */
  readonly depth: number;
  /** As `TileSizes` has it. Guessed: of values read for each product, from registers and from memory. */
  readonly efficiency: number;
}

export const GPU_TILES = [
  { rows: 128, columns: 128, own: [8, 8], depth: 16, efficiency: 1.2 },
  { rows: 128, columns: 64, own: [8, 8], depth: 16, efficiency: 1.1 },
  { rows: 64, columns: 64, own: [8, 8], depth: 16, efficiency: 1 },
  { rows: 128, columns: 48, own: [8, 8], depth: 16, efficiency: 1 },
  { rows: 128, columns: 32, own: [8, 4], depth: 16, efficiency: 0.8 },
  { rows: 64, columns: 32, own: [8, 4], depth: 16, efficiency: 0.75 },
  { rows: 128, columns: 24, own: [8, 4], depth: 16, efficiency: 0.7 },
  { rows: 32, columns: 32, own: [4, 4], depth: 32, efficiency: 0.6 },
  { rows: 128, columns: 16, own: [8, 4], depth: 16, efficiency: 0.6 },
  { rows: 128, columns: 8, own: [4, 4], depth: 16, efficiency: 0.4 },
  { rows: 8, columns: 128, own: [4, 4], depth: 16, efficiency: 0.4 },
  { rows: 256, columns: 4, own: [4, 4], depth: 8, efficiency: 0.3 },
] as const satisfies TileRow[];

/** Strips of a short reduction, over three color channels, say. */
export const SHORT_DEPTH = 4;

/** The limits of a workgroup. */
export type TileLimits = Pick<
  GPUSupportedLimits,
  "maxComputeInvocationsPerWorkgroup" | "maxComputeWorkgroupStorageSize"
>;

/** Those that every WebGPU device has. */
export const LEAST_LIMITS: TileLimits = {
  maxComputeInvocationsPerWorkgroup: 256,
  maxComputeWorkgroupStorageSize: 16384,
};

/** The rows of the table for which a device has room, with strips for a reduction of this length. */
export function tilesFor(reduction: number, limits: TileLimits): TileRow[] {
  return GPU_TILES.map((row) => reduction <= SHORT_DEPTH ? { ...row, depth: SHORT_DEPTH } : row)
    .filter((row) =>
      invocationsOf(row) <= limits.maxComputeInvocationsPerWorkgroup &&
      (row.rows + row.columns) * row.depth * 4 <= limits.maxComputeWorkgroupStorageSize
    );
}

/** Invocations of the workgroup. */
export function invocationsOf({ rows, columns, own }: TileRow): number {
  return rows / own[0] * (columns / own[1]);
}

/** A row of the table as a choice looks at it. */
export function sizesOf(row: TileRow): TileSizes {
  const { rows, columns, depth, efficiency } = row;
  const invocations = invocationsOf(row);
  return { name: `shared_${rows}_${columns}_${depth}`, rows, columns, depth, invocations, efficiency };
}
