/** The whole story: session.ts, restore.ts, prepare.ts, train.ts, one after another, and the end. */
import { takeDeprecations } from "./plugin/contract.ts";
import { probeRounding } from "./storage/probe_rounding.ts";
import type { Config } from "./plan/config.ts";
import { blame, ConfigError, StrayError } from "./errors.ts";
import type { Host } from "./host.ts";
import { runContext } from "./make_contexts.ts";
import { planRun } from "./plan/plan.ts";
import { recordRun, startHeartbeat } from "./run_record.ts";
import { preparePlugins } from "./prepare.ts";
import type { Outcome } from "./plugin/report.ts";
import { restoreSession } from "./restore.ts";
import { shareFeatures } from "./share_features.ts";
import { closeSession, openSession, type Session } from "./session.ts";
import { checkFreeSpace } from "./storage/free_space.ts";
import type { Overrides, Snapshot } from "./storage/snapshot.ts";
import { bytesOf, type Tree } from "./storage/tree.ts";
import { checkTerms, train } from "./train.ts";

/** What `adapt` takes beside a config. */
export interface RunOptions extends Host {
  /** Goes on from here instead of from the start; at the last step, to what the end of a run writes. */
  readonly resume?: Snapshot;
  /** What was said beside the config, which has it already: recorded, and compared when the run is resumed. */
  readonly overrides?: Overrides;
}

/** What every run writes, or most do: where another's files have these names, a run does not begin. */
const NAMES = ["run.json", "manifest.json", "generator.safetensors", "metrics.jsonl"];

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
  const plan = planRun(config, options.overrides);
  await refuseForeignFiles(options);
  const session = await openSession(plan);
  const host = withNotes(options);
  for (const note of takeDeprecations()) host.warn(note);
  for (const note of session.encoder.notes ?? []) host.log?.(note);
  let outcome: Outcome = { kind: "completed", step: 0 };
  let heartbeat: ReturnType<typeof startHeartbeat> | undefined; // a run that cannot be resumed stays as it is
  try {
    for (const note of session.source.notes ?? []) host.log?.(note);
    if (options.resume) {
      restoreSession(session, options.resume, (message) => host.log?.(message));
      await host.folder?.rewind(session.step);
    }
    await recordRun(session, host, "running");
    heartbeat = startHeartbeat(session, host);
    host.keepNotes();
    if (host.folder) await checkFreeSpace(host.folder.path, spaceFor(session));
    if (host.cache) session.rounding = await probeRounding();
    if (host.sharesFeatures && host.cache) session.shared = shareFeatures(session, host.cache);
    await preparePlugins(session, host);
    host.signal?.throwIfAborted();
    if (session.step === 0) await checkTerms(session, host);
    await train(session, host);
    outcome = {
      kind: session.step < plan.config.steps ? "stopped" : "completed",
      step: session.step,
      ...(session.report && { report: session.report }),
    };
  } catch (error) {
    if (!isStop(error, host.signal)) {
      outcome = { kind: "failed", step: session.step, error };
      throw error;
    }
    outcome = { kind: "stopped", step: session.step };
  } finally {
    await heartbeat?.stop();
    const late = await endRun(session, host, outcome, heartbeat !== undefined);
    host.repeater?.end(); // it reads the session's networks and artifacts
    closeSession(session);
    if (isRefused(outcome) && !options.resume) await host.folder?.clear();
    // deno-lint-ignore no-unsafe-finally -- only where nothing else failed
    if (late && outcome.kind !== "failed") throw late;
  }
  return outcome;
}

/** Whether a run was over before it began, for what its config says: there is nothing to keep of it. */
function isRefused(outcome: Outcome): boolean {
  return outcome.kind === "failed" && outcome.step === 0 && outcome.error instanceof ConfigError;
}

/** @throws {ConfigError} naming files that lie where the run's would, and that it has not made */
async function refuseForeignFiles({ folder }: Host): Promise<void> {
  const foreign = await folder?.foreign(NAMES) ?? [];
  if (foreign.length === 0) return;
  throw new ConfigError(
    [`"${folder!.path}" holds ${foreign.join(", ")} of somebody else. Move it away, or give another --out`],
    "Cannot start the run",
  );
}

/** The host, whose log and warnings are also kept in the run folder: from `keepNotes` on, what was said before included. */
function withNotes(options: RunOptions): RunOptions & { warn(message: string): void; keepNotes(): void } {
  const early: string[] = [];
  let note = (message: string): unknown => early.push(message);
  return {
    ...options,
    log(message) {
      options.log?.(message);
      note(message);
    },
    warn(message) {
      (options.warn ?? options.log)?.(message);
      note(message);
    },
    keepNotes() {
      note = (message) => options.folder?.note(message);
      for (const message of early) note(message);
    },
  };
}

/** What a snapshot and the adapted generator take on the disk, in bytes. */
function spaceFor({ trainable, optimizerState, artifacts, adapted }: Session): number {
  const trees = [trainable, optimizerState, ...artifacts.values(), ...adapted.parameters.values()];
  return trees.reduce((sum: number, tree) => sum + bytesOf(tree as Tree), 0);
}

/** Tells every plugin, last first, that the run is over. Returns the first failure, and logs all. */
async function endRun(
  session: Session,
  host: Host,
  outcome: Outcome,
  begun: boolean,
): Promise<unknown> {
  const failures: unknown[] = [];
  const attempt = async (call: () => unknown) => {
    try {
      await call();
    } catch (error) {
      failures.push(error);
      if (outcome.kind === "failed") host.log?.(String(error));
    }
  };
  for (const plugin of [...session.plan.plugins].reverse()) {
    if (!plugin.runEnd) continue;
    const context = runContext(session, host, plugin);
    await attempt(() => blame(plugin.name, "runEnd", session.step, () => plugin.runEnd!(outcome, context)));
  }
  if (!begun) return failures[0];
  const { step } = session, kind = failures.length > 0 ? "failed" : outcome.kind;
  await host.folder?.note(
    kind === "failed" ? `failed: ${messageOf(outcome, failures)}` : `${kind} at step ${step}`,
  );
  await attempt(() => recordRun(session, host, kind));
  await attempt(() => host.ending?.());
  await attempt(() => host.folder?.commit({ step, complete: kind === "completed" }));
  return failures[0];
}

function messageOf(outcome: Outcome, failures: readonly unknown[]): string {
  const error = outcome.kind === "failed" ? outcome.error : failures[0];
  return error instanceof Error ? error.message : String(error);
}

/** Whether an error is the user's wish to stop, seen from inside a hook. */
function isStop(error: unknown, signal: AbortSignal | undefined): boolean {
  if (!signal?.aborted || signal.reason instanceof StrayError) return false;
  return error === signal.reason || (error instanceof Error && error.cause === signal.reason);
}
