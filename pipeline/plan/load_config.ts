import { resolve, toFileUrl } from "@std/path";
import { stripVTControlCharacters } from "node:util";
import { shellQuoted } from "../../models/shell_quoted.ts";
import type { Config, ConfigFunction } from "./config.ts";
import { type ConfigArguments, configOf } from "./config_arguments.ts";
import { ConfigError } from "../errors.ts";
import { isSweep, type Sweep } from "./sweep.ts";

/** Names of what can be imported as code. */
const CODE = /\.[cm]?[jt]sx?$/i;

/**
 * Imports a user's config file and returns what it exports by default: a config, or what a function makes of the
 * arguments.
 *
 * @throws {ConfigError} where the file is missing, does not run, or exports no config
 */
export async function loadConfig(path: string, args: ConfigArguments = {}): Promise<Config> {
  const exported = await loadDefault(path);
  if (!isSweep(exported)) return await configOf(exported, args);
  throw new ConfigError([`"${path}" is a sweep, of many runs: deno task sweep ${shellQuoted(path)}`]);
}

/**
 * Imports a file of a user's and returns what it exports by default, as far as that may be a config or a sweep.
 *
 * @throws {ConfigError} where the file is missing, does not run, or exports neither
 */
export async function loadDefault(path: string): Promise<Config | ConfigFunction | Sweep> {
  const full = resolve(path);
  try {
    if (!(await Deno.stat(full)).isFile) throw new ConfigError([`"${path}" is no file`]);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      throw new ConfigError([`There is no config file "${path}". Look into examples/ for one to begin with`]);
    }
    throw error;
  }
  if (!CODE.test(full)) {
    throw new ConfigError([
      `"${path}" is no config, by its name. One ends in .ts, as those in examples/; weights are named within`,
    ]);
  }
  let module: { readonly default?: unknown };
  try {
    module = await import(toFileUrl(full).href);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError([`"${path}" fails while it is loaded: ${oneLine(error)}`]);
  }
  const config = module.default;
  if (typeof config !== "function" && (typeof config !== "object" || config === null)) {
    throw new ConfigError([
      `"${path}" exports ${config === undefined ? "nothing" : `a ${typeof config}`} by default. ` +
      "Write: export default defineConfig({ … })",
    ]);
  }
  return config as Config;
}

/** Without the colours that Deno gives to places. */
function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(message).replaceAll(/\s+/g, " ").trim();
}
