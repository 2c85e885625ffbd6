/** The contract between the pipeline and plugins: what members a plugin may have, and what they mean. */
import type { Plugin } from "./plugin.ts";

/**
 * The contract's version, which changes where a plugin that keeps to an older one would no longer do what it did. A plugin
 * may state by `contract` the one that it was written for.
 */
export const PLUGIN_CONTRACT = 1;

/** Members that are still heeded and will not be for ever, and what to use in their place. */
export const DEPRECATED_MEMBERS: Readonly<Record<string, string>> = {};

/** What is wrong with the contract that a plugin states, in the words of a plan's problems. */
export function* contractProblems({ contract }: Pick<Plugin, "contract">): Iterable<string> {
  if (contract === undefined || contract === PLUGIN_CONTRACT) return;
  if (!Number.isInteger(contract) || contract < 1) {
    yield `has "contract" ${
      JSON.stringify(contract)
    }. It must be the number of a plugin contract, now ${PLUGIN_CONTRACT}`;
  } else {
    yield `is written for plugin contract ${contract}, and this Variegate keeps ${PLUGIN_CONTRACT}. ` +
      (contract > PLUGIN_CONTRACT ? "Update Variegate" : "Update the plugin");
  }
}

/** What was used and will not be there for ever, each once, until it is told. */
const used = new Set<string>();

/** Notes that something was used that will not be there for ever. @param what a sentence that names what to use */
export function noteDeprecated(what: string): void {
  used.add(what);
}

/** Notes the members of a plugin that will not be heeded for ever. */
export function noteDeprecatedMembers(
  plugin: Plugin,
  deprecated: Readonly<Record<string, string>> = DEPRECATED_MEMBERS,
): void {
  for (const member of Object.keys(plugin)) {
    if (!Object.hasOwn(deprecated, member)) continue;
    noteDeprecated(`Plugin "${plugin.name}" has "${member}", which is deprecated: use ${deprecated[member]}`);
  }
}

/** What was used since it was last asked, a sentence each. */
export function takeDeprecations(): string[] {
  const notes = [...used];
  used.clear();
  return notes;
}
