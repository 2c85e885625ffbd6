/** Folders for tests. */
import { join } from "@std/path";

/** A test in a folder of its own, which goes with it. */
export function testIn(name: string, test: (path: string) => Promise<void>): void {
  Deno.test(name, async () => {
    const path = await Deno.makeTempDir();
    try {
      await test(path);
    } finally {
      await Deno.remove(path, { recursive: true });
    }
  });
}

/** The paths of all files below a folder, sorted. */
export async function filesIn(path: string, below = ""): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(join(path, below))) {
    const relative = join(below, name);
    files.push(...(isDirectory ? await filesIn(path, relative) : [relative]));
  }
  return files.sort();
}

/** A text's bytes. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
