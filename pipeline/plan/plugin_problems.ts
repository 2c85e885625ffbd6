import type { Plan } from "../plugin/contexts.ts";
import { type Plugin, PLUGIN_MEMBERS } from "../plugin/plugin.ts";
import { optionProblems, suggestion, whole } from "../../models/options/mod.ts";
import { contractProblems, noteDeprecatedMembers } from "../plugin/contract.ts";
import { termWeight } from "../plugin/term_weight.ts";

const FUNCTIONS = [
  "validate",
  "prepare",
  "selectWeights",
  "loss",
  "penalty",
  "fileWritten",
  "runEnd",
] as const;

/** What is wrong with the listed plugins' members; configs run unchecked, so types have promised nothing. */
export function* pluginProblems(listed: readonly unknown[]): Iterable<string> {
  const names = new Set<string>();
  for (const [i, value] of listed.entries()) {
    const plugin = value as Plugin;
    if (typeof value !== "object" || typeof plugin.name !== "string" || plugin.name === "") {
      yield typeof value === "function"
        ? `Plugin at index ${i} is a function. Call it: plugins are what factories return`
        : `Plugin at index ${i} has no name`;
      continue;
    }
    if (names.has(plugin.name)) {
      yield `Two plugins are named "${plugin.name}". Pass one of them a different "name" option`;
    }
    names.add(plugin.name);
    noteDeprecatedMembers(plugin);
    for (const problem of contractProblems(plugin)) yield `Plugin "${plugin.name}" ${problem}`;
    for (const problem of memberProblems(plugin)) yield `Plugin "${plugin.name}" ${problem}`;
    for (const problem of valueProblems(plugin)) yield `Plugin "${plugin.name}": ${problem}`;
  }
}

function* memberProblems(plugin: Plugin): Iterable<string> {
  for (const member of Object.keys(plugin)) {
    if (!(PLUGIN_MEMBERS as readonly string[]).includes(member)) {
      yield `has an unknown member "${member}"${suggestion(member, PLUGIN_MEMBERS)}`;
    }
  }
  for (const member of FUNCTIONS) {
    if (plugin[member] !== undefined && typeof plugin[member] !== "function") {
      yield `has a "${member}" that is no function`;
    }
  }
  const { enforce, stepEnd, provides = {}, requires = {} } = plugin;
  if (enforce !== undefined && enforce !== "pre" && enforce !== "post") {
    yield `has "enforce" ${JSON.stringify(enforce)}. It must be "pre" or "post"`;
  }
  if (stepEnd !== undefined && typeof stepEnd !== "function" && typeof stepEnd?.handler !== "function") {
    yield 'has a "stepEnd" that is neither a function nor { handler, every }';
  }
  for (const [key, artifact] of Object.entries({ ...requires, ...provides })) {
    if (!artifact?.id) yield `names "${key}", which is no artifact. Make a key with defineArtifact()`;
  }
  const { by, options } = plugin.made ?? { by: Object, options: {} };
  if (typeof by !== "function" || typeof options !== "object" || options === null) {
    yield 'has a "made" that is not what madeBy() gives';
  }
  const [first] = Object.values(provides);
  if (first?.id && !plugin.prepare) yield `provides "${first.id}" and has no prepare() that would make it`;
}

/** In the words of `optionProblems`: what an option says already is not said twice. */
function* valueProblems({ weight = 1, stepEnd }: Plugin): Iterable<string> {
  yield* termWeight.problems("weight", weight);
  if (typeof stepEnd === "object" && stepEnd) yield* whole(1).problems("every", stepEnd.every);
}

/** What is wrong with the options that a plugin was given, and what it finds wrong with the plan itself. */
export function* validationProblems(plugin: Plugin, plan: Plan): Iterable<string> {
  const { made } = plugin;
  if (made) {
    for (const problem of optionProblems(made.given, made.options)) {
      yield `Plugin "${plugin.name}": ${problem}`;
    }
  }
  if (typeof plugin.validate !== "function") return;
  try {
    const found = plugin.validate(plan) ?? [];
    for (const problem of typeof found === "string" ? [found] : found) {
      yield `Plugin "${plugin.name}": ${problem}`;
    }
  } catch (error) {
    yield `Plugin "${plugin.name}": validate() failed: ${error instanceof Error ? error.message : error}`;
  }
}
