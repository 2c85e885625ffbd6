import type { Artifact, ArtifactMap } from "../plugin/artifact.ts";
import { type Config, configProblems, resolveConfig, type ResolvedConfig } from "./config.ts";
import { ConfigError } from "../errors.ts";
import type { Plugin } from "../plugin/plugin.ts";
import { pluginProblems, validationProblems } from "./plugin_problems.ts";
import type { Tree } from "../storage/tree.ts";

/** What a plugin can learn before anything is loaded. */
export interface Plan {
  /** Updates to make. */
  readonly steps: number;
  /** Latents per step. */
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
  problems.push(...pluginProblems(listed));
  const plugins = inOrder(listed);
  const makers = makersOf(plugins, problems);
  problems.push(...missingMakers(plugins, makers));
  const plan: Plan = {
    steps: config.steps,
    batch: config.batch ?? 4,
    plugins: plugins.map((plugin) => plugin.name),
  };
  for (const plugin of plugins) problems.push(...validationProblems(plugin, plan));
  if (!plugins.some((plugin) => plugin.loss || plugin.penalty)) {
    problems.push(
      "No plugin contributes a loss, so nothing would be learned. Add one, e.g. semanticVariations()",
    );
  }
  const sorted = makersFirst(plugins, makers, problems);
  if (problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return { config: resolveConfig(config), plugins, preparing: sorted.filter((plugin) => plugin.prepare) };
}

function inOrder(plugins: readonly Plugin[]): Plugin[] {
  const rank = { pre: 0, normal: 1, post: 2 };
  return [...plugins].sort((a, b) => rank[a.enforce ?? "normal"] - rank[b.enforce ?? "normal"]);
}

function makersOf(plugins: readonly Plugin[], problems: string[]): Map<string, Plugin> {
  const makers = new Map<string, Plugin>();
  for (const plugin of plugins) {
    for (const { id } of keysOf(plugin.provides)) {
      const other = makers.get(id);
      if (other) problems.push(`Plugins "${other.name}" and "${plugin.name}" both provide "${id}". Keep one`);
      makers.set(id, plugin);
    }
  }
  return makers;
}

function* missingMakers(plugins: readonly Plugin[], makers: ReadonlyMap<string, Plugin>): Iterable<string> {
  for (const plugin of plugins) {
    for (const { id, hint } of keysOf(plugin.requires)) {
      if (!makers.has(id)) {
        yield `Plugin "${plugin.name}" requires "${id}", which no plugin provides. Add ${hint}`;
      }
    }
  }
}

function keysOf(artifacts: ArtifactMap = {}): Artifact<Tree>[] {
  return Object.values(artifacts).filter((artifact) => artifact?.id);
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
    for (const { id } of keysOf(plugin.requires)) {
      const maker = makers.get(id);
      if (maker) visit(maker);
    }
    path.pop();
    sorted.push(plugin);
  };
  plugins.forEach(visit);
  return sorted;
}
