/** JSON files beside weights. */
import { WeightsError } from "../../weights/types.ts";

/** Whether there is a file at that path. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch {
    return false;
  }
}

/** The object that a JSON file holds. @throws {WeightsError} */
export async function readJson(path: string): Promise<Readonly<Record<string, unknown>>> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (cause) {
    throw new WeightsError(path, `cannot be read: ${(cause as Error).message}`, { cause });
  }
  try {
    return fields(JSON.parse(text));
  } catch (cause) {
    throw new WeightsError(path, `is not JSON: ${(cause as Error).message}`, { cause });
  }
}

/** The members of an object; none where it is something else. */
export function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? value as Record<string, unknown> : {};
}
