import type { ArtifactMap } from "../plugin/artifact.ts";
import { type Config, resolveConfig, type ResolvedConfig } from "./config.ts";
import { configProblems } from "./config_problems.ts";
import { ConfigError } from "../errors.ts";
import type { Plan } from "../plugin/contexts.ts";
import type { Plugin } from "../plugin/plugin.ts";
import type { Overrides } from "../storage/snapshot.ts";
import { pluginProblems, validationProblems } from "./plugin_problems.ts";

/** A config that can be run. */
export interface RunPlan {
  readonly config: ResolvedConfig;
  /** In `enforce` order, then as listed. */
  readonly plugins: readonly Plugin[];
  /** Those with `prepare`, providers before readers. */
  readonly preparing: readonly Plugin[];
  /** What was said beside the config, for the record. */
  readonly overrides?: Overrides;
}

/**
 * Checks a config and orders its plugins. Pure: needs neither a GPU nor a file.
 *
 * @param overrides what has made the config what it is, for the record
 * @throws {ConfigError} with every problem found
 */
export function planRun(config: Config, overrides?: Overrides): RunPlan {
  const problems = [...configProblems(config)];
  if (!Array.isArray(config.plugins)) throw new ConfigError(problems);
  const listed = (config.plugins.flat(Infinity) as unknown[]).filter(Boolean) as Plugin[];
  problems.push(...pluginProblems(listed));
  const plugins = inOrder(listed);
  const providers = providersOf(plugins, problems);
  problems.push(...missingProviders(plugins, providers));
  const plan: Plan = Object.freeze({
    steps: config.steps,
    batch: config.batch ?? 4,
    plugins: Object.freeze(plugins.map((plugin) => plugin.name)),
  });
  for (const plugin of plugins) problems.push(...validationProblems(plugin, plan));
  if (!plugins.some((plugin) => plugin.loss || plugin.penalty)) {
    problems.push(
      "No plugin contributes a loss, so nothing would be learned. Add one, e.g. semanticVariations()",
    );
  }
  const sorted = providersFirst(plugins, providers, problems);
  if (problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return {
    config: resolveConfig(config),
    plugins,
    preparing: sorted.filter((plugin) => plugin.prepare),
    ...(overrides && { overrides }),
  };
}

function inOrder(plugins: readonly Plugin[]): Plugin[] {
  const rank = { pre: 0, normal: 1, post: 2 };
  return [...plugins].sort((a, b) => rank[a.enforce ?? "normal"] - rank[b.enforce ?? "normal"]);
}

function providersOf(plugins: readonly Plugin[], problems: string[]): Map<string, Plugin> {
  const providers = new Map<string, Plugin>();
  for (const plugin of plugins) {
    for (const { id } of keysOf(plugin.provides)) {
      const other = providers.get(id);
      if (other) problems.push(`Plugins "${other.name}" and "${plugin.name}" both provide "${id}". Keep one`);
      providers.set(id, plugin);
    }
  }
  return providers;
}

function* missingProviders(
  plugins: readonly Plugin[],
  providers: ReadonlyMap<string, Plugin>,
): Iterable<string> {
  for (const plugin of plugins) {
    for (const { id, hint } of keysOf(plugin.requires)) {
      if (!providers.has(id)) {
        yield `Plugin "${plugin.name}" requires "${id}", which no plugin provides. Add ${hint}`;
      }
    }
  }
}

function keysOf(artifacts: ArtifactMap = {}): ArtifactMap[string][] {
  return Object.values(artifacts).filter((artifact) => artifact?.id);
}

/** Depth-first from each reader to its providers; a plugin met again on the way down closes a cycle. */
function providersFirst(
  plugins: readonly Plugin[],
  providers: ReadonlyMap<string, Plugin>,
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
    for (const { id } of keysOf(plugin.requires)) {
      const provider = providers.get(id);
      if (provider) visit(provider);
    }
    path.pop();
    sorted.push(plugin);
  };
  plugins.forEach(visit);
  return sorted;
}
