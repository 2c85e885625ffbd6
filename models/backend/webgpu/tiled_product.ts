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
import { type Choice, chooseTile, type ProductSizes } from "./choose_tile.ts";
import { isSoftware, subgroupsOf } from "./device.ts";
import { type DeviceModel, LARGE_GPU, SOFTWARE } from "./device_model.ts";
import { dispatch } from "./dispatch.ts";
import { endingOf, type Finish, finishUniforms } from "./finish.ts";
import { GenerationalCache } from "./generational_cache.ts";
import { addPartialSums } from "./partial_sums.ts";
import { precisionOf } from "./precision.ts";
import { componentsOf, integers, type Uniform } from "./program.ts";
import { sharedTiles } from "./shared_tile.ts";
import type { ProductCode, Tile } from "./tile.ts";

export interface TiledProduct extends ProductCode, ProductSizes {
  /** Key of the shader: products of one name differ in their operands' components and in uniforms only. */
  readonly name: string;
  /** WGSL declarations of the uniforms that the operands read, and their values. */
  readonly uniforms: string;
  readonly uniformValues: readonly Uniform[];
}

/** Computes C. The result is flat; the caller owns it and knows its shape. */
export function runTiledProduct(
  backend: WebGPUBackend,
  product: TiledProduct,
  a: tf.TensorInfo,
  b: tf.TensorInfo,
  finish?: Finish,
): tf.TensorInfo {
  const { tile, rowTiles, columnTiles, splits, steps, workgroups } = choose(backend, product);
  const components = componentsOf(product.columns);
  const own = splits === 1 ? finish : undefined,
    ending = endingOf(own),
    { declaration, values } = finishUniforms(own);
  const aComponents = tile.aComponents?.(product.a) ?? product.a.components;
  const code = { ...product, a: { ...product.a, components: aComponents }, finish: ending };
  const precision = precisionOf(backend);
  const types = [aComponents, product.b.components, components, precision, ending ?? ""];
  const [partial] = dispatch(backend, {
    name: [product.name, tile.name, ...types].join(" "),
    inputs: {
      a: [a, aComponents],
      b: [b, product.b.components],
      ...(ending === "biased" && { bias: [own!.bias!, components] }),
    },
    results: { result: [[splits * product.size], components] },
    uniforms: `sizes : vec4<i32>, grid : vec4<i32>, resultSize : i32, ${product.uniforms} ${declaration}`,
    uniformValues: [
      integers(product.rows, product.columns, product.reduction, steps),
      integers(columnTiles, rowTiles, product.members, splits),
      integers(product.size),
      ...product.uniformValues,
      ...values,
    ],
    workgroups,
    invocations: tile.invocations,
    extensions: [...precision === "half" ? ["f16"] : [], ...tile.extensions ?? []],
    code: () => tile.shader(code, components, precision),
  });
  return splits === 1
    ? partial!
    : addPartialSums(backend, partial!, splits, finish && { ...finish, columns: product.columns });
}

/** What is chosen from, for what device, and what was chosen. */
interface Given {
  readonly tiles: TilesFor;
  readonly device: DeviceModel;
  /** By the product's sizes: a step has the same ones again. */
  readonly choices: GenerationalCache<Choice<Tile>>;
}

/** Choices of a generation: a step of the published sizes has products of some 100 sizes. */
const KEPT = 512;

/** The tiles that a product of this reduction may be computed in. */
type TilesFor = (reduction: number) => readonly Tile[];

/** For tests and measurements, in place of a backend's own. */
const given = new WeakMap<WebGPUBackend, Given>();

const own = new WeakMap<WebGPUBackend, Given>();

/** Runs `f` with a GPU's tiles on any device: for tests and measurements without a GPU. */
export async function withSharedTiles(backend: WebGPUBackend, f: () => Promise<void>): Promise<void> {
  await withTiles(backend, (reduction) => sharedTiles(reduction, backend.device.limits), f);
}

/** Runs `f` with these tiles, chosen and split as for a large GPU, whatever the device. */
export async function withTiles(
  backend: WebGPUBackend,
  tiles: TilesFor,
  f: () => Promise<void> | void,
): Promise<void> {
  given.set(backend, { tiles, device: LARGE_GPU, choices: new GenerationalCache(KEPT) });
  try {
    await f();
  } finally {
    given.delete(backend);
  }
}

function choose(backend: WebGPUBackend, product: ProductSizes): Choice<Tile> {
  const { tiles, device, choices } = given.get(backend) ?? ownTiles(backend);
  const { members, rows, columns, reduction, size } = product;
  return choices.get([members, rows, columns, reduction, size].join(), () => {
    const room = Math.floor(backend.device.limits.maxStorageBufferBindingSize / 4);
    return chooseTile(product, tiles(reduction), device, room);
  });
}

function ownTiles(backend: WebGPUBackend): Given {
  const known = own.get(backend);
  if (known) return known;
  const subgroups = subgroupsOf(backend), device = isSoftware(backend) ? SOFTWARE : LARGE_GPU;
  const found: Given = {
    tiles: subgroups
      ? () => broadcastTiles(subgroups)
      : (reduction) => sharedTiles(reduction, backend.device.limits),
    device,
    choices: new GenerationalCache(KEPT),
  };
  own.set(backend, found);
  return found;
}
