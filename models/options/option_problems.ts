import { allows, type AnyCheck, type Check, problem } from "./check.ts";
import { shown } from "./shown.ts";
import { suggestion } from "./suggest.ts";

/** What each option of `O` may be. An option without a check, or of another type than its check's, does not compile. */
export type OptionTable<O> = { readonly [K in keyof O]-?: Check<Exclude<O[K], undefined>> };

/** How problems speak of an option. */
export interface Wording {
  named(option: string): string;
  unknown(option: string): string;
  missing(option: string): string;
}

const OPTIONS: Wording = {
  named: (option) => option,
  unknown: (option) => `has no option "${option}"`,
  missing: (option) => `is given no "${option}"`,
};

/**
 * What is wrong with given options: configs run without a type check, so that a misspelled option would be ignored, and a
 * wrong value taken for another. Planning asks it of every plugin that says by `made` how it was made:
 *
 *   const OPTIONS: OptionTable<DarkenOptions> = { name: text, weight: orOfStep(number()), to: number({ least: -1, most: 1 }) };
 *
 *   export function darken(given: DarkenOptions = {}) {
 *     const { name = "darken", weight = 1, to = -1 } = optionsIn(given);
 *     return definePlugin({
 *       name, weight, options: { weight, to }, made: madeBy(darken, given, OPTIONS), …
 *     });
 *   }
 *
 * @param given the options as they came
 * @param table the options that there are
 * @returns a sentence each: `steps is -5. It must be a whole number of at least 1`
 */
export function optionProblems<O>(given: unknown, table: OptionTable<O>): Iterable<string> {
  return problemsIn(given, table, OPTIONS);
}

/** The same in other words, for what are members rather than options. */
export function* problemsIn<O>(given: unknown, table: OptionTable<O>, wording: Wording): Iterable<string> {
  const checks = table as Readonly<Record<string, AnyCheck>>, names = Object.keys(checks);
  if (!isRecord(given)) {
    yield `takes options { ${names.join(", ")} }, and was given ${shown(given)}`;
    return;
  }
  for (const [option, check] of Object.entries(checks)) {
    if (check.required && given[option] === undefined) {
      yield `${wording.missing(option)}. Give ${check.wanted}`;
    }
  }
  for (const [option, value] of Object.entries(given)) {
    if (!Object.hasOwn(checks, option)) yield wording.unknown(option) + suggestion(option, names);
    else if (value !== undefined) yield* checks[option]!.problems(wording.named(option), value);
  }
}

/** An object to take options from, whatever was given: where it is none, `optionProblems` says so. */
export function optionsIn<O extends object>(given: O): Partial<O> {
  return isRecord(given) ? given : {};
}

/**
 * For a function that has no `validate`: refuses wrong options there and then.
 *
 * @param call the function, for the message: "stylegan2"
 * @throws {TypeError} with all that is wrong
 */
export function checkOptions<O>(call: string, given: unknown, table: OptionTable<O>): void {
  refuse(call, optionProblems(given, table));
}

/** Likewise, for one argument by its name. @throws {TypeError} */
export function checkArgument(call: string, name: string, value: unknown, check: AnyCheck): void {
  refuse(call, check.problems(name, value));
}

function refuse(call: string, problems: Iterable<string>): void {
  const found = [...problems];
  if (found.length > 0) throw new TypeError(`${call}(): ${found.join(". ").replaceAll("?. ", "? ")}`);
}

/** An object whose members are options in turn. @param wanted completes "It must be …" */
export function members<O extends object>(
  table: OptionTable<O>,
  wanted = `an object of ${Object.keys(table).join(", ")}`,
): Check<O> {
  return {
    wanted,
    members: table as Readonly<Record<string, AnyCheck>>,
    *problems(name, value) {
      if (!isRecord(value)) yield problem(name, value, wanted);
      else for (const found of optionProblems(value, table)) yield `${name}: ${found}`;
    },
  };
}

/** What a list is made of. */
export interface ListRules {
  /** How many entries it has at least. @default {0} */
  readonly least?: number;
  /** Whether no entry may stand in it twice. @default {false} */
  readonly distinct?: boolean;
}

/**
 * A list, each of whose entries is checked.
 *
 * @param of the check of an entry
 * @param wanted completes "It must be …": "a list of encoders, with at least one"
 */
export function list<T>(
  of: Check<T>,
  wanted: string,
  { least = 0, distinct = false }: ListRules = {},
): Check<readonly T[]> {
  return {
    wanted,
    *problems(name, value) {
      if (!Array.isArray(value) || value.length < least) {
        yield problem(name, value, wanted);
        return;
      }
      for (let i = 0; i < value.length; i++) {
        const first = value.indexOf(value[i]);
        if (!allows(of, value[i])) yield* of.problems(`${name}[${i}]`, value[i]);
        else if (distinct && first < i) {
          yield `${name}[${i}] is ${shown(value[i])}, as ${name}[${first}] is. Give it once`;
        }
      }
    },
  };
}

/** A literal, or a module: of what else there is, a Promise or a Date, no member would be seen. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
