/** The npm packages of a project, as an import map. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readJsonc } from "./jsonc.mjs";

/** A dependency that no registry has: a folder, a link, a repository, an archive. */
const UNREGISTERED = /^(?:file|link|workspace|git|git\+\w+|https?|github):|^\.{0,2}\//;

/**
 * Where the packages of a package.json are: in the version that is installed in node_modules, else in one that it
 * allows. They run from Deno's cache; those that no registry has, from node_modules.
 *
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function packagesOf(folder) {
  const path = join(folder, "package.json");
  if (!existsSync(path)) return {};
  const { dependencies, devDependencies, optionalDependencies } = readJsonc(path);
  const wanted = Object.entries({ ...devDependencies, ...optionalDependencies, ...dependencies });
  return Object.fromEntries(
    wanted.filter(([name]) => name !== "variegate" && name !== "deno")
      .flatMap(([name, range]) => entriesOf(join(folder, "node_modules", name), name, String(range))),
  );
}

/** @param {string} installed @param {string} name @param {string} range */
function entriesOf(installed, name, range) {
  const manifest = join(installed, "package.json");
  const { version, ...facts } = existsSync(manifest) ? readJsonc(manifest) : {};
  if (UNREGISTERED.test(range)) {
    const folder = `${pathToFileURL(installed).href}/`;
    return [[name, new URL(entryOf(facts), folder).href], [`${name}/`, folder]];
  }
  const [, other = name, given = range] = /^npm:((?:@[^/]+\/)?[^@]+)@?(.*)$/.exec(range) ?? [];
  const target = `${other}@${version ?? given}`;
  return [[name, `npm:${target}`], [`${name}/`, `npm:/${target}/`]];
}

/** The module that a package's name stands for. @param {Record<string, any>} manifest */
function entryOf({ exports, module, main }) {
  const found = conditional(exports?.["."] ?? exports);
  return found ?? module ?? main ?? "index.js";
}

/** @param {any} target @returns {string | undefined} */
function conditional(target) {
  if (typeof target === "string") return target;
  if (typeof target !== "object" || target === null) return undefined;
  for (const name of ["deno", "node", "import", "module", "default", "require"]) {
    const found = conditional(target[name]);
    if (found !== undefined) return found;
  }
  return undefined;
}
