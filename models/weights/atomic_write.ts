/**
 * Writes a file under a temporary name beside `path` and renames it when it is complete and on the disk: an
 * interrupted run leaves the old file or none, never half of one.
 */
export async function writeAtomically(path: string, parts: Iterable<Uint8Array>): Promise<void> {
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  try {
    using file = await Deno.open(temporary, { write: true, createNew: true });
    for (const part of parts) {
      for (let written = 0; written < part.length;) written += await file.write(part.subarray(written));
    }
    await file.sync();
  } catch (error) {
    await Deno.remove(temporary).catch(() => {}); // it may never have been made
    throw error;
  }
  await Deno.rename(temporary, path);
}
