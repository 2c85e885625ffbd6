/** Weights as a page holds them: those of the file that `convert` makes, and of an adapted generator what differs alone. */
import { encodeSafetensors, type HostTensor, type StyleGAN2, WeightsError } from "../../mod.ts";
import { multiplierTensors } from "../../models/stylegan2/channel_multipliers.ts";
import { type ReadGenerator, readGenerator } from "../../models/stylegan2/read_generator.ts";
import { memorySource } from "../../models/weights/bytes.ts";
import { safetensorsIn } from "../../models/weights/safetensors.ts";
import type { SiteGenerator } from "./page/site.ts";

/** In which type a page holds numbers. */
export type PageDType = "f32" | "f16";

/** A generator of a page. */
export interface PageGenerator extends Pick<ReadGenerator, "architecture" | "settings"> {
  /** By rosinality's names and `latent_avg`, with channel multipliers under HyperDomainNet's. */
  readonly tensors: ReadonlyMap<string, HostTensor>;
}

/**
 * The generator that a file would hold that `convert --dtype` made of this one.
 *
 * @throws {WeightsError} where a number is beyond float16
 */
export async function pageGenerator(generator: StyleGAN2, dtype: PageDType): Promise<PageGenerator> {
  const { label } = generator;
  const file = safetensorsIn(memorySource(label, encoded(label, await generator.exportWeights(), dtype)));
  const { architecture, settings, tensors, latentAverage, multipliers = [] } = await readGenerator(file, {});
  const held = new Map<string, HostTensor>([...tensors].map(([name, { values }]) => [name, values]));
  held.set("latent_avg", { shape: [latentAverage!.length], data: latentAverage! });
  for (const [name, tensor] of multiplierTensors(multipliers)) held.set(name, tensor);
  return { architecture, settings, tensors: held };
}

/** The tensors that another generator does not have, or has with other values. */
export function differing(own: PageGenerator, from: PageGenerator): ReadonlyMap<string, HostTensor> {
  return new Map(
    [...own.tensors].filter(([name, { data }]) => {
      const before = from.tensors.get(name)?.data;
      return before?.length !== data.length || data.some((value, i) => !Object.is(value, before[i]));
    }),
  );
}

/** A safetensors file. @throws {WeightsError} where a number is beyond float16 */
export function encoded(
  label: string,
  tensors: ReadonlyMap<string, HostTensor>,
  dtype: PageDType,
): Uint8Array<ArrayBuffer> {
  try {
    return encodeSafetensors(tensors, {}, { dtype: dtype === "f16" ? "F16" : "F32" });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const problem = `holds a number beyond float16's ±65504: export it with --dtype f32`;
    throw new WeightsError(label, problem, { cause });
  }
}

/** Settings as JSON takes them. */
export function settingsOf({ settings: { clamp, ...others } }: PageGenerator): SiteGenerator["settings"] {
  return { ...others, ...(clamp !== undefined && { clamp }) };
}
