import {
  allows,
  type AnyCheck,
  type Made,
  type Making,
  makingOf,
  optionProblems,
  suggestion,
} from "../../models/options/mod.ts";
import { isRecord } from "../../models/options/option_problems.ts";
import { ConfigError, reasonOf } from "../errors.ts";
import { adam } from "../optimizer/adam.ts";
import type { Plugin, PluginOption } from "../plugin/plugin.ts";
import type { Assignment } from "./assignment.ts";
import type { Config } from "./config.ts";
import { MEMBERS } from "./config_problems.ts";

/** An assignment that cannot be made, in a sentence. */
class Unassignable extends Error {}

/**
 * A config with other members, one assignment after another; the given one stays as it is. A plugin is made anew by its
 * factory, with its other options as they were, so it must say by `made` how it was made; presets are lists, whose plugins
 * go by their own names.
 *
 *   assign(config, [{ path: "prompts.target", value: "a fox" }, { path: "plugins.ewc.weight", value: 1e4 }])
 *
 * @throws {ConfigError} with a sentence for each assignment that cannot be made: what there is instead, or what it may be
 */
export function assign(config: Config, assignments: readonly Assignment[]): Config {
  const problems: string[] = [];
  let assigned = config;
  for (const [i, assignment] of assignments.entries()) {
    const { path } = assignment;
    try {
      if (assignments.findIndex((other) => other.path === path) < i) {
        throw new Unassignable(`"${path}" is set twice. Set it once`);
      }
      assigned = withMember(assigned, path.split("."), assignment);
    } catch (error) {
      if (!(error instanceof Unassignable)) throw error;
      problems.push(`${named(assignment)}: ${error.message}`);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return assigned;
}

function named({ said, path, value }: Assignment): string {
  return said ?? `${path}=${JSON.stringify(value)}`;
}

function withMember(config: Config, [member = "", ...rest]: readonly string[], to: Assignment): Config {
  const checks: Readonly<Record<string, AnyCheck>> = MEMBERS;
  if (!Object.hasOwn(checks, member)) throw unknown("the config", "member", member, Object.keys(checks));
  if (member === "plugins" && rest.length > 0) {
    return { ...config, plugins: withPlugin(config.plugins, rest, to) };
  }
  if (member === "optimizer" && rest.length > 0) {
    return { ...config, optimizer: withOptions(config.optimizer ?? adam(), "the optimizer", rest, to) };
  }
  const value = config[member as keyof Config];
  if (rest.length === 0 && typeof to.word === "string" && MADE_BY_CODE.has(member)) {
    throw new Unassignable(
      `"${member}" is made by code, not by a value. ${
        FLAGS.has(member) ? `Give --${member}, or have` : "Have"
      } the ` +
        `config be a function, export default defineConfig(({ ${member} }) => ({ … })), and give it words by --arg`,
    );
  }
  return { ...config, [member]: replaced(value, checks[member]!, member, rest, to) };
}

/** Members of which no value of a command line is one. */
const MADE_BY_CODE: ReadonlySet<string> = new Set([
  "generator",
  "encoder",
  "optimizer",
  "trainable",
  "plugins",
]);

/** Those for which adapt has flags that open them. */
const FLAGS: ReadonlySet<string> = new Set(["generator", "encoder"]);

/** The list with one of its plugins made anew, or left out, wherever in it the plugin stands. */
function withPlugin(plugins: Config["plugins"], path: readonly string[], to: Assignment): Config["plugins"] {
  if (!Array.isArray(plugins)) throw new Unassignable("the config has no list of plugins");
  const all = (plugins.flat(Infinity) as unknown[]).filter(Boolean) as Plugin[];
  const names = all.map(({ name }) => String(name)), joined = path.join(".");
  const name = names.find((name) => name === joined) ?? names.find((name) => joined.startsWith(`${name}.`));
  if (name === undefined) throw unknown("the config", "plugin", path[0]!, names);
  const option = joined === name ? [] : joined.slice(name.length + 1).split(".");
  const exchange = (some: readonly PluginOption[]): PluginOption[] =>
    some.map((entry) => {
      if (Array.isArray(entry)) return exchange(entry);
      if (!entry || (entry as Plugin).name !== name) return entry;
      return option.length === 0 && to.value === false
        ? false
        : withOptions(entry as Plugin, `plugin "${name}"`, option, to);
    });
  return exchange(plugins);
}

/** Something made anew by its factory, with one of its options replaced, or all of them where the path is empty. */
function withOptions<T extends Made & { readonly made?: Making<T> }>(
  thing: T,
  what: string,
  path: readonly string[],
  to: Assignment,
): T {
  const made = makingOf(thing);
  if (!made) {
    throw new Unassignable(
      `${what} does not say how it was made, so that it cannot be made anew. Have the config be a function, and give it ` +
        "words by --arg; where its code is yours, give it the member made: madeBy(factory, given, OPTIONS)",
    );
  }
  const options: AnyCheck = {
    wanted: `an object of ${Object.keys(made.options).join(", ")}, or false to leave it out`,
    members: made.options,
    *problems(name, value) {
      if (!isRecord(value)) yield `${name} must be ${this.wanted}`;
      else for (const found of optionProblems(value, made.options)) yield `${name}: ${found}`;
    },
  };
  const given = replaced(made.given, options, what, path, to);
  try {
    return made.by(given);
  } catch (error) {
    throw new Unassignable(reasonOf(error));
  }
}

/** A value with what lies at the path replaced. */
function replaced(
  value: unknown,
  check: AnyCheck,
  where: string,
  [name, ...rest]: readonly string[],
  to: Assignment,
): unknown {
  if (name === undefined) return settled(check, to, where);
  const { members } = check;
  if (!members) throw new Unassignable(`${where} has no members. It must be ${check.wanted}`);
  if (!Object.hasOwn(members, name)) {
    throw unknown(where, where.includes(" ") ? "option" : "member", name, Object.keys(members));
  }
  const record = isRecord(value) ? value : {};
  return { ...record, [name]: replaced(record[name], members[name]!, name, rest, to) };
}

/** The value, or its text where that alone is allowed: a target may be called 1984. */
function settled(check: AnyCheck, { value, word }: Assignment, name: string): unknown {
  if (allows(check, value)) return value;
  if (word !== undefined && allows(check, word)) return word;
  throw new Unassignable([...check.problems(name, value)].join(". ").replaceAll("?. ", "? "));
}

function unknown(where: string, kind: string, name: string, known: readonly string[]): Unassignable {
  const near = suggestion(name, known);
  const has = known.length > 0 ? `It has ${known.join(", ")}` : "It has none";
  return new Unassignable(`${where} has no ${kind} "${name}"${near === "" ? "." : near} ${has}`);
}
