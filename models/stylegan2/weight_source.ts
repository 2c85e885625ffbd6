/** Where weights come from: a file in any format, or tensors in memory. */
import { basename } from "@std/path";
import { openWeights } from "../weights/open.ts";
import { type HostTensor, type WeightFile, WeightsError } from "../weights/types.ts";

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

/** A tensor's values as float32. @throws {WeightsError} where one is not finite */
export async function readFloats(file: WeightFile, name: string): Promise<Float32Array> {
  const { data } = await file.read(name);
  const values = data instanceof Float32Array ? data : Float32Array.from(data as ArrayLike<number>, Number);
  if (values.every(Number.isFinite)) return values;
  throw new WeightsError(
    file.path,
    `holds values in ${name} that are not finite: the file is damaged or its training diverged`,
  );
}
