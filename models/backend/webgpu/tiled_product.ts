/**
 * Matrix products in tiles, for everything that is one: matrix products themselves, convolutions and both of
 * their gradients.
 *
 *   C[m, n] = Σ_k A[m, k] B[k, n]        for each member of a batch
 *
 * A and B are whatever their operands read: the windows of an image, say, which are never written out. Where
 * C has too few tiles to fill the device, the reduction is split, and a second dispatch adds the partial sums
 * in order. There are no atomics: the same inputs give the same bits.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { isSoftware } from "./device.ts";
import { addPartialSums } from "./partial_sums.ts";
import { componentsOf, flat, flatOutput, integers, type Uniform } from "./program.ts";
import { INVOCATIONS, type Tile, tiledShader, tileSize } from "./tiled_shader.ts";

/**
 * How the shader reads A or B. A value's address is computed in three parts, so that the divisions are done
 * once for a line, that is a row of A or a column of B, and once for a step of the reduction. Each part is
 * the body of a WGSL function; it may read the uniforms, `member` and `reduction`.
 */
export interface Operand {
  /** Values per access: 4 if four neighbours in memory are neighbours in the matrix, all inside or all outside. */
  readonly components: 1 | 4;
  /** The dimension along which neighbours in memory are neighbours in the matrix. */
  readonly along: "line" | "reduction";
  /** `fn (line: i32) -> vec4<i32>`; w is 0 if the line lies outside. */
  readonly line: string;
  /** `fn (k: i32) -> vec4<i32>`; w is 0 if k lies outside. */
  readonly step: string;
  /** `fn (line: vec4<i32>, step: vec4<i32>) -> i32`: the index in memory, negative where the value is 0. */
  readonly at: string;
}

export interface TiledProduct {
  /** Names the shader: products of one name differ in their operands' components and in uniforms alone. */
  readonly name: string;
  readonly a: Operand;
  readonly b: Operand;
  readonly members: number;
  readonly rows: number;
  readonly columns: number;
  readonly reduction: number;
  /** WGSL declarations of the uniforms that the operands read, and their values. */
  readonly uniforms: string;
  readonly uniformValues: readonly Uniform[];
  /** More WGSL at module scope. */
  readonly declarations?: string;
  /** WGSL statements that run first; they may lower `reduction` for this member. */
  readonly prologue?: string;
  /** Body of WGSL `fn (row: i32) -> i32`: where row m of C begins in the result; negative if it is dropped. */
  readonly rowOffset: string;
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
  const tile = chooseTile(product);
  const [rowTiles, columnTiles] = tileCounts(product, tile);
  const workgroups = rowTiles * columnTiles * product.members;
  const splits = chooseSplits(backend, product, workgroups);
  const perSplit = Math.ceil(product.reduction / splits / tile.depth) * tile.depth;
  const components = componentsOf(product.columns);
  const shape = [...tileSize(tile), tile.depth, product.a.components, product.b.components, components];
  const partial = backend.runWebGPUProgram(
    {
      shaderKey: `tiled_${product.name}_${shape.join("_")}`,
      variableNames: ["a", "b"],
      variableComponents: [product.a.components, product.b.components],
      outputComponent: components,
      outputShape: flatOutput(splits * product.size),
      dispatchLayout: { x: [0] },
      dispatch: [workgroups * splits, 1, 1],
      workgroupSize: [INVOCATIONS, 1, 1],
      uniforms: `sizes : vec4<i32>, grid : vec4<i32>, resultSize : i32, ${product.uniforms}`,
      getUserCode: () => tiledShader(product, tile, components),
    },
    [flat(a), flat(b)],
    "float32",
    [
      integers(product.rows, product.columns, product.reduction, perSplit),
      integers(columnTiles, rowTiles, product.members, splits),
      integers(product.size),
      ...product.uniformValues,
    ],
  );
  return splits === 1 ? partial : addPartialSums(backend, partial, splits);
}

/** With the share of its arithmetic that a tile really does, for want of shared memory traffic. */
const TILES: readonly { tile: Tile; efficiency: number }[] = [
  { tile: { down: 8, across: 8, squares: 2, depth: 16 }, efficiency: 1 }, // 64 × 64
  { tile: { down: 8, across: 8, squares: 1, depth: 32 }, efficiency: 0.6 }, // 32 × 32
  { tile: { down: 32, across: 2, squares: 1, depth: 16 }, efficiency: 0.4 }, // 128 × 8
  { tile: { down: 2, across: 32, squares: 1, depth: 16 }, efficiency: 0.4 }, // 8 × 128
];

/** The tile that wastes least on the rims of C, in which it still computes. */
function chooseTile(product: TiledProduct): Tile {
  const costs = TILES.map(({ tile, efficiency }) => {
    const [rows, columns] = tileSize(tile), [down, across] = tileCounts(product, tile);
    return rows * down * columns * across / efficiency;
  });
  const { tile } = TILES[costs.indexOf(Math.min(...costs))]!;
  return product.reduction <= 4 ? { ...tile, depth: 4 } : tile; // three color channels, say
}

function tileCounts({ rows, columns }: TiledProduct, tile: Tile): [number, number] {
  const [height, width] = tileSize(tile);
  return [Math.ceil(rows / height), Math.ceil(columns / width)];
}

/** Below this length a split costs more than it brings; above the other, one float32 sum loses digits. */
const SHORTEST_REDUCTION = 512, LONGEST_REDUCTION = 16384;

/** Enough workgroups to fill the largest devices; a software device has a handful of cores. */
const WORKGROUPS = 1024, WORKGROUPS_IN_SOFTWARE = 8;

function chooseSplits(backend: WebGPUBackend, { reduction, size }: TiledProduct, workgroups: number): number {
  const wanted = isSoftware(backend) ? WORKGROUPS_IN_SOFTWARE : WORKGROUPS;
  const forWidth = Math.min(Math.floor(wanted / workgroups), Math.floor(reduction / SHORTEST_REDUCTION));
  const forAccuracy = Math.ceil(reduction / LONGEST_REDUCTION);
  const room = Math.floor(backend.device.limits.maxStorageBufferBindingSize / (4 * size));
  return Math.max(1, Math.min(Math.max(forWidth, forAccuracy), room));
}
