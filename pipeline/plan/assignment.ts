import { ConfigError } from "../errors.ts";

/** A member of a config, and the value that it is to have instead of the config's. */
export interface Assignment {
  /** Where it is: `"seed"`, `"prompts.target"`, `"optimizer.learningRate"`, `"plugins.ewc.weight"`; plugins by their names. */
  readonly path: string;
  /** What it is to be; of a plugin, `false` leaves the plugin out. */
  readonly value: unknown;
  /** The value as a text, for a member that wants a text. @default {the value is meant as it is} */
  readonly word?: string;
  /** What the run's record says that it is. @default {the value} */
  readonly recorded?: unknown;
  /** How messages name the assignment. @default {the path and the value} */
  readonly said?: string;
}

/**
 * Reads `path=value`, as a command line gives it. The value is JSON where it parses, else text.
 *
 *   readAssignment("plugins.ewc.weight=1e4") // { path: "plugins.ewc.weight", value: 10000, … }
 *   readAssignment("prompts.target=a fox")   // { path: "prompts.target", value: "a fox", … }
 *
 * @param flag the flag before it, for messages
 * @throws {ConfigError} where it is no path and value
 */
export function readAssignment(assignment: string, flag = "--set"): Assignment {
  const [path, word] = pathAndWord(assignment, flag, 'prompts.target="a fox"');
  return { path, value: valueOf(word), word, said: `${flag} ${assignment}` };
}

/** The name and the word of `name=word`. @throws {ConfigError} with an example, where it has no such form */
export function pathAndWord(text: string, flag: string, example: string): readonly [string, string] {
  const at = text.indexOf("=");
  if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1)];
  throw new ConfigError([`${flag} ${text} names no value. Give ${flag} ${example}`]);
}

/** What a word of a command line stands for: JSON where it parses, else the text itself. */
export function valueOf(word: string): unknown {
  try {
    return JSON.parse(word);
  } catch {
    return word;
  }
}
