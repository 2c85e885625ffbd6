import { encodeSafetensors, openSafetensors } from "../../models/weights/safetensors.ts";
import { type HostTensor, WeightsError } from "../../models/weights/types.ts";
import { type HostTree, isHostTensor } from "./tree.ts";

const METADATA_KEY = "variegate-tree";

/**
 * A tree as a safetensors file: each tensor under its path in the tree, and the tree itself, with their
 * names in place of the tensors, as JSON in the metadata.
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
  const metadata = { [METADATA_KEY]: JSON.stringify(outline(tree, "")) };
  return encodeSafetensors(tensors, metadata);
}

/** Reads what `encodeTreeFile` wrote. @throws {WeightsError} where the file is damaged or of another kind */
export async function readTreeFile(path: string): Promise<HostTree> {
  const file = await openSafetensors(path);
  try {
    const text = file.metadata[METADATA_KEY];
    if (text === undefined) throw new WeightsError(path, "was not written by a run: it holds weights alone");
    return await restore(JSON.parse(text), (name) => file.read(name));
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

type Outline =
  | { value: string | number | boolean | null }
  | { number: string } // NaN and the infinities, which JSON lacks
  | { tensor: string }
  | { list: Outline[] }
  | { record: [string, Outline][] };

async function restore(node: Outline, read: (name: string) => Promise<HostTensor>): Promise<HostTree> {
  if ("value" in node) return node.value;
  if ("number" in node) return Number(node.number);
  if ("tensor" in node) return await read(node.tensor);
  if ("list" in node) return await Promise.all(node.list.map((child) => restore(child, read)));
  const entries = node.record.map(async ([key, child]) => [key, await restore(child, read)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}/${key}`;
}
