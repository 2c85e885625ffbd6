import { join, relative } from "@std/path";
import { parseSource, type Source } from "./source.ts";

const FOLDERS = ["models", "pipeline", "plugins", "tasks", "examples"];

/** The project's own sources, parsed, in the order of their paths: not its tests. */
export async function projectSources(root: string): Promise<Source[]> {
  const paths = ["cli.ts", "mod.ts"];
  for (const folder of FOLDERS) await collect(root, join(root, folder), paths);
  const read = async (path: string) => parseSource(path, await Deno.readTextFile(join(root, path)));
  return await Promise.all(paths.sort().map(read));
}

async function collect(root: string, folder: string, paths: string[]): Promise<void> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) await collect(root, path, paths);
    else if (name.endsWith(".ts")) paths.push(relative(root, path).replaceAll("\\", "/"));
  }
}
