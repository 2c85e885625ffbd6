/**
 * The user's project: a config imports its files, what its import map names, and its npm packages. Deno knows one map for
 * a process, and so one is made of the project's and ours, in which `variegate` and tfjs are ours.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./deno.mjs";
import { readJsonc } from "./jsonc.mjs";
import { packagesOf } from "./packages.mjs";
import { refuseOtherTfjs } from "./tfjs.mjs";

/** The config where none is named. */
const DEFAULT = "variegate.config.ts";

/**
 * The project of the config that a command line names, if it lies in one; its settings are a file, until it is closed.
 *
 * @param {readonly string[]} words
 */
export function openProject(words) {
  const config = configIn(words), folder = config && folderOf(dirname(config));
  if (!folder || folder === dirname(join(ROOT, "deno.json"))) return undefined;
  const temporary = mkdtempSync(join(tmpdir(), "variegate-")), settings = join(temporary, "deno.json");
  writeFileSync(settings, JSON.stringify(mergedSettings(folder), undefined, 2));
  if (existsSync(join(ROOT, "deno.lock"))) {
    copyFileSync(join(ROOT, "deno.lock"), join(temporary, "deno.lock"));
  }
  return { settings, config, close: () => rmSync(temporary, { recursive: true, force: true }) };
}

/** @param {readonly string[]} words */
function configIn(words) {
  const named = words.find((word) => /\.[cm]?[jt]sx?$/i.test(word) && isFile(resolve(word))) ?? DEFAULT;
  return isFile(resolve(named)) ? resolve(named) : undefined;
}

/** The nearest folder, from here upwards, with the settings of a project. @param {string} from */
function folderOf(from) {
  for (let folder = from;; folder = dirname(folder)) {
    if (SETTINGS.some((name) => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

const SETTINGS = ["deno.json", "deno.jsonc", "package.json"];

/** @param {string} folder of the project */
function mergedSettings(folder) {
  const ours = readJsonc(join(ROOT, "deno.json"));
  const named = SETTINGS.slice(0, 2).map((name) => join(folder, name)).find(existsSync);
  const theirs = named ? mapOf(named) : { imports: {}, scopes: {} };
  const imports = { ...packagesOf(folder), ...theirs.imports };
  refuseOtherTfjs(folder, { imports, ...theirs.scopes }, ours.imports);
  const tfjs = Object.fromEntries(
    Object.entries(ours.imports).filter(([name]) => /^@tensorflow\//.test(name)),
  );
  return {
    nodeModulesDir: "none",
    unstable: ours.unstable,
    ...(ours.links && { links: ours.links.map((/** @type {string} */ link) => join(ROOT, link)) }),
    imports: { ...imports, ...tfjs, variegate: url(join(ROOT, "mod.ts")) },
    scopes: { ...theirs.scopes, [url(ROOT)]: absolute(ours.imports, ROOT) },
  };
}

/** The import map of a deno.json, or of the file that it names, without relative addresses. @param {string} path */
function mapOf(path) {
  const settings = readJsonc(path), folder = dirname(path);
  const file = settings.importMap && resolve(folder, settings.importMap);
  const { imports = {}, scopes = {} } = file ? readJsonc(file) : settings,
    base = file ? dirname(file) : folder;
  return {
    imports: absolute(imports, base),
    scopes: Object.fromEntries(
      Object.entries(scopes).map(([scope, map]) => [addressed(scope, base), absolute(map, base)]),
    ),
  };
}

/** @param {Record<string, string>} map @param {string} base */
function absolute(map, base) {
  return Object.fromEntries(
    Object.entries(map).map(([name, address]) => [addressed(name, base), addressed(address, base)]),
  );
}

/** @param {string} address @param {string} base */
function addressed(address, base) {
  if (!/^\.{0,2}\//.test(address)) return address;
  return url(resolve(base, address)) + (address.endsWith("/") ? "/" : "");
}

/** @param {string} path */
function url(path) {
  return pathToFileURL(path).href;
}

/** @param {string} path */
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
