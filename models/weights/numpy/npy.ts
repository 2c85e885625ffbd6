import type { ByteSource } from "../bytes.ts";
import { UNNAMED } from "../names.ts";
import { type WeightFile, WeightsError } from "../types.ts";
import { weightFile } from "../weight_file.ts";
import { dataSize, readArray } from "./array.ts";
import { readNpyHeader } from "./header.ts";

/**
 * What numpy.save writes: one array, under the name of a tensor that has none.
 *
 * @throws {WeightsError} where it is no such file, is cut off, holds several arrays, or no numbers
 */
export function npyIn(source: ByteSource): WeightFile {
  const header = readNpyHeader(source), rest = source.size - header.offset - dataSize(header);
  if (rest < 0) {
    throw new WeightsError(
      source.path,
      "ends too early: it is truncated or damaged; download or export it again",
    );
  }
  if (rest > 0) {
    throw new WeightsError(
      source.path,
      `goes on for ${rest} bytes behind its array, perhaps with others: save several arrays by numpy.savez`,
    );
  }
  return weightFile(source, {
    format: "NumPy array",
    tensors: new Map([[UNNAMED, header]]),
    metadata: {},
    read: () => readArray(source, header),
  });
}
