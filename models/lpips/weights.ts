/** LPIPS' weights on the host: the trunk's, from torchvision, and the heads', which were learned. */
import { areFinite } from "../weights/finite.ts";
import { openWeights } from "../weights/open.ts";
import { insteadOf } from "../weights/known/known_file.ts";
import { type HostTensor, type WeightFile, WeightsError } from "../weights/types.ts";
import { convolutionsOf, type Layer } from "./trunks.ts";

/** The path of a file in any known format, or tensors by name. */
export type LpipsWeightSource = string | ReadonlyMap<string, HostTensor>;

/** What is read, in sentences. */
const TRUNK = "trunk of LPIPS", HEADS = "heads of LPIPS";

/** What a convolution multiplies with and adds. */
export interface Filter {
  /** [size, size, inputs, outputs] */
  readonly weight: HostTensor;
  /** [outputs] */
  readonly bias: HostTensor;
}

/**
 * The trunk's filters by the convolution's name, from torchvision's keys (`features.0.weight`) or those of a
 * whole LPIPS (`net.slice1.0.weight`).
 *
 * @throws {WeightsError} where a tensor is missing or has another shape
 */
export function readTrunk(
  source: LpipsWeightSource,
  layers: readonly Layer[],
): Promise<ReadonlyMap<string, Filter>> {
  return reading(source, `the ${TRUNK}`, async (file) => {
    const filters = new Map<string, Filter>();
    let slice = 1;
    for (const layer of layers) {
      if (layer.kind === "tap") slice++;
      for (const { name, inputs, outputs, size } of convolutionsOf(layer)) {
        const key = [`features.${name}`, `net.slice${slice}.${name}`]
          .find((candidate) => file.tensors.has(`${candidate}.weight`)) ?? `features.${name}`;
        const weight = await readTensor(file, `${key}.weight`, [outputs, inputs, size, size]);
        filters.set(name, {
          weight: toMemory(weight, [outputs, inputs, size, size]),
          bias: { shape: [outputs], data: await readTensor(file, `${key}.bias`, [outputs]) },
        });
      }
    }
    return filters;
  });
}

/**
 * The weight of each channel at each tap, from `lin0.model.1.weight` [1, channels, 1, 1] and so on.
 *
 * @throws {WeightsError} where a head is missing, has another shape, or a negative weight: distances would be too
 */
export function readHeads(
  source: LpipsWeightSource,
  layers: readonly Layer[],
): Promise<readonly Float32Array[]> {
  return reading(source, `the ${HEADS}`, async (file) => {
    const heads: Float32Array[] = [];
    for (const layer of layers) {
      if (layer.kind !== "tap") continue;
      const name = `lin${heads.length}.model.1.weight`;
      const head = await readTensor(file, name, [1, layer.channels, 1, 1]);
      if (head.some((weight) => weight < 0)) {
        throw new WeightsError(
          file.path,
          `holds negative weights in ${name}, for which LPIPS is no distance: use the published heads, version 0.1`,
        );
      }
      heads.push(head);
    }
    return heads;
  });
}

async function reading<T>(
  source: LpipsWeightSource,
  label: string,
  read: (file: WeightFile) => Promise<T>,
): Promise<T> {
  const file = typeof source === "string" ? await openWeights(source) : inMemory(source, label);
  try {
    return await read(file);
  } finally {
    file.close();
  }
}

function inMemory(tensors: ReadonlyMap<string, HostTensor>, path: string): WeightFile {
  return {
    path,
    format: "tensors in memory",
    tensors: new Map([...tensors].map(([name, { shape }]) => [name, { dtype: "F32", shape }])),
    metadata: {},
    read: (name) => Promise.resolve(tensors.get(name)!),
    close() {},
  };
}

async function readTensor(file: WeightFile, name: string, shape: readonly number[]): Promise<Float32Array> {
  const found = file.tensors.get(name)?.shape;
  if (!found || found.length !== shape.length || found.some((size, axis) => size !== shape[axis])) {
    const instead = found ? undefined : insteadOf(file, name.startsWith("lin") ? HEADS : TRUNK);
    throw new WeightsError(
      file.path,
      instead ??
        `${
          found ? `holds ${name} of shape [${found.join(", ")}]` : `lacks ${name}`
        }: this trunk takes one of shape [${
          shape.join(", ")
        }]. Check that the file belongs to the trunk asked for`,
    );
  }
  const values = Float32Array.from((await file.read(name)).data as ArrayLike<number>, Number);
  if (areFinite(values)) return values;
  throw new WeightsError(file.path, `holds values in ${name} that are not finite: download it again`);
}

/** [out, in, size, size] in files, [size, size, in, out] in memory. */
function toMemory(weight: Float32Array, [outputs, inputs, size]: readonly number[]): HostTensor {
  const data = new Float32Array(weight.length), area = size! ** 2;
  for (let output = 0; output < outputs!; output++) {
    for (let input = 0; input < inputs!; input++) {
      for (let at = 0; at < area; at++) {
        data[(at * inputs! + input) * outputs! + output] = weight[(output * inputs! + input) * area + at]!;
      }
    }
  }
  return { shape: [size!, size!, inputs!, outputs!], data };
}
