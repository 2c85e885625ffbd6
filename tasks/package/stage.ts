/** A folder with what is published, as it is published. */
import { dirname, join } from "@std/path";
import { ADDRESSES, denoSettings, npmManifest, STD } from "./manifest.ts";
import { publishedFiles } from "./publish_list.ts";
import { withAddresses } from "./specifiers.ts";

const TEXT = /\.(?:ts|mjs)$/;

/** Writes the package into a folder, which must be empty. @returns its files */
export async function stage(root: string, folder: string, version: string): Promise<string[]> {
  const write = async (path: string, content: string | Uint8Array) => {
    const target = join(folder, path);
    await Deno.mkdir(dirname(target), { recursive: true });
    if (typeof content === "string") await Deno.writeTextFile(target, content);
    else await Deno.writeFile(target, content);
  };
  const files = await publishedFiles(root);
  for (const path of files) {
    const text = TEXT.test(path) ? await Deno.readTextFile(join(root, path)) : undefined;
    await write(
      path,
      text === undefined ? await Deno.readFile(join(root, path)) : withAddresses(path, text, ADDRESSES),
    );
  }
  const std = await stageStandardLibrary(root, write);
  const made = { "package.json": npmManifest(version), "deno.json": denoSettings(version) };
  for (const [path, content] of Object.entries(made)) {
    await write(path, `${JSON.stringify(content, undefined, 2)}\n`);
  }
  return [...files, ...std, ...Object.keys(made)];
}

/** Of each part of Deno's library its types, and where npm has it (.links says so). */
async function stageStandardLibrary(
  root: string,
  write: (path: string, content: string) => Promise<void>,
): Promise<string[]> {
  const files: string[] = [];
  for (const [name, path] of Object.entries(ADDRESSES).filter(([name]) => name.startsWith(STD))) {
    const part = name.slice(STD.length), link = join(root, ".links", part);
    const { imports: { real } } = JSON.parse(await Deno.readTextFile(join(link, "deno.json")));
    await write(path.slice(2), `// @ts-types="./${part}.d.ts"\nexport * from ${JSON.stringify(real)};\n`);
    await write(`std/${part}.d.ts`, await Deno.readTextFile(join(link, "mod.d.ts")));
    files.push(path.slice(2), `std/${part}.d.ts`);
  }
  return files;
}
