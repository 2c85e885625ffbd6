/** A run that cannot start, with every problem found and not only the first. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], heading = "Cannot start the run") {
    super(`${heading}\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** A failure inside a plugin's hook, with the culprit as data and in the message. */
export class PluginError extends Error {
  readonly plugin: string;
  readonly hook: string;
  readonly step: number | undefined;

  constructor(plugin: string, hook: string, step: number | undefined, cause: unknown) {
    const where = step === undefined ? hook : `${hook} at step ${step}`;
    super(`[plugin ${plugin}] ${where}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.name = "PluginError";
    this.plugin = plugin;
    this.hook = hook;
    this.step = step;
  }
}

/** Calls a hook and signs whatever it throws, now or later. */
export function attribute<T>(plugin: string, hook: string, step: number | undefined, call: () => T): T {
  const sign = (error: unknown): never => {
    throw error instanceof PluginError ? error : new PluginError(plugin, hook, step, error);
  };
  try {
    const result = call();
    return result instanceof Promise ? result.catch(sign) as T : result;
  } catch (error) {
    return sign(error);
  }
}
