/** Second, where a run goes on from a snapshot; its counterpart is take_snapshot.ts. Then comes prepare.ts. */
import type * as tf from "@tensorflow/tfjs";
import { counted } from "../models/wording.ts";
import { blame, ConfigError } from "./errors.ts";
import { artifactProblem } from "./plugin/artifact.ts";
import type { RunPlan } from "./plan/plan.ts";
import { overrideProblems } from "./plan/overrides.ts";
import { identityOf, type Session } from "./session.ts";
import { layoutProblems } from "./storage/compare_trees.ts";
import type { RunIdentity, Snapshot } from "./storage/snapshot.ts";
import { disposeTree, fromHost, type HostTree, keepTree } from "./storage/tree.ts";

/**
 * Puts a freshly opened session where a snapshot left off.
 *
 * @param log told of what differs and can differ
 * @throws {ConfigError} with everything that differs and must not
 */
export function restoreSession(session: Session, snapshot: Snapshot, log: (message: string) => void): void {
  const problems = [
    ...identityProblems(session, snapshot),
    ...weightProblems(session, snapshot.weights),
  ];
  if (problems.length === 0) problems.push(...optimizerProblems(session, snapshot));
  if (problems.length > 0) throw new ConfigError(problems, "Cannot resume the run");
  for (const change of configChanges(session.identity, snapshot.identity)) log(change);

  const weights = fromHost(snapshot.weights) as Record<string, tf.Tensor>;
  for (const [name, variable] of Object.entries(session.trainable)) variable.assign(weights[name]!);
  disposeTree(weights);
  disposeTree(session.optimizerState);
  session.optimizerState = keepTree(fromHost(snapshot.optimizer));
  session.step = snapshot.step;
  const provided = session.plan.plugins.flatMap(({ provides }) => Object.values(provides ?? {}));
  for (const artifact of provided) {
    const saved = snapshot.artifacts[artifact.id];
    if (saved === undefined) continue;
    const value = keepTree(fromHost(saved)), problem = artifactProblem(artifact, value, session);
    session.artifacts.set(artifact.id, value);
    if (problem !== undefined) throw new ConfigError([`The snapshot's ${problem}`], "Cannot resume the run");
  }
  restorePlugins(session, snapshot.plugins, log);
}

function restorePlugins(
  { plan, step }: Session,
  saved: Readonly<Record<string, HostTree>>,
  log: (message: string) => void,
): void {
  for (const { name, state } of plan.plugins) {
    const tree = saved[name];
    if (!state) continue;
    if (tree === undefined) log(`plugin "${name}" has no saved state and starts afresh`);
    else blame(name, "state.load", step, () => state.load(keepTree(fromHost(tree))));
  }
  const stateful = new Set(plan.plugins.filter(({ state }) => state).map(({ name }) => name));
  for (const name of Object.keys(saved)) {
    if (!stateful.has(name)) {
      log(`the state saved by plugin "${name}" is dropped: the config has no such plugin with a state`);
    }
  }
}

/** What keeps a plan from going on from a snapshot, as far as that can be told before networks are loaded. */
export function resumeProblems(plan: RunPlan, snapshot: Snapshot): string[] {
  return [...planProblems(plan, identityOf(plan), snapshot)];
}

function* identityProblems({ identity, plan }: Session, snapshot: Snapshot): Iterable<string> {
  const { identity: saved } = snapshot;
  if (identity.generatorDigest !== saved.generatorDigest) {
    yield "The generator's weights are not those of the run";
  }
  if (identity.encoderDigest !== saved.encoderDigest) yield "The encoder's weights are not those of the run";
  yield* planProblems(plan, identity, snapshot);
}

