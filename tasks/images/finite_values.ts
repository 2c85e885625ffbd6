import { type HostTensor, WeightsError } from "../../mod.ts";
import { areFinite } from "../../models/weights/finite.ts";

/** A tensor's values as floats. @throws {WeightsError} where one is NaN or infinite: pictures of it mean nothing */
export function finiteValues(path: string, name: string, { data }: HostTensor): Float32Array<ArrayBuffer> {
  const values = Float32Array.from(data as ArrayLike<number>, Number);
  if (areFinite(values)) return values;
  throw new WeightsError(path, `holds values in ${name} that are not finite: make the file again`);
}
