/**
 * `deno task bundle-export`: bundles the code of exported pages from page/ into dist/, which is committed so that whoever
 * exports builds nothing. With `--check` it writes nothing, and fails where dist/ is not what page/ makes.
 *
 * The bundler is Deno's own, of the version that the project runs on: the same sources give the same bytes. tfjs' layers,
 * converters and other backends stay out: pages have `@tensorflow/tfjs-core` for `@tensorflow/tfjs`.
 */
import { fromFileUrl } from "@std/path";

/** The bundles, by the names of their sources. */
export const BUNDLES = ["page", "drawing"] as const;

const HERE = new URL("./", import.meta.url);

/** What dist/ holds under this name. */
export function bundlePath(name: typeof BUNDLES[number]): string {
  return fromFileUrl(new URL(`dist/${name}.js`, HERE));
}

/** Bundles a page's code. */
export function bundle(name: typeof BUNDLES[number]): Promise<string> {
  return bundleOf(new URL(`page/${name}.ts`, HERE));
}

/** Bundles code for pages, with all that it imports. @throws {Error} with what the bundler says */
export async function bundleOf(source: URL): Promise<string> {
  const folder = await Deno.makeTempDir();
  try {
    const [imports, out] = [`${folder}/imports.json`, `${folder}/out.js`];
    await Deno.writeTextFile(imports, JSON.stringify({ imports: await pageImports() }));
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "bundle",
        "--quiet",
        "--no-lock",
        "--import-map",
        imports,
        "--platform",
        "browser",
        "--format",
        "iife",
        "--minify",
      ]
        .concat("--output", out, fromFileUrl(source)),
      cwd: fromFileUrl(new URL("../../", HERE)),
      env: { NO_COLOR: "1" },
      stderr: "piped",
    }).output();
    if (!success) throw new Error(`Cannot bundle ${source.href}: ${new TextDecoder().decode(stderr)}`);
    return await Deno.readTextFile(out);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The project's imports, with tfjs' core for all of tfjs. */
async function pageImports(): Promise<Record<string, string>> {
  const { imports } = JSON.parse(await Deno.readTextFile(new URL("../../deno.json", HERE)));
  const all: string = imports["@tensorflow/tfjs"];
  return { ...imports, "@tensorflow/tfjs": all.replace("tfjs@", "tfjs-core@") };
}

if (import.meta.main) {
  let isCurrent = true;
  for (const name of BUNDLES) {
    const path = bundlePath(name), made = await bundle(name);
    if (!Deno.args.includes("--check")) await Deno.writeTextFile(path, made);
    else if (await Deno.readTextFile(path) !== made) {
      console.error(`${path} is not what page/${name}.ts makes. Run deno task bundle-export`);
      isCurrent = false;
    }
  }
  Deno.exit(isCurrent ? 0 : 1);
}
