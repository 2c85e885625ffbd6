import { parseArgs } from "@std/cli";
import { suggestion } from "../../pipeline/suggest.ts";

/** A flag of a command. Without `value` it is a switch. */
export interface Flag {
  /** What stands for its value in the help text, e.g. `"FILE"`. */
  readonly value?: string;
  /** May be given several times, or several values at once: `--text "a cat" "a dog"`. */
  readonly many?: boolean;
  readonly help: string;
}

/** What a command takes, for parsing and for its help text. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Names of the arguments without a flag; those in brackets may be left away. */
  readonly positional: readonly string[];
  readonly flags: Readonly<Record<string, Flag>>;
  /** Whole command lines. */
  readonly examples: readonly string[];
}

/** A command line as parsed. */
export interface Arguments {
  readonly positional: readonly string[];
  /** The values of a flag, in order; empty where it was not given. */
  all(flag: string): readonly string[];
  /** The value of a flag that is given once at most. */
  one(flag: string): string | undefined;
  /** A whole number of at least `least`. @throws {UsageError} */
  whole(flag: string, least: number): number | undefined;
  /** A number between two others. @throws {UsageError} */
  between(flag: string, least: number, most: number): number | undefined;
  /** One of the words. @throws {UsageError} */
  choice<const W extends string>(flag: string, words: readonly W[]): W | undefined;
  /** Whether a switch was given. */
  has(flag: string): boolean;
}

/** A command line that the command does not understand. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The flags that every command has. */
const COMMON: Readonly<Record<string, Flag>> = {
  help: { help: "Show this text" },
};

/** Whether help is asked for. */
export function wantsHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h");
}

/** A command's help text. */
export function helpText({ name, summary, positional, flags, examples }: Command): string {
  const rows = Object.entries({ ...flags, ...COMMON }).map(([flag, { value, many, help }]) =>
    [`--${flag}${value ? ` ${value}${many ? "..." : ""}` : ""}`, help] as const
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `deno task ${[name, ...positional, "[flags]"].join(" ")}`,
    `\n${summary}\n`,
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`),
    `\nExamples:`,
    ...examples.map((example) => `  ${example}`),
  ].join("\n");
}

/** Parses a command line. @throws {UsageError} naming the word that does not belong */
export function parseCommandLine(command: Command, args: readonly string[]): Arguments {
  const known = Object.entries({ ...command.flags, ...COMMON });
  for (const word of args) {
    const flag = /^--?([^=]+)/.exec(word)?.[1];
    const isFlag = word.startsWith("--") && known.some(([name]) => name === flag);
    if (flag === undefined || isFlag || /^-\d/.test(word)) continue; // a number may be below zero
    throw new UsageError(
      `There is no flag "${word.split("=")[0]}"${
        suggestion(flag, known.map(([name]) => name)).replace('"', '"--')
      }`,
    );
  }
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
