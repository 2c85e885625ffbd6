import { parseArgs } from "@std/cli";
import { allows, suggestion } from "../../models/options/mod.ts";
import { type Arguments, type Command, type Flag, type Flags, UsageError, type Values } from "./command.ts";
import { output } from "./flags.ts";
import { pathMeant } from "./paths.ts";

/** Parses a command line. @throws {UsageError} naming the word that does not belong, or the value that no flag may have */
export function parseCommandLine<F extends Flags>(
  command: Command<F>,
  args: readonly string[],
): Arguments<F> {
  const known = Object.entries({ ...command.flags, ...output });
  checkNames(command, args, known.map(([name]) => name));
  const parsed = parseArgs(joinValues(command, args), {
    string: ["_", ...known.filter(([, { value }]) => value).map(([name]) => name)],
    boolean: known.filter(([, { value }]) => !value).map(([name]) => name),
    collect: known.filter(([, { value }]) => value).map(([name]) => name),
  });
  const given = (flag: string) => (parsed[flag] ?? []) as string[];
  const words = parsed["_"].map(String);
  checkPositional(command, words);
  for (const [name, { value, many, options }] of known) {
    if (!value) continue;
    const mayBeEmpty = options || (many && value === "TEXT");
    if (!mayBeEmpty && given(name).includes("")) throw missingValue(name, value);
    if (!many && given(name).length > 1) {
      throw new UsageError(`--${name} is given ${given(name).length} times`);
    }
  }
  const flags = new Map(known);
  const all = (flag: string) => {
    const value = flags.get(flag)?.value;
    return value === undefined ? [] : given(flag).map((word) => pathMeant(word, value));
  };
  return {
    positional: words.map((word, i) => pathMeant(word, command.positional[i] ?? command.positional.at(-1)!)),
    values: valuesOf(command.flags, given),
    all,
    one: (flag) => all(flag)[0],
    has: (flag) => parsed[flag] === true,
  };
}

/** What the given flags stand for. @throws {UsageError} */
function valuesOf<F extends Flags>(flags: F, given: (flag: string) => readonly string[]): Values<F> {
  const values: Record<string, unknown> = {};
  for (const [name, flag] of Object.entries(flags)) {
    const { is, value = "" } = flag;
    if (!is || given(name).length === 0) continue;
    const read = given(name).map((word) => readValue(name, word, pathMeant(word, value), is));
    values[name] = flag.many ? read : read[0];
  }
  return values as Values<F>;
}

/** @param meant the word, or of a path where it leads */
function readValue(name: string, word: string, meant: string, check: NonNullable<Flag["is"]>): unknown {
  const value = check.read ? check.read(meant) : meant;
  if (allows(check, value)) return value;
  const { words } = check, wanted = words ? `one of ${words.join(", ")}` : check.wanted;
  throw new UsageError(`--${name} is "${word}". It must be ${wanted}${suggestion(word, words ?? [])}`);
}

/** @throws {UsageError} where a word looks like a flag and is none, naming the one that may be meant */
function checkNames(
  { renamed = {}, flags }: Command,
  args: readonly string[],
  known: readonly string[],
): void {
  for (const [i, word] of args.entries()) {
    if (i > 0 && flags[args[i - 1]!.replace(/^--/, "")]?.options) continue;
    const name = /^--?([^=]+)/.exec(word)?.[1];
    const isFlag = word.startsWith("--") && known.some((other) => other === name);
    if (name === undefined || isFlag || /^-\.?\d/.test(word)) continue; // a number may be below zero
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
    const { value, many, options } = (word.startsWith("--") && flags[word.slice(2)]) || {};
    if (!value) joined.push(word);
    else if (options && i + 1 < args.length) joined.push(`${word}=${args[++i]}`);
    else if (!isValue(args[i + 1])) throw missingValue(word.slice(2), value);
    else do joined.push(`${word}=${args[++i]}`); while (many === true && isValue(args[i + 1]));
  }
  return joined;
}

function missingValue(flag: string, value: string): UsageError {
  return new UsageError(`--${flag} needs a value: --${flag} ${value}`);
}

function checkPositional({ name, positional }: Command, given: readonly string[]): void {
  const open = positional.at(-1)?.includes("...") ?? false;
  if (given.length > positional.length && !open) {
    throw new UsageError(`"${given[positional.length]}" is one argument too many`);
  }
  const missing = positional[given.length];
  if (missing && !missing.startsWith("[")) {
    throw new UsageError(`No ${missing} is given: deno task ${[name, ...positional].join(" ")}`);
  }
}
