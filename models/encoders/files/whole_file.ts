/** Whole files beside weights. */
import { WeightsError } from "../../weights/types.ts";

/** The bytes of a file. @throws {WeightsError} where it cannot be read */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (cause) {
    throw new WeightsError(path, `cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** Whether there is a folder at that path. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch {
    return false;
  }
}
