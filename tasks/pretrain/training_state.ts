import * as tf from "@tensorflow/tfjs";
import { WeightsError } from "../../models/weights/types.ts";
import { disposeTree, type GradientTransform, type Tree } from "../../pipeline/mod.ts";
import { layoutProblems } from "../../pipeline/storage/compare_trees.ts";
import { fromHost, type HostTree, toHost } from "../../pipeline/storage/tree.ts";
import { encodeTreeFile, readTreeFile } from "../../pipeline/storage/tree_file.ts";

/** What learns, by name. */
export type Weights = Readonly<Record<string, tf.Variable>>;

/** One step's data, which the loop frees, and the loss on it. */
export interface Batch {
  readonly tensors: readonly tf.Tensor[];
  /** Runs inside the gradient tape. */
  loss(): tf.Scalar;
  /** Told once the weights are updated, before the tensors are freed. */
  learned?(): Promise<void>;
}

/** One who learns: weights, and what moves them. */
export interface Learner {
  readonly weights: Weights;
  readonly optimizer: GradientTransform;
  /** Everything random in a batch follows from the step, so that a resumed training is the same one. */
  batch(step: number): Batch | Promise<Batch>;
}

/** What a training cannot change on the way. */
export type Recipe = Readonly<Record<string, string | number | boolean>>;

/** What else changes in a training, as a text that it goes on from. */
export interface Memory {
  save(): string;
  load(text: string): void;
}

/** One who learns, and its optimizer's state. */
export interface Player {
  readonly learner: Learner;
  state: Tree;
}

/** All that a training goes on from. */
export interface TrainingState {
  step: number;
  readonly player: Player;
  readonly opponent: Player | undefined;
  readonly memory: Memory | undefined;
  /** Of the player's weights. */
  average: Record<string, tf.Tensor>;
}

/** The state before the first step. */
export function initialState(learner: Learner, opponent?: Learner, memory?: Memory): TrainingState {
  const join = (learner: Learner): Player => ({
    learner,
    state: tf.tidy(() => learner.optimizer.init(learner.weights)),
  });
  const average = Object.fromEntries(
    Object.entries(learner.weights).map(([name, weight]) => [name, tf.clone(weight)]),
  );
  return { step: 0, player: join(learner), opponent: opponent && join(opponent), memory, average };
}

/** Frees the optimizers' states. */
export function disposeOptimizers({ player, opponent }: TrainingState): void {
  disposeTree([player.state, opponent?.state ?? null]);
}

/** What a snapshot holds. An opponent, a memory and a recipe are there where the training has them. */
function treeOf({ step, player, opponent, memory, average }: TrainingState, recipe: Recipe | undefined) {
  return {
    step,
    weights: { ...player.learner.weights },
    state: player.state,
    average,
    ...(opponent && { opponent: { weights: { ...opponent.learner.weights }, state: opponent.state } }),
    ...(memory && { memory: memory.save() }),
    ...(recipe && { recipe }),
  } satisfies Tree;
}

/** The snapshot that `resume` reads. */
export async function encodeState(training: TrainingState, recipe?: Recipe): Promise<Uint8Array> {
  return encodeTreeFile(await toHost(treeOf(training, recipe)));
}

/**
 * Puts a training that has made no step where its snapshot left it, if there is one.
 *
 * @param warn told where the snapshot is one of version 0.1, which cannot be verified
 * @throws {WeightsError} where it is damaged, or one of another training
 */
export async function resume(
  file: string,
  training: TrainingState,
  recipe: Recipe | undefined,
  warn: (message: string) => void,
): Promise<void> {
  try {
    await Deno.stat(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw error;
  }
  const { tree, verified } = await readTreeFile(file);
  const problem = problemOf(tree, training, recipe);
  if (problem !== undefined) throw new WeightsError(file, `is a snapshot of another training: ${problem}`);
  if (!verified) {
    warn(`"${file}" is of version 0.1, which wrote no digests: whether it is whole cannot be checked`);
  }
  const { step, weights, state, average, opponent, memory } = fromHost(tree) as unknown as Saved;
  place(training.player, { weights, state });
  if (training.opponent) place(training.opponent, opponent!);
  training.memory?.load(memory!);
  tf.dispose(training.average);
  training.average = average;
  training.step = step;
}

/** `treeOf` a training as it was read. */
interface Saved extends SavedPlayer {
  readonly step: number;
  readonly average: Record<string, tf.Tensor>;
  readonly opponent?: SavedPlayer;
  readonly memory?: string;
}

interface SavedPlayer {
  readonly weights: Record<string, tf.Tensor>;
  readonly state: Tree;
}

function place(player: Player, { weights, state }: SavedPlayer): void {
  for (const [name, variable] of Object.entries(player.learner.weights)) {
    variable.assign(weights[name]!);
    weights[name]!.dispose();
  }
  disposeTree(player.state);
  player.state = state;
}

/** The way out where a snapshot is of no use. */
const ELSEWHERE = "Give another --out";

/** Why a training cannot go on from what was read, and the way out; undefined where it can. */
function problemOf(
  tree: HostTree,
  training: TrainingState,
  recipe: Recipe = {},
): string | undefined {
  if (typeof tree !== "object" || tree === null || !("step" in tree)) {
    return `it is of another kind. ${ELSEWHERE}`;
  }
  const { recipe: saved = {}, ...rest } = tree as {
    readonly recipe?: Recipe;
    readonly [key: string]: HostTree;
  };
  const difference = differenceOf(saved, recipe);
  if (difference !== undefined) return `${difference}. Ask for what it was begun with, or give another --out`;
  const problems = [...layoutProblems(rest, treeOf(training, undefined), "")];
  if (problems.some((path) => /^\/(weights|average|opponent)/.test(path))) {
    return `its networks have other tensors. ${ELSEWHERE}`;
  }
  const [problem] = problems.map((path) => path.slice(1)), { step } = tree;
  if (problem !== undefined) return `${problem}. ${ELSEWHERE}`;
  return Number.isSafeInteger(step) && step as number >= 0 ? undefined : `its step is ${step}. ${ELSEWHERE}`;
}

function differenceOf(saved: Recipe, wanted: Recipe): string | undefined {
  const names = new Set([...Object.keys(saved), ...Object.keys(wanted)]);
  const differences = [...names].filter((name) => saved[name] !== wanted[name])
    .map((name) => `its ${name} is ${saved[name] ?? "none"}, not ${wanted[name] ?? "none"}`);
  return differences.length > 0 ? differences.join(", ") : undefined;
}
