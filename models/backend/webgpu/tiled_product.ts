/**
 * Matrix products in tiles, for everything that can be written as one: matrix products themselves, convolutions and
 * both of their gradients.
 *
 *   C[m, n] = Σ_k A[m, k] B[k, n]        for each member of a batch
 *
 * A and B are whatever their operands read: the windows of an image, say, which are never written out. Where
 * C has too few tiles to fill the device, the reduction is split, and a second dispatch adds the partial sums
 * in order. There are no atomics: the same inputs give the same bits.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { broadcastTiles } from "./broadcast_tile.ts";
import { isSoftware, subgroupsOf } from "./device.ts";
import { dispatch } from "./dispatch.ts";
import { addPartialSums } from "./partial_sums.ts";
import { precisionOf } from "./precision.ts";
import { componentsOf, integers, type Uniform } from "./program.ts";
import { sharedTiles } from "./shared_tile.ts";
import type { ProductCode, Tile } from "./tile.ts";

export interface TiledProduct extends ProductCode {
  /** Key of the shader: products of one name differ in their operands' components and in uniforms only. */
  readonly name: string;
  readonly members: number;
  readonly rows: number;
  readonly columns: number;
  readonly reduction: number;
  /** WGSL declarations of the uniforms that the operands read, and their values. */
  readonly uniforms: string;
  readonly uniformValues: readonly Uniform[];
  /** Values in the result. */
  readonly size: number;
}

/** Computes C. The result is flat; the caller owns it and knows its shape. */
export function runTiledProduct(
  backend: WebGPUBackend,
  product: TiledProduct,
  a: tf.TensorInfo,
  b: tf.TensorInfo,
): tf.TensorInfo {
  const tile = chooseTile(backend, product);
  const [rowTiles, columnTiles] = tileCounts(product, tile);
  const workgroups = rowTiles * columnTiles * product.members;
  const splits = chooseSplits(backend, product, workgroups);
  const perSplit = Math.ceil(product.reduction / splits / tile.depth) * tile.depth;
  const components = componentsOf(product.columns);
  const aComponents = tile.aComponents?.(product.a) ?? product.a.components;
  const code = { ...product, a: { ...product.a, components: aComponents } };
  const precision = precisionOf(backend);
  const [partial] = dispatch(backend, {
    name: [product.name, tile.name, aComponents, product.b.components, components, precision].join(" "),
    inputs: { a: [a, aComponents], b: [b, product.b.components] },
    results: { result: [[splits * product.size], components] },
    uniforms: `sizes : vec4<i32>, grid : vec4<i32>, resultSize : i32, ${product.uniforms}`,
    uniformValues: [
      integers(product.rows, product.columns, product.reduction, perSplit),
      integers(columnTiles, rowTiles, product.members, splits),
      integers(product.size),
      ...product.uniformValues,
    ],
    workgroups: workgroups * splits,
    invocations: tile.invocations,
    extensions: [...precision === "half" ? ["f16"] : [], ...tile.extensions ?? []],
    code: () => tile.shader(code, components, precision),
  });
  return splits === 1 ? partial! : addPartialSums(backend, partial!, splits);
}

const chosen = new WeakMap<WebGPUBackend, TilesFor>();

/** The tiles that a product of this reduction may be computed in. */
type TilesFor = (reduction: number) => readonly Tile[];

/** Runs `f` with a GPU's tiles on any device: for tests and measurements without a GPU. */
export async function withSharedTiles(backend: WebGPUBackend, f: () => Promise<void>): Promise<void> {
  await withTiles(backend, (reduction) => sharedTiles(reduction, backend.device.limits), f);
}

/** Runs `f` with these tiles, whatever the device. */
export async function withTiles(
  backend: WebGPUBackend,
  tiles: TilesFor,
  f: () => Promise<void> | void,
): Promise<void> {
  chosen.set(backend, tiles);
  try {
    await f();
  } finally {
    chosen.delete(backend);
  }
}

/** The tile that wastes least: beyond the edges of C, where it still computes, and by leaving processors idle. */
function chooseTile(backend: WebGPUBackend, product: TiledProduct): Tile {
  const { limits } = backend.device, { reduction } = product;
  const subgroups = chosen.has(backend) ? undefined : subgroupsOf(backend);
  const tiles = chosen.get(backend)?.(reduction) ??
    (subgroups ? broadcastTiles(subgroups) : sharedTiles(reduction, limits));
  const costs = tiles.map((tile) => {
    const [down, across] = tileCounts(product, tile);
    const workgroups = down * across * product.members * Math.max(1, reduction / SHORTEST_REDUCTION);
    const filled = subgroups ? 1 : Math.min(1, workgroups / FEWEST_WORKGROUPS);
    return tile.rows * down * tile.columns * across / tile.efficiency / filled;
  });
  return tiles[costs.indexOf(Math.min(...costs))]!;
}

function tileCounts({ rows, columns }: TiledProduct, tile: Tile): [number, number] {
  return [Math.ceil(rows / tile.rows), Math.ceil(columns / tile.columns)];
}

/** Reductions that are shorter are not worth a split; longer ones lose digits in one float32 sum. */
const SHORTEST_REDUCTION = 512, LONGEST_REDUCTION = 16384;

/** Twice the number of processors of a large GPU. */
const FEWEST_WORKGROUPS = 256;

/** Workgroups that occupy the largest devices; a software device has a handful of cores. */
const WORKGROUPS = 1024, WORKGROUPS_IN_SOFTWARE = 8;

function chooseSplits(backend: WebGPUBackend, { reduction, size }: TiledProduct, workgroups: number): number {
  const wanted = isSoftware(backend) ? WORKGROUPS_IN_SOFTWARE : WORKGROUPS;
  const forWidth = Math.min(Math.floor(wanted / workgroups), Math.floor(reduction / SHORTEST_REDUCTION));
  const forAccuracy = Math.ceil(reduction / LONGEST_REDUCTION);
  const room = Math.floor(backend.device.limits.maxStorageBufferBindingSize / (4 * size));
  return Math.max(1, Math.min(Math.max(forWidth, forAccuracy), room));
}
