/** What is said beside a config, for the record and for comparison on resume. */
import type { Overrides } from "../storage/snapshot.ts";
import type { Assignment } from "./assignment.ts";
import { plainData } from "./config.ts";
import type { ConfigArguments } from "./config_arguments.ts";

/** The record of assignments and arguments; nothing where there are none. */
export function overridesOf(
  assignments: readonly Assignment[],
  args: ConfigArguments = {},
): Overrides | undefined {
  if (assignments.length === 0 && Object.keys(args).length === 0) return undefined;
  return plainData({
    set: Object.fromEntries(assignments.map(({ path, value, recorded = value }) => [path, recorded])),
    args,
  }) as Overrides;
}

/** Members that may be set to something else on resume, or are compared by what they are, whoever has set them. */
const ELSEWHERE = /^(steps|seed|prompts|generator|encoder)(\.|$)/;

/**
 * What a run was given beside its config, and is not given as it goes on, or the other way round: what stands on a command
 * line alone is easily forgotten there.
 */
export function* overrideProblems(now?: Overrides, then?: Overrides): Iterable<string> {
  for (const kind of ["set", "args"] as const) {
    const mine = now?.[kind] ?? {}, saved = then?.[kind] ?? {};
    for (const name of new Set([...Object.keys(saved), ...Object.keys(mine)])) {
      if (kind === "set" && ELSEWHERE.test(name)) continue;
      const is = written(mine, name), was = written(saved, name);
      if (is === was) continue;
      const flag = kind === "args" ? `--arg ${name}` : name === "preset" ? "--preset" : `--set ${name}`;
      const had = was === undefined
        ? `no ${flag}`
        : flag === "--preset"
        ? `${flag} ${was}`
        : `${flag}=${was}`;
      const has = is === undefined ? "is resumed without it" : `is resumed with ${is}`;
      yield `The run was begun with ${had}, and ${has}. Give it what it had, or start a new run`;
    }
  }
}

function written(values: Readonly<Record<string, unknown>>, name: string): string | undefined {
  return Object.hasOwn(values, name) ? JSON.stringify(values[name]) : undefined;
}
