/** The files of a new project: those of template/, and settings that tell Deno where Variegate is. */
import { fromFileUrl, join, relative } from "@std/path";
import settings from "../../deno.json" with { type: "json" };
import config from "./template/variegate.config.ts" with { type: "text" };
import plugin from "./template/keep_colour.ts" with { type: "text" };
import pluginTest from "./template/keep_colour_test.ts" with { type: "text" };

/** One of them. */
export interface ProjectFile {
  readonly name: string;
  readonly text: string;
  /** For people. */
  readonly what: string;
}

const ROOT = new URL("../../", import.meta.url);

/** The files of a project in this folder. */
export function projectFiles(folder: string): ProjectFile[] {
  return [
    { name: "variegate.config.ts", text: config, what: "what is adapted, and how" },
    { name: "keep_colour.ts", text: plugin, what: "a loss of your own" },
    { name: "keep_colour_test.ts", text: pluginTest, what: "its test" },
    {
      name: "deno.json",
      text: `${JSON.stringify(projectSettings(folder), undefined, 2)}\n`,
      what: "where variegate is, and tasks",
    },
  ];
}

/** What Deno and editors have to know of the project. */
function projectSettings(folder: string): Readonly<Record<string, unknown>> {
  const { unstable, nodeModulesDir } = settings;
  return {
    tasks: {
      adapt: `${program(folder)} adapt`,
      check: "deno check",
      test: "deno test --allow-read --allow-env",
    },
    nodeModulesDir,
    unstable,
    ...whereWeAre(folder),
    compilerOptions: { strict: true },
    exclude: ["runs", "node_modules"],
  };
}

/** Who runs commands in the project: npm's package by its name, a copy of the repository by its place. */
function program(folder: string): string {
  if (ROOT.protocol !== "file:") return `deno run -A ${new URL("cli.ts", ROOT).href}`;
  const root = fromFileUrl(ROOT);
  return root.includes("/node_modules/")
    ? "npx --no-install variegate"
    : `node ${way(folder, join(root, "bin/variegate.mjs"))}`;
}

/** The import map. Modules of a package name what they need by address, those of a copy of the repository by its map. */
function whereWeAre(folder: string): Readonly<Record<string, unknown>> {
  if (ROOT.protocol !== "file:") return { imports: { variegate: new URL("mod.ts", ROOT).href } };
  const root = fromFileUrl(ROOT), at = (path: string) => way(folder, join(root, path));
  const map = { imports: { variegate: at("mod.ts") } };
  if (!("links" in settings)) return map;
  const { variegate: _, ...packages } = settings.imports;
  return { ...map, scopes: { [`${at("")}/`]: packages }, links: (settings.links as string[]).map(at) };
}

/** From a folder to a file, as an import map has it. */
function way(folder: string, file: string): string {
  const path = relative(folder, file).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
