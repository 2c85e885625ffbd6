/** Whether values that were read from a file can stand where a run expects its own. */
import * as tf from "@tensorflow/tfjs";
import type { HostTensor } from "../../models/weights/types.ts";
import type { Tensor } from "../../models/tensors.ts";
import { type HostTree, isHostTensor } from "./host_tree.ts";
import type { Tree } from "./tree.ts";

/**
 * Where a tree that was read is made otherwise than one that fits: in its members, the kinds of its values, and its
 * tensors' shapes and types. The values themselves may differ. Kernels trust shapes, so this is asked before they see any.
 *
 * @param expected e.g. an optimizer's state before the first update
 * @param path of the tree, for the sentences: `optimizer` gives "optimizer/m/style.1.weight is missing"
 */
export function* layoutProblems(found: HostTree | undefined, expected: Tree, path: string): Iterable<string> {
  if (found === undefined) yield `${path} is missing`;
  else if (expected instanceof tf.Tensor) yield* tensorProblems(found, expected, path);
  else if (kindOf(found) !== kindOf(expected)) {
    yield `${path} is ${kindOf(found)}, where ${kindOf(expected)} is expected`;
  } else if (typeof expected === "object" && expected !== null) {
    yield* memberProblems(found as Members<HostTree>, expected as Members<Tree>, path);
  }
}

type Members<T> = Readonly<Record<string, T>>;

function* memberProblems(
  found: Members<HostTree>,
  expected: Members<Tree>,
  path: string,
): Iterable<string> {
  for (const [key, child] of Object.entries(expected)) {
    yield* layoutProblems(Object.hasOwn(found, key) ? found[key] : undefined, child, `${path}/${key}`);
  }
  for (const key of Object.keys(found)) {
    if (!Object.hasOwn(expected, key)) yield `${path}/${key} is one too many`;
  }
}

function* tensorProblems(found: HostTree, { shape, dtype }: Tensor, path: string): Iterable<string> {
  if (!isHostTensor(found)) {
    yield `${path} is ${kindOf(found)}, where a tensor [${shape}] is expected`;
    return;
  }
  if (String(found.shape) !== String(shape)) {
    yield `${path} has the shape [${found.shape}], where [${shape}] is expected`;
  }
  if (typeOf(found) !== dtype) yield `${path} holds ${typeOf(found)}, where ${dtype} is expected`;
}

/** The type that a host tensor has once it is uploaded. */
function typeOf({ data }: HostTensor): string {
  if (data instanceof Float32Array) return "float32";
  if (data instanceof Int32Array) return "int32";
  return data instanceof Uint8Array ? "bool" : data.constructor.name;
}

function kindOf(tree: HostTree | Tree): string {
  if (tree === null) return "null";
  if (typeof tree !== "object") return `a ${typeof tree}`;
  if (tree instanceof tf.Tensor || isHostTensor(tree as HostTree)) return "a tensor";
  return Array.isArray(tree) ? "a list" : "a record";
}