function* planProblems(
  plan: RunPlan,
  identity: ReturnType<typeof identityOf>,
  { identity: saved, artifacts }: Snapshot,
): Iterable<string> {
  for (const name of ["seed", "prompts"]) {
    const [now, then] = [identity.config[name], saved.config[name]].map((value) => JSON.stringify(value));
    if (now !== then) {
      yield `The run's "${name}" is ${then}, the config's ${now}. Start a new run to change it`;
    }
  }
  yield* overrideProblems(identity.overrides, saved.overrides);
  if (layoutOf(identity.config["optimizer"]) !== layoutOf(saved.config["optimizer"])) {
    const [now, then] = [identity, saved].map(({ config }) => JSON.stringify(config["optimizer"]));
    yield `The run's optimizer is ${then}, the config's ${now}, which cannot go on from its state. ` +
      "Start a new run to change it";
  }
  for (const { name, provides } of plan.plugins) {
    const restored = Object.values(provides ?? {}).find(({ id }) => id in artifacts);
    if (!restored) continue;
    if (!(name in saved.plugins)) {
      yield `The run had no plugin "${name}" to make its "${restored.id}". Start a new run to change its maker`;
      continue;
    }
    for (const change of optionChanges(identity.plugins[name], saved.plugins[name])) {
      yield `Plugin "${name}" was prepared with ${change}. Start a new run to change it`;
    }
  }
}

/** The names of options without their values: what a state's layout depends on. */
function layoutOf(options: unknown): string {
  if (typeof options !== "object" || options === null) return "";
  return JSON.stringify(Object.entries(options).map(([name, value]) => [name, layoutOf(value)]));
}

function* weightProblems(
  { trainable }: Session,
  weights: Snapshot["weights"],
): Iterable<string> {
  for (const [name, variable] of Object.entries(trainable)) {
    const saved = weights[name];
    if (saved === undefined) yield `The snapshot has no weight "${name}", which the config trains`;
    else if (String(saved.shape) !== String(variable.shape)) {
      yield `The weight "${name}" is [${saved.shape}] in the snapshot and [${variable.shape}] in the generator`;
    } else if (!(saved.data instanceof Float32Array)) {
      yield `The weight "${name}" does not hold float32 in the snapshot`;
    }
  }
  for (const name of Object.keys(weights)) {
    if (!(name in trainable)) yield `The snapshot trained the weight "${name}", which the config does not`;
  }
}

/** Where the optimizer's state is not laid out as one for these weights: kernels trust its shapes. */
function* optimizerProblems({ optimizerState }: Session, { optimizer }: Snapshot): Iterable<string> {
  const [problem, ...others] = layoutProblems(optimizer, optimizerState, "optimizer");
  if (problem === undefined) return;
  const more = others.length > 0 ? `, and ${counted(others.length, "more problem")}` : "";
  yield `The snapshot's ${problem}${more}. Start a new run`;
}

/** What may differ, and is worth a word. */
function* configChanges(now: RunIdentity, then: RunIdentity): Iterable<string> {
  for (const name of ["batch", "noise", "mixing", "truncation", "optimizer"]) {
    const [a, b] = [now.config[name], then.config[name]].map((value) => JSON.stringify(value));
    if (a !== b) yield `"${name}" is now ${a}, it was ${b}`;
  }
  for (const [name, options] of Object.entries(now.plugins)) {
    if (!(name in then.plugins)) yield `plugin "${name}" is new`;
    else {for (const change of optionChanges(options, then.plugins[name])) {
        yield `plugin "${name}" had ${change}`;
      }}
  }
  for (const name of Object.keys(then.plugins)) {
    if (!(name in now.plugins)) yield `plugin "${name}" is gone`;
  }
}

/** `count 6, and is given 8`, for each option that differs; the weight of a term may. */
function* optionChanges(now: unknown, then: unknown): Iterable<string> {
  const a = (now ?? {}) as Record<string, unknown>, b = (then ?? {}) as Record<string, unknown>;
  for (const name of new Set([...Object.keys(b), ...Object.keys(a)])) {
    const [mine, saved] = [a[name], b[name]].map((value) => JSON.stringify(value));
    if (name !== "weight" && mine !== saved) yield `${name} ${saved}, and is given ${mine}`;
  }
}
