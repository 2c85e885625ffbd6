import { parseArgs } from "@std/cli";
import { suggestion } from "../../models/options/suggest.ts";
import { type Arguments, type Command, UsageError } from "./command.ts";
import { output } from "./flags.ts";

/** Parses a command line. @throws {UsageError} naming the word that does not belong */
export function parseCommandLine(command: Command, args: readonly string[]): Arguments {
  const known = Object.entries({ ...command.flags, ...output });
  checkNames(command, args, known.map(([name]) => name));
  const parsed = parseArgs(joinValues(command, args), {
    string: ["_", ...known.filter(([, { value }]) => value).map(([name]) => name)],
    boolean: known.filter(([, { value }]) => !value).map(([name]) => name),
    collect: known.filter(([, { value }]) => value).map(([name]) => name),
  });
  const all = (flag: string) => (parsed[flag] ?? []) as string[];
  const positional = parsed["_"].map(String);
  checkPositional(command, positional);
  for (const [name, { value, many }] of known) {
    if (!value) continue;
    if (!many && all(name).includes("")) throw missingValue(name, value);
    if (!many && all(name).length > 1) throw new UsageError(`--${name} is given ${all(name).length} times`);
  }
  const one = (flag: string) => all(flag)[0];
  const number = (flag: string, fits: (value: number) => boolean, wanted: string) => {
    const text = one(flag);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text.trim() === "" || !fits(value)) {
      throw new UsageError(`--${flag} is "${text}". It must be ${wanted}`);
    }
    return value;
  };
  return {
    positional,
    all,
    one,
    whole: (flag, least) =>
      number(
        flag,
        (value) => Number.isSafeInteger(value) && value >= least,
        `a whole number of at least ${least}`,
      ),
    between: (flag, least, most) =>
      number(flag, (value) => value >= least && value <= most, `a number between ${least} and ${most}`),
    choice(flag, words) {
      const word = one(flag);
      if (word === undefined || (words as readonly string[]).includes(word)) return word as never;
      throw new UsageError(`--${flag} is "${word}". It must be one of ${words.join(", ")}`);
    },
    has: (flag) => parsed[flag] === true,
  };
}

/** @throws {UsageError} where a word looks like a flag and is none, naming the one that may be meant */
function checkNames({ renamed = {} }: Command, args: readonly string[], known: readonly string[]): void {
  for (const word of args) {
    const name = /^--?([^=]+)/.exec(word)?.[1];
    const isFlag = word.startsWith("--") && known.some((other) => other === name);
    if (name === undefined || isFlag || /^-\d/.test(word)) continue; // a number may be below zero
    if (Object.hasOwn(renamed, name)) {
      throw new UsageError(`--${name} is called --${renamed[name]} now: use --${renamed[name]}`);
    }
    const meant = suggestion(name, known).replace('"', '"--');
    throw new UsageError(`There is no flag "${word.split("=")[0]}"${meant}`);
  }
}

/**
 * Joins flags and values, and repeats the flag before each further value: `--text a b` becomes
 * `--text=a --text=b`. A value may so be empty, or below zero.
 */
function joinValues({ flags }: Command, args: readonly string[]): string[] {
  const joined: string[] = [];
  const isValue = (word: string | undefined) => word !== undefined && !word.startsWith("--");
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!;
    const { value, many } = (word.startsWith("--") && flags[word.slice(2)]) || {};
    if (!value) joined.push(word);
    else if (!isValue(args[i + 1])) throw missingValue(word.slice(2), value);
    else do joined.push(`${word}=${args[++i]}`); while (many && isValue(args[i + 1]));
  }
  return joined;
}

function missingValue(flag: string, value: string): UsageError {
  return new UsageError(`--${flag} needs a value: --${flag} ${value}`);
}

function checkPositional({ name, positional }: Command, given: readonly string[]): void {
  if (given.length > positional.length) {
    throw new UsageError(`"${given[positional.length]}" is one argument too many`);
  }
  const missing = positional[given.length];
  if (missing && !missing.startsWith("[")) {
    throw new UsageError(`No ${missing} is given: deno task ${[name, ...positional].join(" ")}`);
  }
}
