import { WeightsError } from "./types.ts";

/**
 * Writes a file under a temporary name beside `path` and renames it when it is complete and on the disk: an
 * interrupted run leaves the old file or none, never half of one.
 *
 * @throws {WeightsError} where the disk or the permissions do not let it
 */
export async function writeAtomically(path: string, parts: Iterable<Uint8Array>): Promise<void> {
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  try {
    await writeParts(temporary, parts);
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {}); // it may never have been made
    throw explained(path, error);
  }
}

async function writeParts(path: string, parts: Iterable<Uint8Array>): Promise<void> {
  using file = await Deno.open(path, { write: true, createNew: true });
  for (const part of parts) {
    for (let written = 0; written < part.length;) written += await file.write(part.subarray(written));
  }
  await file.sync();
}

/** What the system says names the temporary file, which the user never chose. */
function explained(path: string, cause: unknown): unknown {
  if (cause instanceof Deno.errors.NotFound) {
    return new WeightsError(path, "cannot be written: its folder does not exist", { cause });
  }
  if (cause instanceof Deno.errors.IsADirectory) {
    return new WeightsError(path, "cannot be written: it is a folder", { cause });
  }
  if (cause instanceof Deno.errors.PermissionDenied || cause instanceof Deno.errors.NotCapable) {
    return new WeightsError(path, "cannot be written: writing there is not permitted", { cause });
  }
  return cause;
}
