/** What a command is: by this its line is parsed and its help text written. */
import type { AnyCheck, Check } from "../../models/options/mod.ts";

/** A flag of a command. Without `value` it is a switch. */
export interface Flag {
  /**
   * What stands for its value in the help text. What is called FILE, DIR, PATH, RUN or CONFIG is a path, and taken from
   * where the person stands (paths.ts).
   */
  readonly value?: string;
  /** What its value may be. Without it, any text: a path, or what the command itself makes sense of. */
  readonly is?: AnyCheck;
  /**
   * May be given several times, or several values at once: `--text "a cat" "a dog"`; `"each"` where each value has the flag
   * before it, so that an argument may follow.
   */
  readonly many?: boolean | "each";
  /** Its value is options of another program, and may begin with dashes or be empty. */
  readonly options?: boolean;
  readonly help: string;
}

/** Flags by their names. */
export type Flags = Readonly<Record<string, Flag>>;

/** What the values of flags stand for, of those that say what they may be. */
export type Values<F extends Flags> = {
  readonly [N in keyof F as F[N] extends { readonly is: AnyCheck } ? N : never]?: F[N] extends {
    readonly is: Check<infer T>;
  } ? F[N] extends { readonly many: true | "each" } ? readonly T[] : T
    : never;
};

/** What a command takes. */
export interface Command<F extends Flags = Flags> {
  readonly name: string;
  readonly summary: string;
  /** What stands for the arguments without a flag; those in brackets may be left away, and a last one with dots repeated. */
  readonly positional: readonly string[];
  /** Its own flags, and the group `computing` where it computes; those of `output` belong to every command. */
  readonly flags: F;
  /** Names that flags once had, and what they are called now. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Whole command lines. */
  readonly examples: readonly string[];
}

/** A command line as parsed. Paths are absolute. */
// deno-lint-ignore ban-types -- {} are no flags with values of their own
export interface Arguments<F extends Flags = {}> {
  readonly positional: readonly string[];
  /** The flags that say what they may be, as what they stand for; those that are not given are missing. */
  readonly values: Values<F>;
  /** The words of a flag, in order; empty where it was not given. */
  all(flag: string): readonly string[];
  /** The word of a flag that is given once at most. */
  one(flag: string): string | undefined;
  /** Whether a switch was given. */
  has(flag: string): boolean;
}

/** A command line that the command does not understand. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
