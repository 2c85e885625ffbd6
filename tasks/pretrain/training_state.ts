import * as tf from "@tensorflow/tfjs";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { WeightsError } from "../../models/weights/types.ts";
import { disposeTree, type GradientTransform, type Tree } from "../../pipeline/mod.ts";
import { fromHost, toHost } from "../../pipeline/storage/tree.ts";
import { encodeTreeFile, readTreeFile } from "../../pipeline/storage/tree_file.ts";

/** What learns, by name. */
export type Weights = Readonly<Record<string, tf.Variable>>;

/** One step's data, which the loop frees, and the loss on it. */
export interface Batch {
  readonly tensors: readonly tf.Tensor[];
  /** Runs inside the gradient tape. */
  loss(): tf.Scalar;
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
  /** Of the player's weights. */
  average: Record<string, tf.Tensor>;
}

/** What a snapshot holds. An opponent and a recipe are there where the training has them. */
interface Saved {
  readonly step: number;
  readonly weights: Record<string, tf.Tensor>;
  readonly state: Tree;
  readonly average: Record<string, tf.Tensor>;
  readonly opponent?: { readonly weights: Record<string, tf.Tensor>; readonly state: Tree };
  readonly recipe?: Recipe;
}

/** The state before the first step. */
export function initialState(learner: Learner, opponent: Learner | undefined): TrainingState {
  const join = (learner: Learner): Player => ({
    learner,
    state: tf.tidy(() => learner.optimizer.init(learner.weights)),
  });
  const average = Object.fromEntries(
    Object.entries(learner.weights).map(([name, weight]) => [name, tf.clone(weight)]),
  );
  return { step: 0, player: join(learner), opponent: opponent && join(opponent), average };
}

/** Frees the optimizers' states. */
export function disposeOptimizers({ player, opponent }: TrainingState): void {
  disposeTree([player.state, opponent?.state ?? null]);
}

/** Writes the snapshot that `resume` reads. */
export async function save(
  file: string,
  { step, player, opponent, average }: TrainingState,
  recipe?: Recipe,
): Promise<void> {
  const tree: Tree = {
    step,
    weights: { ...player.learner.weights },
    state: player.state,
    average,
    ...(opponent && { opponent: { weights: { ...opponent.learner.weights }, state: opponent.state } }),
    ...(recipe && { recipe }),
  };
  await writeAtomically(file, [encodeTreeFile(await toHost(tree))]);
}

/**
 * Puts the weights where the snapshot left them.
 *
 * @returns undefined where there is none
 * @throws {WeightsError} where it is one of another training
 */
export async function resume(
  file: string,
  learner: Learner,
  opponent: Learner | undefined,
  recipe: Recipe = {},
): Promise<TrainingState | undefined> {
  try {
    await Deno.stat(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
  const saved = fromHost((await readTreeFile(file)).tree) as unknown as Saved;
  const problem = differenceOf(saved.recipe ?? {}, recipe) ??
    (fits(saved.weights, learner.weights) && fits(saved.opponent?.weights ?? {}, opponent?.weights ?? {})
      ? undefined
      : "its networks have other tensors");
  if (problem !== undefined) {
    disposeTree(saved as unknown as Tree);
    throw new WeightsError(file, `is a snapshot of another training: ${problem}. Give another --out`);
  }
  const join = (learner: Learner, { weights, state }: Pick<Saved, "weights" | "state">): Player => {
    for (const [name, variable] of Object.entries(learner.weights)) {
      variable.assign(weights[name]!);
      weights[name]!.dispose();
    }
    return { learner, state };
  };
  return {
    step: saved.step,
    player: join(learner, saved),
    opponent: opponent && join(opponent, saved.opponent!),
    average: saved.average,
  };
}

function differenceOf(saved: Recipe, wanted: Recipe): string | undefined {
  const names = new Set([...Object.keys(saved), ...Object.keys(wanted)]);
  const differences = [...names].filter((name) => saved[name] !== wanted[name])
    .map((name) => `its ${name} is ${saved[name] ?? "not given"}, not ${wanted[name] ?? "given now"}`);
  return differences.length > 0 ? differences.join(", ") : undefined;
}

function fits(saved: Record<string, tf.Tensor>, weights: Weights): boolean {
  const names = Object.keys(weights);
  return names.length === Object.keys(saved).length &&
    names.every((name) => String(saved[name]?.shape) === String(weights[name]!.shape));
}
