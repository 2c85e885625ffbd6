import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { WeightsError } from "../../models/weights/types.ts";
import { applyUpdate } from "../../pipeline/optimizer/optimizer.ts";
import { breathe } from "../shell/breathe.ts";
import { Failure } from "../shell/exit.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import { Curve, type CurveRecord, type Means, rewindCurve } from "./curve.ts";
import { CURVE, openTrainingFolder, SNAPSHOT } from "./training_folder.ts";
import {
  disposeOptimizers,
  encodeState,
  initialState,
  type Learner,
  type Memory,
  type Player,
  type Recipe,
  resume,
  type TrainingState,
  type Weights,
} from "./training_state.ts";

/** Who is told how a training goes, and may stop it. */
export interface Watch {
  readonly log?: ((line: string) => void) | undefined;
  /** What even those would regret not to know who asked for quiet. */
  readonly warn?: ((line: string) => void) | undefined;
  /** A line that the next one replaces. */
  readonly progress?: ((line: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A training, whom to tell, and where it is kept. */
export interface TrainingOptions extends Learner, Watch {
  /** Where the snapshot and the curve are kept; a snapshot found there is continued. */
  readonly folder: string;
  readonly steps: number;
  /** A second one that learns against the first, and moves before it in each step. */
  readonly opponent?: Learner;
  /** A snapshot with another one is refused. */
  readonly recipe?: Recipe | undefined;
  /** What a snapshot holds beside both. */
  readonly memory?: Memory;
  /** Images of a batch, where they are to be counted. */
  readonly batchSize?: number;
  /** Decay of the weights' running average: the most of a growing one, or that of each step. @default {0.99} */
  readonly averageDecay?: number | ((step: number) => number);
  /** Steps between snapshots. @default {50} */
  readonly saveEvery?: number;
  /**
   * Told just before a snapshot is written: a training that goes on from it has done what belongs to it. What it returns
   * stands in the curve's line.
   */
  saving?(moment: Moment): Promise<Readonly<Record<string, unknown>> | void>;
}

/** When a snapshot is written. */
export interface Moment {
  readonly step: number;
  readonly average: Readonly<Record<string, tf.Tensor>>;
  readonly place: OutputFolder;
  /** The curve's lines before. */
  readonly history: readonly CurveRecord[];
  /** Since the last of them. */
  readonly means: Means;
}

/** The training was asked to stop, and has saved how far it came. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  /** @param where in the training, for people */
  constructor(readonly step: number, steps: number, where = `at step ${step} of ${steps}`) {
    super(`Stopped ${where}`);
  }
}

/**
 * Trains until `steps`, from wherever the last snapshot stands, and returns the weights' running average.
 * The caller owns it.
 *
 * @throws {Stopped} once the signal says so and a snapshot is written
 * @throws {WeightsError} where the snapshot is one of another training, or stands further
 */
export async function train(options: TrainingOptions): Promise<Record<string, tf.Tensor>> {
  const { folder, steps, opponent, memory, recipe, saveEvery = 50, log = console.log } = options;
  const place = await openTrainingFolder(folder), file = join(folder, SNAPSHOT);
  const training = initialState(options, opponent, memory);
  let curve = new Curve();
  try {
    await resume(file, training, recipe, log);
    if (training.step > steps) {
      throw new WeightsError(
        file,
        `stands at step ${training.step}, and ${steps} are asked for: ask for as many at least, or give another --out`,
      );
    }
    if (training.step > 0) log(`Goes on at step ${training.step} of ${steps}`);
    const history = await rewindCurve(place, training.step);
    while (training.step < steps) {
      await makeStep(training, options, curve);
      await breathe(); // whoever asks to stop is heard below, once all is saved
      const stop = options.signal?.aborted, line = describe(training.step, options, curve);
      if (stop || training.step % saveEvery === 0 || training.step === steps) {
        log(line);
        history.push(await record(training, options, { place, history, means: curve.means() }));
        await place.write(SNAPSHOT, await encodeState(training, recipe));
        curve = new Curve();
      } else options.progress?.(line);
      if (stop && training.step < steps) throw new Stopped(training.step, steps);
    }
  } catch (error) {
    tf.dispose(training.average);
    throw error;
  } finally {
    disposeOptimizers(training);
  }
  return training.average;
}

function describe(step: number, { steps, batchSize }: TrainingOptions, curve: Curve): string {
  const seen = batchSize === undefined ? "" : `, ${(step * batchSize).toLocaleString("en")} images`;
  return `${curve.left(steps - step)}step ${step}/${steps}${seen}, ${curve.describe()}`;
}

/** Writes the curve's next line. */
async function record(
  { step, average }: TrainingState,
  { batchSize, saving }: TrainingOptions,
  { place, history, means }: Pick<Moment, "place" | "history" | "means">,
): Promise<CurveRecord> {
  const images = batchSize === undefined ? {} : { images: step * batchSize };
  const measured = await saving?.({ step, average, place, history, means });
  const line = { step, ...images, ...means, ...measured };
  await place.appendRecord(CURVE, line);
  return line;
}

async function makeStep(
  training: TrainingState,
  { averageDecay = 0.99 }: TrainingOptions,
  curve: Curve,
): Promise<void> {
  const { step, player, opponent } = training;
  const opponentLoss = opponent && await update(opponent, step);
  const loss = await update(player, step);
  const decay = typeof averageDecay === "number"
    ? Math.min(averageDecay, (step + 1) / (step + 10))
    : averageDecay(step);
  training.average = follow(training.average, player.learner.weights, decay);
  training.step++;
  curve.add(loss, opponentLoss);
}

/** One update of a player's weights; the loss before it. */
async function update(player: Player, step: number): Promise<number> {
  const { weights, optimizer, batch } = player.learner;
  const { tensors, loss, learned } = await batch(step);
  const { value, grads } = tf.variableGrads(loss, Object.values(weights));
  const named = Object.fromEntries(
    Object.entries(weights).flatMap(([name, variable]) => {
      const gradient = grads[variable.name];
      return gradient ? [[name, gradient]] : [];
    }),
  );
  player.state = applyUpdate(optimizer, weights, named, player.state, step);
  const [number] = await value.data();
  if (Number.isFinite(number)) await learned?.();
  tf.dispose([value, ...Object.values(grads), ...tensors]);
  if (!Number.isFinite(number)) {
    throw new Failure(
      `The loss became ${number} at step ${step}: the training diverged. Begin again from another seed, or lower ` +
        "the recipe's learning rate",
    );
  }
  return number!;
}

/** average ← decay · average + (1 − decay) · weights */
function follow(
  average: Record<string, tf.Tensor>,
  weights: Weights,
  decay: number,
): Record<string, tf.Tensor> {
  const next = tf.tidy(() =>
    Object.fromEntries(
      Object.entries(average).map(([name, old]) => [
        name,
        tf.add(tf.mul(old, decay), tf.mul(weights[name]!, 1 - decay)),
      ]),
    )
  );
  tf.dispose(average);
  return next;
}
