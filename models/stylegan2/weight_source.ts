/** Where weights come from: a file in any format, or tensors in memory. */
import { basename } from "@std/path";
import { openWeights } from "../weights/open.ts";
import type { HostTensor, WeightFile } from "../weights/types.ts";

/** The path of a file, or tensors by name. */
export type WeightSource = string | ReadonlyMap<string, HostTensor>;

/** For people: the file's name, or what the tensors are. */
export function labelOf(weights: WeightSource, kind: string): string {
  return typeof weights === "string" ? basename(weights) : kind;
}

/** Opens a source, whichever it is. Close the result. */
export async function openSource(weights: WeightSource, label: string): Promise<WeightFile> {
  if (typeof weights === "string") return await openWeights(weights);
  return {
    path: label,
    format: "tensors in memory",
    tensors: new Map([...weights].map(([name, { shape }]) => [name, { dtype: "F32", shape }])),
    metadata: {},
    read: (name) => Promise.resolve(weights.get(name)!),
    close() {},
  };
}
