import { BackendError } from "../models/backend/errors.ts";

/** A run that cannot start, with every problem found and not only the first. */
export class ConfigError extends Error {
  /** One sentence each. */
  readonly problems: readonly string[];

  /** The heading says what cannot be done on the problems' account. */
  constructor(problems: readonly string[], heading = "Cannot start the run") {
    super(`${heading}\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** A run that cannot go on, where no plugin is to blame. */
export class RunError extends Error {
  /** One sentence, and the way out. */
  constructor(message: string) {
    super(message);
    this.name = "RunError";
  }
}

/** Something that stands in the way today and need not tomorrow: the same may succeed when it is tried again. */
export class TryAgain extends Error {
  /** One sentence, and the way out. */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "TryAgain";
  }
}

/** A failure outside of every hook, after the code that caused it had returned: in a timer, or in a promise that nobody awaits. */
export class StrayError extends Error {
  /** The message is the cause's. */
  constructor(cause: unknown) {
    super(`An error that nobody caught: ${reasonOf(cause)}`, { cause });
    this.name = "StrayError";
  }
}

/** A failure inside a plugin's hook, with the culprit as data and in the message. */
export class PluginError extends Error {
  /** Whose fault it is. */
  readonly plugin: string;
  /** Where it happened, e.g. "loss". */
  readonly hook: string;
  /** When; nothing before the first step. */
  readonly step: number | undefined;

  /** The message is the cause's, signed with plugin, hook and step. */
  constructor(plugin: string, hook: string, step: number | undefined, cause: unknown) {
    const where = step === undefined ? hook : `${hook} at step ${step}`;
    super(`[plugin ${plugin}] ${where}: ${reasonOf(cause)}`, { cause });
    this.name = "PluginError";
    this.plugin = plugin;
    this.hook = hook;
    this.step = step;
  }
}

/**
 * Calls a hook and signs whatever it throws, now or later. What is wrong with the config needs no signature, and a device
 * that failed some time before is not the hook's fault.
 */
export function blame<T>(plugin: string, hook: string, step: number | undefined, call: () => T): T {
  const sign = (error: unknown): never => {
    const isSigned = error instanceof PluginError || error instanceof ConfigError;
    const isLate = error instanceof BackendError && error.isLate;
    throw isSigned || isLate ? error : new PluginError(plugin, hook, step, error);
  };
  try {
    const result = call();
    return result instanceof Promise ? result.catch(sign) as T : result;
  } catch (error) {
    return sign(error);
  }
}

/** What a thrown value says. Anything may be thrown, and need not say anything. */
export function reasonOf(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message || thrown.name;
  if (typeof thrown === "string" && thrown !== "") return thrown;
  return `it threw ${
    typeof thrown === "object" && thrown ? "an object" : String(thrown) || "an empty text"
  }, ` +
    "and an Error would say why";
}
