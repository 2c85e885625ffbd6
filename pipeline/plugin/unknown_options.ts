import { suggestion } from "../suggest.ts";

/**
 * What is wrong with options that a plugin does not know, for its `validate`: configs run without a type check,
 * so that a misspelled option would be ignored.
 *
 *   export function darken({ name = "darken", weight = 1, ...unknown }: DarkenOptions = {}) {
 *     const options = { weight };
 *     return definePlugin({ name, weight, options, validate: () => unknownOptions(unknown, options), … });
 *   }
 *
 * @param unknown What was given beside the options that it knows
 * @param known Those, by name
 */
export function* unknownOptions(
  unknown: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, unknown>>,
): Iterable<string> {
  for (const option of Object.keys(unknown)) {
    yield `has no option "${option}"${suggestion(option, Object.keys(known))}`;
  }
}
