import { shown } from "./shown.ts";
import { suggestion } from "./suggest.ts";

/** What the value of an option may be, whatever its type. */
export interface AnyCheck {
  /** Completes "It must be …". */
  readonly wanted: string;
  /** The words of which the value is one, where it is. */
  readonly words?: readonly string[];
  /** Where the value is an object of options in turn: what each of them may be. */
  readonly members?: Readonly<Record<string, AnyCheck>>;
  /** Whether the option must be given. */
  readonly required?: boolean;
  /** What is wrong with a value of the option `name`: a sentence each. */
  problems(name: string, value: unknown): Iterable<string>;
  /** The value that a word of a command line stands for; the word itself where this is missing. */
  read?(word: string): unknown;
}

/** What the value of an option of type `T` may be. */
export interface Check<T> extends AnyCheck {
  /** Never there: it carries the type, exactly, so that a check of fewer choices than the type has does not fit it. */
  readonly type?: (value: T) => T;
}

/** Whether a value is one that the check wants. */
export function allows(check: AnyCheck, value: unknown): boolean {
  for (const _ of check.problems("it", value)) return false;
  return true;
}

/** A check by a test of the whole value. @param wanted completes "It must be …" */
export function such<T>(wanted: string, test: (value: unknown) => boolean): Check<T> {
  return {
    wanted,
    *problems(name, value) {
      if (!test(value)) yield problem(name, value, wanted);
    },
  };
}

/** The sentence about a value that is not what is wanted. */
export function problem(name: string, value: unknown, wanted: string): string {
  return `${name} is ${shown(value)}. It must be ${wanted}`;
}

/** The same check, for an option without which nothing goes. */
export function required<T>(check: Check<T>): Check<T> {
  return { ...check, required: true };
}

/** One of the words. */
export function oneOf<const W extends string>(...words: readonly W[]): Check<W> {
  const wanted = `one of ${words.map((word) => `"${word}"`).join(", ")}`;
  return {
    wanted,
    words,
    *problems(name, value) {
      if ((words as readonly unknown[]).includes(value)) return;
      yield problem(name, value, wanted) + (typeof value === "string" ? suggestion(value, words) : "");
    },
  };
}

/** true or false. */
export const flag: Check<boolean> = such("true or false", (value) => typeof value === "boolean");

/** A text that is not blank. */
export const text: Check<string> = such(
  "a text that is not empty",
  (value) => typeof value === "string" && value.trim() !== "",
);

/** A text with a place for another one. */
export const template: Check<string> = such(
  'a text that holds "{}"',
  (value) => typeof value === "string" && value.includes("{}"),
);

/** A function. @param of what it is given: "a weight's name" */
// deno-lint-ignore no-explicit-any -- of any arguments, which no check can see
export function functionOf<F extends (...given: any[]) => unknown>(of: string): Check<F> {
  return such(`a function of ${of}`, (value) => typeof value === "function");
}

/** What the check wants, or a function that gives it at each step. */
export function orOfStep<T>(check: Check<T>): Check<T | ((step: number) => T)> {
  return such(
    `${check.wanted}, or a function of the step`,
    (value) => typeof value === "function" || allows(check, value),
  );
}
