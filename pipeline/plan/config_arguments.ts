import { suggestion } from "../../models/options/mod.ts";
import { ConfigError, reasonOf } from "../errors.ts";
import { pathAndWord, valueOf } from "./assignment.ts";
import type { Config, ConfigFunction } from "./config.ts";

/** Arguments of a config by name. */
export type ConfigArguments = Readonly<Record<string, unknown>>;

/** Reads arguments, each as `name=value`: JSON where the value parses, else text. @throws {ConfigError} */
export function readArguments(words: readonly string[]): ConfigArguments {
  const args: Record<string, unknown> = {};
  for (const argument of words) {
    const [name, word] = pathAndWord(argument, "--arg", "target=fox");
    if (Object.hasOwn(args, name)) throw new ConfigError([`--arg ${name} is given twice. Give it once`]);
    args[name] = valueOf(word);
  }
  return args;
}

/**
 * The config that a file's default export stands for: what it is, or what the function makes of the arguments.
 *
 * @throws {ConfigError} where an argument is given that the function does not read, or one is missing without which it
 *   fails or gives no config
 */
export async function configOf(given: Config | ConfigFunction, args: ConfigArguments = {}): Promise<Config> {
  const names = Object.keys(args);
  if (typeof given !== "function") {
    if (names.length === 0) return given;
    throw new ConfigError([
      `The config takes no arguments, and --arg ${
        names[0]
      } is given. Set its members by --set, or have it be a function: ` +
      `export default defineConfig(({ ${names[0]} }) => ({ … }))`,
    ]);
  }
  const { watched, asked } = watch(args);
  const missing = () => {
    const without = [...asked].filter((name) => !Object.hasOwn(args, name));
    return without.length > 0 ? `. Not given, by --arg NAME=VALUE, were ${without.join(", ")}` : "";
  };
  let config: unknown;
  try {
    config = await given(watched);
  } catch (error) {
    const problems = error instanceof ConfigError ? error.problems : [reasonOf(error)];
    throw new ConfigError(problems.map((problem) => `The config's function failed: ${problem}${missing()}`));
  }
  if (typeof config !== "object" || config === null) {
    throw new ConfigError([`The config's function gives no config, but ${String(config)}${missing()}`]);
  }
  const unread = names.filter((name) => !asked.has(name));
  if (unread.length > 0) {
    throw new ConfigError(unread.map((name) => `--arg ${name}: ${noArgument(name, [...asked])}`));
  }
  return config as Config;
}

function noArgument(name: string, asked: readonly string[]): string {
  const near = suggestion(name, asked);
  const has = asked.length > 0 ? `It asks for ${asked.join(", ")}` : "It asks for none";
  return `the config asks for no argument "${name}"${near === "" ? "." : near} ${has}`;
}

/** The arguments, and the names of which the function asks for, which are its parameters. */
function watch(
  args: ConfigArguments,
): { readonly watched: ConfigArguments; readonly asked: ReadonlySet<string> } {
  const asked = new Set<string>();
  const watched = new Proxy(args, {
    get: (target, name) => {
      if (typeof name === "string") asked.add(name);
      return Object.hasOwn(target, name) ? target[String(name)] : undefined;
    },
    has: (target, name) => {
      asked.add(String(name));
      return Object.hasOwn(target, name);
    },
    ownKeys: (target) => {
      for (const name of Object.keys(target)) asked.add(name);
      return Reflect.ownKeys(target);
    },
  });
  return { watched, asked };
}
