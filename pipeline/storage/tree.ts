import * as tf from "@tensorflow/tfjs";
import type { HostTensor } from "../../models/weights/types.ts";
import type { Tensor } from "../../models/tensors.ts";
import { type HostTree, isHostTensor } from "./host_tree.ts";

export type { HostTree };

/**
 * Plain data that may hold tensors: what artifacts, optimizer states and plugin states are made of.
 * One walk keeps, frees, saves or restores any of them.
 */
export type Tree =
  | Tensor
  | number
  | string
  | boolean
  | null
  | readonly Tree[]
  | { readonly [key: string]: Tree };

/** The tensors of a tree, in a stable order. */
export function* tensorsOf(tree: Tree): Generator<Tensor> {
  if (tree instanceof tf.Tensor) yield tree;
  else if (typeof tree === "object" && tree !== null) {
    for (const child of Object.values(tree)) yield* tensorsOf(child as Tree);
  }
}

/** What the tensors of a tree take on a disk, in bytes. */
export function bytesOf(tree: Tree): number {
  return [...tensorsOf(tree)].reduce((sum, { size }) => sum + 4 * size, 0); // float32 and int32
}

/** Lets a tree's tensors outlive the tidy in which they were made. */
export function keepTree<T extends Tree>(tree: T): T {
  for (const tensor of tensorsOf(tree)) tf.keep(tensor);
  return tree;
}

/** The same tree with handles of its own on the tensors' values. */
export function cloneTree(tree: Tree): Tree {
  if (tree instanceof tf.Tensor) return tf.clone(tree);
  if (tree === null || typeof tree !== "object") return tree;
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map(cloneTree);
  return Object.fromEntries(Object.entries(tree).map(([key, child]) => [key, cloneTree(child as Tree)]));
}

/** Frees a tree's tensors; those already freed are passed over. */
export function disposeTree(tree: Tree): void {
  for (const tensor of tensorsOf(tree)) if (!tensor.isDisposed) tensor.dispose();
}

/**
 * Downloads a tree. Its float32, int32 and bool tensors survive the round trip bit for bit.
 *
 * @throws {TypeError} where it holds what no tree may, e.g. a Map or undefined
 */
export async function toHost(tree: Tree): Promise<HostTree> {
  if (tree instanceof tf.Tensor) {
    const data = await tree.data();
    return { shape: tree.shape, data: data.slice() as HostTensor["data"] };
  }
  if (tree === null || ["number", "string", "boolean"].includes(typeof tree)) return tree as HostTree;
  if (Array.isArray(tree)) return await Promise.all((tree as readonly Tree[]).map(toHost));
  if (typeof tree !== "object" || ![Object.prototype, null].includes(Object.getPrototypeOf(tree))) {
    throw new TypeError(
      "Trees are made of tensors, numbers, texts, booleans, null, lists and plain objects, " +
        `but here is ${typeof tree === "object" ? `a ${tree.constructor.name}` : typeof tree}`,
    );
  }
  const entries = Object.entries(tree).map(async ([key, child]) => [key, await toHost(child)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Uploads a tree. The caller owns its tensors. */
export function fromHost(tree: HostTree): Tree {
  if (tree === null || typeof tree !== "object") return tree;
  if (isHostTensor(tree)) return fromHostTensor(tree);
  if (Array.isArray(tree)) return (tree as readonly HostTree[]).map(fromHost);
  return Object.fromEntries(Object.entries(tree).map(([key, child]) => [key, fromHost(child as HostTree)]));
}

function fromHostTensor({ data, shape }: HostTensor): Tensor {
  if (data instanceof Float32Array) return tf.tensor(data, [...shape], "float32");
  if (data instanceof Int32Array) return tf.tensor(data, [...shape], "int32");
  if (data instanceof Uint8Array) return tf.tensor(data, [...shape], "bool");
  throw new TypeError(`Cannot make a tensor of ${data.constructor.name}`);
}
