import { suggestion } from "../../models/options/mod.ts";
import { noteDeprecated } from "./contract.ts";

/**
 * What is wrong with options that a plugin does not know, for its `validate`.
 *
 * @deprecated `optionProblems` looks at the values, too.
 * @param unknown What was given beside the options that it knows
 * @param known Those, by name
 */
export function* unknownOptions(
  unknown: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, unknown>>,
): Iterable<string> {
  noteDeprecated("unknownOptions() is deprecated: use optionProblems(), which looks at the values, too");
  for (const option of Object.keys(unknown)) {
    yield `has no option "${option}"${suggestion(option, Object.keys(known))}`;
  }
}
