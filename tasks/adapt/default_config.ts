import { resolve } from "@std/path";
import type { Arguments } from "../shell/command.ts";
import { isInPlace, type parameters } from "./parameters.ts";

/** The config where a command line names none. */
export const DEFAULT_CONFIG = "variegate.config.ts";

/** A command line with the default config, where it names none, one is here, and nothing on the line stands for another. */
export function withDefaultConfig<A extends Arguments<typeof parameters>>(args: A): A {
  if (args.positional.length > 0 || isInPlace(args) || !isFile(resolve(DEFAULT_CONFIG))) return args;
  return { ...args, positional: [resolve(DEFAULT_CONFIG)] };
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
