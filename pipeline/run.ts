/** The whole story: session.ts, restore.ts, prepare.ts, train.ts, one after another, and the end. */
import type { Config } from "./plan/config.ts";
import { blame, StrayError } from "./errors.ts";
import type { Host } from "./host.ts";
import { runContext } from "./make_contexts.ts";
import { planRun } from "./plan/plan.ts";
import { preparePlugins } from "./prepare.ts";
import type { Outcome } from "./plugin/report.ts";
import { restoreSession } from "./restore.ts";
import { closeSession, openSession, type Session } from "./session.ts";
import { bytesOf, checkFreeSpace } from "./storage/free_space.ts";
import type { Snapshot } from "./storage/snapshot.ts";
import type { Tree } from "./storage/tree.ts";
import { checkTerms, train } from "./train.ts";
import { VERSION } from "./storage/version.ts";

/** What `adapt` takes beside a config. */
export interface RunOptions extends Host {
  /** Goes on from here instead of from the start. */
  readonly resume?: Snapshot;
  /** What the run runs on, for its records. */
  readonly device?: string;
}

/**
 * A run from plan to end: plan → load → restore → prepare → check each term → train → runEnd.
 *
 * @returns how it ended: `completed`, or `stopped` where the signal was aborted
 * @throws {ConfigError} before anything slow, with every problem found
 * @throws {PluginError} naming the plugin, the hook and the step
 * @throws {RunError} where the weights are no longer finite
 * @throws {WeightsError} naming a weight file that cannot be used
 */
export async function adapt(config: Config, options: RunOptions = {}): Promise<Outcome> {
  const plan = planRun(config);
  const session = await openSession(plan);
  let outcome: Outcome = { kind: "completed", step: 0 };
  let begun = false; // a run that cannot be resumed stays as it is
  try {
    if (options.resume) {
      restoreSession(session, options.resume, (message) => options.log?.(message));
      await options.folder?.rewind(session.step);
    }
    begun = true;
    await record(session, options, "running");
    if (options.folder) await checkFreeSpace(options.folder.path, spaceFor(session));
    await preparePlugins(session, options);
    options.signal?.throwIfAborted();
    if (session.step === 0) await checkTerms(session, options);
    await train(session, options);
    outcome = {
      kind: session.step < plan.config.steps ? "stopped" : "completed",
      step: session.step,
      ...(session.report && { report: session.report }),
    };
  } catch (error) {
    if (!isStop(error, options.signal)) {
      outcome = { kind: "failed", step: session.step, error };
      throw error;
    }
    outcome = { kind: "stopped", step: session.step };
  } finally {
    const late = await endRun(session, options, outcome, begun);
    options.repeater?.end(); // it reads the session's networks and artifacts
    closeSession(session);
    // deno-lint-ignore no-unsafe-finally -- only where nothing else failed
    if (late && outcome.kind !== "failed") throw late;
  }
  return outcome;
}

/** What a snapshot and the adapted generator take on the disk, in bytes. */
function spaceFor({ trainable, optimizerState, artifacts, adapted }: Session): number {
  const trees = [trainable, optimizerState, ...artifacts.values(), ...adapted.parameters.values()];
  return trees.reduce((sum: number, tree) => sum + bytesOf(tree as Tree), 0);
}

/** Tells every plugin, last first, that the run is over. Returns the first failure, and logs all. */
async function endRun(
  session: Session,
  options: RunOptions,
  outcome: Outcome,
  begun: boolean,
): Promise<unknown> {
  const failures: unknown[] = [];
  const attempt = async (call: () => unknown) => {
    try {
      await call();
    } catch (error) {
      failures.push(error);
      if (outcome.kind === "failed") options.log?.(String(error));
    }
  };
  for (const plugin of [...session.plan.plugins].reverse()) {
    if (!plugin.runEnd) continue;
    const context = runContext(session, options, plugin);
    await attempt(() => blame(plugin.name, "runEnd", session.step, () => plugin.runEnd!(outcome, context)));
  }
  if (begun) await attempt(() => record(session, options, outcome.kind));
  return failures[0];
}

/** Keeps `run.json`: what this run is and how far it has come. */
async function record({ identity, plan, step }: Session, options: RunOptions, status: string): Promise<void> {
  const { device } = options;
  const run = { variegate: VERSION, status, step, steps: plan.config.steps, device, ...identity };
  await options.folder?.write("run.json", new TextEncoder().encode(`${JSON.stringify(run, null, 2)}\n`));
}

/** Whether an error is the user's wish to stop, seen from inside a hook. */
function isStop(error: unknown, signal: AbortSignal | undefined): boolean {
  if (!signal?.aborted || signal.reason instanceof StrayError) return false;
  return error === signal.reason || (error instanceof Error && error.cause === signal.reason);
}
