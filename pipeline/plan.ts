import { type Config, configProblems, resolveConfig, type ResolvedConfig } from "./config.ts";
import { ConfigError } from "./errors.ts";
import { type Plugin, PLUGIN_MEMBERS } from "./plugin.ts";
import { suggestion } from "./suggest.ts";

/** What a plugin can learn before anything is loaded. */
export interface Plan {
  readonly steps: number;
  readonly batch: number;
  /** The names of all plugins. */
  readonly plugins: readonly string[];
}

/** A config that can be run. */
export interface RunPlan {
  readonly config: ResolvedConfig;
  /** In `enforce` order, then as listed. */
  readonly plugins: readonly Plugin[];
  /** Those with `prepare`, makers before readers. */
  readonly preparing: readonly Plugin[];
}

/**
 * Checks a config and orders its plugins. Pure: needs neither a GPU nor a file.
 *
 * @throws {ConfigError} with every problem found
 */
export function planRun(config: Config): RunPlan {
  const problems = [...configProblems(config)];
  if (!Array.isArray(config.plugins)) throw new ConfigError(problems);
  const listed = (config.plugins.flat(Infinity) as unknown[]).filter(Boolean) as Plugin[];
  problems.push(...memberProblems(listed));
  const plugins = inOrder(listed);
  const makers = makersOf(plugins, problems);
  problems.push(...missingMakers(plugins, makers));
  const plan: Plan = {
    steps: config.steps,
    batch: config.batch ?? 4,
    plugins: plugins.map((plugin) => plugin.name),
  };
  for (const plugin of plugins) {
    for (const problem of plugin.validate?.(plan) ?? []) problems.push(`Plugin "${plugin.name}": ${problem}`);
  }
  if (!plugins.some((plugin) => plugin.loss || plugin.penalty)) {
    problems.push(
      "No plugin contributes a loss, so nothing would be learned. Add one, e.g. semanticVariations()",
    );
  }
  const sorted = makersFirst(plugins, makers, problems);
  if (problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return { config: resolveConfig(config), plugins, preparing: sorted.filter((plugin) => plugin.prepare) };
}

function* memberProblems(plugins: readonly Plugin[]): Iterable<string> {
  const names = new Set<string>();
  for (const [i, plugin] of plugins.entries()) {
    if (typeof plugin !== "object" || !plugin.name) {
      yield typeof plugin === "function"
        ? `Plugin at index ${i} is a function. Call it: plugins are what factories return`
        : `Plugin at index ${i} has no name`;
      continue;
    }
    if (names.has(plugin.name)) {
      yield `Two plugins are named "${plugin.name}". Pass one of them a different "name" option`;
    }
    names.add(plugin.name);
    for (const member of Object.keys(plugin)) {
      if (!(PLUGIN_MEMBERS as readonly string[]).includes(member)) {
        yield `Plugin "${plugin.name}" has an unknown member "${member}"${
          suggestion(member, PLUGIN_MEMBERS)
        }`;
      }
    }
    const every = typeof plugin.stepEnd === "object" ? plugin.stepEnd.every : 1;
    if (!Number.isSafeInteger(every) || every < 1) {
      yield `Plugin "${plugin.name}": "every" is ${every}. It must be a whole number of at least 1`;
    }
  }
}

function inOrder(plugins: readonly Plugin[]): Plugin[] {
  const rank = { pre: 0, normal: 1, post: 2 };
  return [...plugins].sort((a, b) => rank[a.enforce ?? "normal"] - rank[b.enforce ?? "normal"]);
}

function makersOf(plugins: readonly Plugin[], problems: string[]): Map<string, Plugin> {
  const makers = new Map<string, Plugin>();
  for (const plugin of plugins) {
    for (const { id } of Object.values(plugin.provides ?? {})) {
      const other = makers.get(id);
      if (other) problems.push(`Plugins "${other.name}" and "${plugin.name}" both provide "${id}". Keep one`);
      makers.set(id, plugin);
    }
  }
  return makers;
}

function* missingMakers(plugins: readonly Plugin[], makers: ReadonlyMap<string, Plugin>): Iterable<string> {
  for (const plugin of plugins) {
    for (const { id, hint } of Object.values(plugin.requires ?? {})) {
      if (!makers.has(id)) {
        yield `Plugin "${plugin.name}" requires "${id}", which no plugin provides. Add ${hint}`;
      }
    }
  }
}

/** Depth-first from each reader to its makers; a plugin met again on the way down closes a cycle. */
function makersFirst(
  plugins: readonly Plugin[],
  makers: ReadonlyMap<string, Plugin>,
  problems: string[],
): Plugin[] {
  const sorted: Plugin[] = [], path: Plugin[] = [];
  const visit = (plugin: Plugin) => {
    if (sorted.includes(plugin)) return;
    if (path.includes(plugin)) {
      const cycle = [...path.slice(path.indexOf(plugin)), plugin].map(({ name }) => name);
      problems.push(`Plugins wait for each other's artifacts: ${cycle.join(" -> ")}`);
      return;
    }
    path.push(plugin);
    for (const { id } of Object.values(plugin.requires ?? {})) {
      const maker = makers.get(id);
      if (maker) visit(maker);
    }
    path.pop();
    sorted.push(plugin);
  };
  plugins.forEach(visit);
  return sorted;
}
