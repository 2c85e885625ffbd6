/** The settings of what is published, made from the repository's. */
import settings from "../../deno.json" with { type: "json" };
import type { Imports } from "./specifiers.ts";

/** The Deno with which everything is tested; npm's package of it comes with ours. */
export const DENO = "2.9.6";

/** Deno's library, which a package takes from npm as the repository does (.links). */
export const STD = "@std/";

/** Names that modules import, and the addresses that stand for them in a package. */
export const ADDRESSES: Imports = Object.fromEntries(
  Object.entries(settings.imports).flatMap(([name, address]) => {
    if (address.startsWith("npm:")) return [[name, address]];
    return name.startsWith(STD) ? [[name, `./std/${name.slice(STD.length)}.ts`]] : []; // "variegate" stays: users map it
  }),
);

/** Packages that nothing of what is published imports: for checks, for tests, and for the script of a page. */
const OF_THE_REPOSITORY: readonly string[] = ["typescript", "playwright-core", "uplot"];

/** deno.json of the package. */
export function denoSettings(version: string): Readonly<Record<string, unknown>> {
  const { name, license, nodeModulesDir, unstable, compilerOptions } = settings;
  const packages = Object.entries(ADDRESSES).filter(([, address]) => address.startsWith("npm:"));
  return {
    name,
    version,
    license,
    exports: { ".": "./mod.ts", "./cli": "./cli.ts" },
    nodeModulesDir,
    unstable,
    imports: {
      ...Object.fromEntries(packages.filter(([name]) => !OF_THE_REPOSITORY.includes(name))),
      variegate: "./mod.ts",
      "deno-std": "npm:deno-std@1.4.0",
    },
    compilerOptions,
  };
}

/** package.json of the package. */
export function npmManifest(version: string): Readonly<Record<string, unknown>> {
  return {
    name: "variegate",
    version,
    description: "Adapts StyleGAN2 generators to domains for which there are no images, by text alone",
    keywords: ["stylegan2", "clip", "gan", "domain-adaptation", "deno", "tensorflow", "webgpu"],
    license: settings.license,
    type: "module",
    bin: { variegate: "bin/variegate.mjs" },
    engines: { node: ">=20" },
    dependencies: { deno: DENO },
  };
}
