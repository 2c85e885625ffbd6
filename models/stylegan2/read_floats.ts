import { areFinite } from "../weights/finite.ts";
import { type WeightFile, WeightsError } from "../weights/types.ts";

/** A tensor's values as float32. @throws {WeightsError} where one is not finite */
export async function readFloats(file: WeightFile, name: string): Promise<Float32Array> {
  const { data } = await file.read(name);
  const values = data instanceof Float32Array ? data : Float32Array.from(data as ArrayLike<number>, Number);
  if (areFinite(values)) return values;
  throw new WeightsError(
    file.path,
    `holds values in ${name} that are not finite: the file is damaged or its training diverged`,
  );
}
