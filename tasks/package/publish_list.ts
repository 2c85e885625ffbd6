/** What is published, on npm and on JSR alike: what runs, and what is read; no tests, no fixtures, no tools of ours. */
import { join } from "@std/path";

/** Files and folders, as they lie in the repository. */
export const PUBLISHED: readonly string[] = [
  ...["mod.ts", "cli.ts", "models", "pipeline", "plugins", "tasks", "examples", "bin"],
  ...["README.md", "CHANGELOG.md", "LICENSE", "SECURITY.md"],
];

/** What stays at home of that: tools of ours, listings of kernels, and sources of which a script is made that is published in their place. */
const LEFT_OUT = /^tasks\/(?:(?:checks|package)\/|report\/page\/.*\.ts$|export\/bundle\.ts$)|\.snap$/;

/** The files that are published, relative to the repository, in order. */
export async function publishedFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  for (const name of PUBLISHED) await collect(root, name, files);
  return files.filter((path) => !LEFT_OUT.test(path)).sort();
}

async function collect(root: string, path: string, files: string[]): Promise<void> {
  if (!(await Deno.stat(join(root, path))).isDirectory) return void files.push(path);
  for await (const { name } of Deno.readDir(join(root, path))) {
    if (!name.startsWith(".") && name !== "__pycache__") await collect(root, `${path}/${name}`, files);
  }
}
