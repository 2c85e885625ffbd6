import type { ByteSource } from "./bytes.ts";
import { safetensorsIn } from "./safetensors.ts";
import type { WeightFile } from "./types.ts";
import { openFile } from "./weight_file.ts";

/**
 * Opens a weight file in whatever format it is; the content decides, not the name. Nothing in a file is ever
 * run.
 *
 * @throws {WeightsError} where the file is absent, damaged, hostile or of no known format
 */
export function openWeights(path: string): Promise<WeightFile> {
  return openFile(path, weightsIn);
}

/** What `source` holds; it is closed with the result. @throws {WeightsError} as `openWeights` */
// deno-lint-ignore require-await -- zip archives will be opened here
export async function weightsIn(source: ByteSource): Promise<WeightFile> {
  return safetensorsIn(source);
}
