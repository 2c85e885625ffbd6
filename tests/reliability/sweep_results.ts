import { join } from "@std/path";
import { sha256 } from "../../pipeline/storage/manifest.ts";

/** What tells times, processes or what was said: it differs between two runs that are the same. */
const OTHERS = /^(run\.json|manifest\.json|report\.html|log\.txt|\.owned|lock)$/;

/** Digests of all results below a folder, by their paths. @param all whether what tells times counts, too */
export async function bytesBelow(
  folder: string,
  { all = false }: { readonly all?: boolean } = {},
  below = "",
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { name, isDirectory } of Deno.readDir(join(folder, below))) {
    const path = join(below, name);
    if (isDirectory) {
      for (const [name, digest] of await bytesBelow(folder, { all }, path)) found.set(name, digest);
    } else if (all || !OTHERS.test(name)) {
      found.set(path, digestOf(await Deno.readFile(join(folder, path)), name, all));
    }
  }
  return found;
}

function digestOf(bytes: Uint8Array, name: string, all: boolean): string {
  if (all || !name.endsWith(".jsonl")) return sha256(bytes);
  return new TextDecoder().decode(bytes).replaceAll(/,?"(?:seconds_per_step|secondsPerStep)":[\d.e-]+/g, "");
}

/** What differs between two folders, in sentences. @param who for the sentences */
export function differences(
  wanted: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
  who: string,
): string[] {
  const names = new Set([...wanted.keys(), ...found.keys()]);
  return [...names].filter((name) => wanted.get(name) !== found.get(name)).map((name) =>
    `${who}: "${name}" is ${!found.has(name) ? "lost" : wanted.has(name) ? "different" : "too much"}`
  );
}
