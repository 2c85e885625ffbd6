/** What a command is: by this its line is parsed and its help text written. */

/** A flag of a command. Without `value` it is a switch. */
export interface Flag {
  /** What stands for its value in the help text, e.g. `"FILE"`. */
  readonly value?: string;
  /** May be given several times, or several values at once: `--text "a cat" "a dog"`. */
  readonly many?: boolean;
  readonly help: string;
}

/** Flags by their names. */
export type Flags = Readonly<Record<string, Flag>>;

/** What a command takes. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Names of the arguments without a flag; those in brackets may be left away. */
  readonly positional: readonly string[];
  /** Its own flags, and the group `computing` where it computes; those of `output` belong to every command. */
  readonly flags: Flags;
  /** Names that flags once had, and what they are called now. */
  readonly renamed?: Readonly<Record<string, string>>;
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
