/** Channel multipliers (HyperDomainNet's `cin_mult`): the names of their tensors, here and in files, and their fit to a network. */
import { elementCount } from "../shape.ts";
import { type HostTensor, type WeightFile, WeightsError } from "../weights/types.ts";
import { counted } from "../wording.ts";
import { architectureTensors, type StyleGAN2Architecture } from "./architecture.ts";
import { synthesisModules } from "./tensors.ts";
import { readFloats } from "./read_floats.ts";

/** The offsets δ of each convolution, in the order in which they run. */
export type ChannelMultipliers = readonly Float32Array[];

/** A convolution that has them, and how many. */
export interface MultipliedConvolution {
  /** The parameter that holds them. */
  readonly name: string;
  /** The module, e.g. `convs.0`. */
  readonly module: string;
  readonly inputs: number;
}

/** The parameter that holds a module's. */
export function offsetsName(module: string): string {
  return `${module}.conv.input_offsets`;
}

/** All convolutions of a network that have multipliers: conv1 and convs.*, in this order. */
export function multipliedConvolutions(architecture: StyleGAN2Architecture): MultipliedConvolution[] {
  const sizes = new Map(architectureTensors(architecture).map(({ name, shape }) => [name, shape[0]!]));
  return synthesisModules(architecture).filter(({ kind }) => kind === "convolution").map((
    { name: module },
  ) => ({
    name: offsetsName(module),
    module,
    inputs: sizes.get(`${module}.conv.modulation.bias`)!,
  }));
}

const IN_FILES = /^(?:.+\.)?heads\.conv_(\d+)\.(.+)$/;

/** Whether a file holds any. */
export function holdsMultipliers(names: Iterable<string>): boolean {
  for (const name of names) if (IN_FILES.exec(name)?.[2] === "params_in") return true;
  return false;
}

/** The tensors of a file, as HyperDomainNet has them. */
export function multiplierTensors(multipliers: ChannelMultipliers): Map<string, HostTensor> {
  return new Map(
    multipliers.map((data, i) => [`heads.conv_${i}.params_in`, { shape: [1, 1, data.length, 1, 1], data }]),
  );
}

/** What a file of multipliers says of itself. */
export const MULTIPLIER_METADATA = { model_type: "parameterization", patch_key: "cin_mult" } as const;

/** Under which name the metadata say whose they are: the digest of the generator without them, and what it is called. */
export const PARENT_DIGEST = "parent_digest", PARENT_LABEL = "parent";

/**
 * Reads a file's multipliers; undefined where it holds none.
 *
 * @throws {WeightsError} where they are not those of inputs, or some are missing
 */
export async function readMultipliers(file: WeightFile): Promise<ChannelMultipliers | undefined> {
  const found = new Map<number, string>();
  for (const name of file.tensors.keys()) {
    const [, index, kind] = IN_FILES.exec(name) ?? [];
    if (index === undefined) continue;
    if (kind !== "params_in") {
      throw new WeightsError(
        file.path,
        `holds "${name}": of HyperDomainNet's parametrisations only the multipliers of inputs (cin_mult) are supported`,
      );
    }
    if (found.has(Number(index))) {
      throw new WeightsError(
        file.path,
        `holds the multipliers of convolution ${index} twice: "${found.get(Number(index))}" and "${name}"`,
      );
    }
    found.set(Number(index), name);
  }
  if (found.size === 0) return undefined;
  const multipliers: Float32Array[] = [];
  for (let i = 0; i < found.size; i++) {
    const name = found.get(i);
    if (name === undefined) {
      throw new WeightsError(file.path, `lacks the multipliers heads.conv_${i}.params_in`);
    }
    const { shape } = file.tensors.get(name)!;
    if (Math.max(...shape) !== elementCount(shape)) {
      throw new WeightsError(file.path, `holds "${name}" of shape [${shape}]: expected [1, 1, inputs, 1, 1]`);
    }
    multipliers.push(await readFloats(file, name));
  }
  return multipliers;
}

/** @throws {WeightsError} where multipliers are not those of such a network */
export function checkFit(
  path: string,
  multipliers: ChannelMultipliers,
  architecture: StyleGAN2Architecture,
  parent: string,
): void {
  const wanted = multipliedConvolutions(architecture).map(({ inputs }) => inputs);
  const given = multipliers.map(({ length }) => length);
  if (String(wanted) === String(given)) return;
  throw new WeightsError(
    path,
    `holds multipliers for ${counted(given.length, "convolution")} of ${
      given.join(", ")
    } inputs; "${parent}" has ${wanted.length}, of ${wanted.join(", ")}`,
  );
}
