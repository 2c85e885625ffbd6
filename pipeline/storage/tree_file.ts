import { createHash } from "node:crypto";
import { encodeSafetensors, openSafetensors } from "../../models/weights/safetensors.ts";
import { type HostTensor, WeightsError } from "../../models/weights/types.ts";
import { type HostTree, isHostTensor } from "./host_tree.ts";

const METADATA_KEY = "variegate-tree", DIGEST_KEY = "variegate-digest";

/** How a tree file was read. */
export interface ReadTree {
  readonly tree: HostTree;
  /** Whether the file states a digest of what it holds, which is then right; files of version 0.1 state none. */
  readonly verified: boolean;
}

/**
 * A tree as a safetensors file: each tensor under its path in the tree, and the tree itself, with their
 * names in place of the tensors, as JSON in the metadata; beside it a digest of both, so that a file knows itself
 * wherever it lies.
 */
export function encodeTreeFile(tree: HostTree): Uint8Array {
  const tensors = new Map<string, HostTensor>();
  const outline = (node: HostTree, path: string): unknown => {
    if (typeof node === "number" && !Number.isFinite(node)) return { number: String(node) };
    if (node === null || typeof node !== "object") return { value: node };
    if (isHostTensor(node)) {
      let name = path;
      while (tensors.has(name)) name += "'"; // "a/b" may be one key or two
      tensors.set(name, node);
      return { tensor: name };
    }
    if (Array.isArray(node)) return { list: node.map((child, i) => outline(child, join(path, String(i)))) };
    const entries = Object.entries(node as Record<string, HostTree>);
    return { record: entries.map(([key, child]) => [key, outline(child, join(path, key))]) };
  };
  const text = JSON.stringify(outline(tree, ""));
  return encodeSafetensors(tensors, { [METADATA_KEY]: text, [DIGEST_KEY]: digestOfTree(text, tensors) });
}

/**
 * Reads what `encodeTreeFile` wrote.
 *
 * @throws {WeightsError} where the file is damaged or of another kind: no value of it is returned that is not the one
 *   that was written
 */
export async function readTreeFile(path: string): Promise<ReadTree> {
  const file = await openSafetensors(path);
  try {
    const { [METADATA_KEY]: text, [DIGEST_KEY]: digest } = file.metadata;
    if (text === undefined) throw new WeightsError(path, "was not written by a run: it holds weights alone");
    const tensors = new Map<string, HostTensor>();
    for (const name of file.tensors.keys()) tensors.set(name, await file.read(name));
    if (digest !== undefined && digest !== digestOfTree(text, tensors)) {
      throw new WeightsError(path, "is damaged: it does not have the digest that it states");
    }
    return { tree: restore(JSON.parse(text), tensors), verified: digest !== undefined };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw new WeightsError(path, "is damaged: what it says of its own layout makes no sense", {
        cause: error,
      });
    }
    throw error;
  } finally {
    file.close();
  }
}

/**
 * The plain values at the top of a tree and the names of its other members, told from its file's metadata alone;
 * undefined where the file holds no record.
 */
export function topOfTree(
  metadata: Readonly<Record<string, string>>,
): ReadonlyMap<string, unknown> | undefined {
  const outline = parsedOutline(metadata[METADATA_KEY]);
  if (!outline || !("record" in outline)) return undefined;
  return new Map(outline.record.map(([key, node]) => [key, "value" in node ? node.value : undefined]));
}

function parsedOutline(text: string | undefined): Outline | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined; // damaged
  }
}

/**
 * SHA-256, in hexadecimal, over the outline and over each tensor in the order of their names (by code unit): the JSON of
 * [name, type, shape], a zero byte, and the values.
 */
function digestOfTree(outline: string, tensors: ReadonlyMap<string, HostTensor>): string {
  const hash = createHash("sha256").update(`${outline}\0`);
  for (const name of [...tensors.keys()].sort()) {
    const { shape, data } = tensors.get(name)!;
    hash.update(`${JSON.stringify([name, data.constructor.name, shape])}\0`);
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest("hex");
}

type Outline =
  | { value: string | number | boolean | null }
  | { number: string } // NaN and the infinities, which JSON lacks
  | { tensor: string }
  | { list: Outline[] }
  | { record: [string, Outline][] };

function restore(node: Outline, tensors: ReadonlyMap<string, HostTensor>): HostTree {
  if ("value" in node) return node.value;
  if ("number" in node) return Number(node.number);
  if ("tensor" in node) {
    const tensor = tensors.get(node.tensor);
    if (!tensor) throw new TypeError(`There is no tensor "${node.tensor}"`);
    return tensor;
  }
  if ("list" in node) return node.list.map((child) => restore(child, tensors));
  return Object.fromEntries(node.record.map(([key, child]) => [key, restore(child, tensors)]));
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}/${key}`;
}
