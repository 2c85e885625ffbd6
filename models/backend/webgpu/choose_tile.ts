/**
 * Which tile a product is computed in, and in how many splits of its reduction: those with which the busiest of the
 * device's compute units is done first.
 *
 *   g = max(1, workgroups / units + ½)                workgroups of the busiest unit, ⌈workgroups / units⌉ on the average
 *   pace = min(1, g · invocations / busy)             a unit with few invocations waits for memory
 *   time = g · rows · columns · steps / (efficiency · pace) + (splits > 1: a dispatch that adds partial sums)
 *
 * On the average, since no device tells how many units it has: what just fills 132 would leave half of 108 idle. A unit's
 * time is counted in multiply-adds in a tile of efficiency 1. Numbers alone go in and come out, so that a plan can be
 * made without a device.
 */
import type { DeviceModel } from "./device_model.ts";
import type { TileSizes } from "./tile_table.ts";

/** C [rows, columns], summed over a reduction, for each member of a batch. */
export interface ProductSizes {
  readonly members: number;
  readonly rows: number;
  readonly columns: number;
  readonly reduction: number;
  /** Values in the result. */
  readonly size: number;
}

/** How a product may be computed. */
export interface Candidate<T extends TileSizes = TileSizes> {
  readonly tile: T;
  /** Tiles of C down and across. */
  readonly rowTiles: number;
  readonly columnTiles: number;
  /** Parts of the reduction, and how many steps each has. */
  readonly splits: number;
  readonly steps: number;
  /** Of all members and splits. */
  readonly workgroups: number;
  /** As above. */
  readonly time: number;
}

/** The best way to compute a product, and the best way in each other tile, the better ones first. */
export interface Choice<T extends TileSizes = TileSizes> extends Candidate<T> {
  readonly others: readonly Candidate<T>[];
}

/** Splits are not shorter; a longer sum in one float32 loses digits. */
const SHORTEST_SPLIT = 128, LONGEST_SPLIT = 16384;

/** Workgroups of a unit up to which splits are considered: more fill it without. */
const FOR_A_UNIT = [1, 2, 3, 4, 8];

/**
 * @param tiles At least one
 * @param room Values that fit into one binding: partial sums must
 */
export function chooseTile<T extends TileSizes>(
  product: ProductSizes,
  tiles: readonly T[],
  device: DeviceModel,
  room: number,
): Choice<T> {
  const [best, ...others] = tiles.map((tile) => bestSplit(product, tile, device, room)).sort(byTime);
  return { ...best!, others };
}

const byTime = (a: Candidate, b: Candidate) => a.time - b.time;

function bestSplit<T extends TileSizes>(
  product: ProductSizes,
  tile: T,
  device: DeviceModel,
  room: number,
): Candidate<T> {
  const tiles = tilesOf(product, tile);
  const least = Math.ceil(product.reduction / LONGEST_SPLIT);
  const most = Math.max(least, Math.floor(product.reduction / SHORTEST_SPLIT));
  const fits = Math.max(1, Math.floor(room / product.size));
  const counts = new Set([least]);
  for (const g of FOR_A_UNIT) counts.add(Math.floor(g * device.units / tiles));
  return Array.from(
    counts,
    (count) => candidate(product, tile, device, Math.max(1, Math.min(Math.max(count, least), most, fits))),
  ).sort(byTime)[0]!;
}

function candidate<T extends TileSizes>(
  product: ProductSizes,
  tile: T,
  device: DeviceModel,
  wanted: number,
): Candidate<T> {
  const steps = Math.ceil(product.reduction / wanted / tile.depth) * tile.depth;
  const splits = Math.max(1, Math.ceil(product.reduction / (steps || 1))); // rounding may have left the last ones empty
  const workgroups = tilesOf(product, tile) * splits;
  const ofUnit = Math.max(1, workgroups / device.units + 0.5);
  const adding = splits === 1 ? 0 : device.dispatch + 2 * splits * product.size * device.value / device.units;
  return {
    tile,
    rowTiles: Math.ceil(product.rows / tile.rows),
    columnTiles: Math.ceil(product.columns / tile.columns),
    splits,
    steps,
    workgroups,
    time: ofUnit * tile.rows * tile.columns * steps / (tile.efficiency * paceOf(ofUnit, tile, device)) +
      adding,
  };
}

function tilesOf({ members, rows, columns }: ProductSizes, tile: TileSizes): number {
  return members * Math.ceil(rows / tile.rows) * Math.ceil(columns / tile.columns);
}

/** The share of a unit's arithmetic that so many workgroups keep busy. */
function paceOf(workgroups: number, { invocations }: TileSizes, { busy }: DeviceModel): number {
  return Math.min(1, workgroups * invocations / busy);
}

/** The share of a device's arithmetic that is at work until its busiest unit is done. */
export function filledShare({ workgroups, tile }: Candidate, device: DeviceModel): number {
  const ofUnit = Math.ceil(workgroups / device.units);
  return workgroups / (ofUnit * device.units) * paceOf(ofUnit, tile, device);
}

/** The share of the multiply-adds that lie beyond the edges of C or of the reduction. */
export function paddedShare(
  { members, rows, columns, reduction }: ProductSizes,
  { tile, workgroups, steps }: Candidate,
): number {
  return 1 - members * rows * columns * reduction / (workgroups * tile.rows * tile.columns * steps);
}
