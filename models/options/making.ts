import type { OptionTable } from "./option_problems.ts";

/** How something was made: all that it takes to make it again, with other options. */
export interface Making<T = unknown> {
  /** The factory. */
  // deno-lint-ignore no-explicit-any -- each factory has options of its own
  readonly by: (given: any) => T;
  /** The options that it was given. */
  readonly given: unknown;
  /** What they may be. */
  // deno-lint-ignore no-explicit-any -- as above
  readonly options: OptionTable<any>;
}

/** What may say how it was made. */
export interface Made {
  /** How it was made, by `madeBy`. */
  readonly made?: Making;
}

/**
 * How something was made, for its member `made`.
 *
 * @param by the factory
 * @param given the options as they came
 * @param options what they may be
 */
export function madeBy<O, T>(by: (given: O) => T, given: O, options: OptionTable<O>): Making<T> {
  return { by, given, options };
}

/** What each making has made: copies that say the same, with a member replaced, are something else. */
const things = new WeakMap<Making, Made>();

/** Notes that this is what its factory has made. Returns its argument. */
export function asMade<T extends Made>(thing: T): T {
  const { made } = thing;
  if (typeof made === "object" && made && !things.has(made)) things.set(made, thing);
  return thing;
}

/** How something was made; nothing where that is not known, or where it is a changed copy of what was. */
export function makingOf<T>(thing: Made & { readonly made?: Making<T> }): Making<T> | undefined {
  const { made } = thing;
  return made && things.get(made) === thing ? made : undefined;
}
