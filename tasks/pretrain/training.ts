import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { WeightsError } from "../../models/weights/types.ts";
import { applyUpdate } from "../../pipeline/optimizer/optimizer.ts";
import { rewoundRecords } from "../../pipeline/storage/rewind_records.ts";
import { breathe } from "../shell/breathe.ts";
import { Failure } from "../shell/exit.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import { CURVE, openTrainingFolder, SNAPSHOT } from "./training_folder.ts";
import {
  disposeOptimizers,
  encodeState,
  initialState,
  type Learner,
  type Player,
  type Recipe,
  resume,
  type TrainingState,
  type Weights,
} from "./training_state.ts";

/** Who is told how a training goes, and may stop it. */
export interface Watch {
  readonly log?: (line: string) => void;
  /** A line that the next one replaces. */
  readonly progress?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** A training, whom to tell, and where it is kept. */
export interface TrainingOptions extends Learner, Watch {
  /** Where the snapshot and the curve are kept; a snapshot found there is continued. */
  readonly folder: string;
  readonly steps: number;
  /** A second one that learns against the first, and moves before it in each step. */
  readonly opponent?: Learner;
  /** A snapshot with another one is refused. */
  readonly recipe?: Recipe;
  /** Decay of the weights' running average. @default {0.99} */
  readonly averageDecay?: number;
  /** Steps between snapshots. @default {50} */
  readonly saveEvery?: number;
  /** Told just before a snapshot is written: a training that goes on from it has done what belongs to it. */
  saving?(
    step: number,
    average: Readonly<Record<string, tf.Tensor>>,
    folder: OutputFolder,
  ): Promise<void> | void;
}

/** The training was asked to stop, and has saved how far it came. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  constructor(readonly step: number, steps: number) {
    super(`Stopped at step ${step} of ${steps}`);
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
  const { folder, steps, opponent, recipe, averageDecay = 0.99, saveEvery = 50, log = console.log } = options;
  const place = await openTrainingFolder(folder), file = join(folder, SNAPSHOT);
  const training = initialState(options, opponent);
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
    await rewindCurve(place, training.step);
    while (training.step < steps) {
      await makeStep(training, averageDecay, curve);
      await breathe(); // whoever asks to stop is heard below, once all is saved
      const { step, average } = training, stop = options.signal?.aborted;
      if (stop || step % saveEvery === 0 || step === steps) {
        log(`step ${step}/${steps}, ${curve}`);
        await place.appendRecord(CURVE, { step, ...curve.means() });
        await options.saving?.(step, average, place);
        await place.write(SNAPSHOT, await encodeState(training, recipe));
        curve = new Curve();
      } else options.progress?.(`step ${step}/${steps}, ${curve}`);
      if (stop && step < steps) throw new Stopped(step, steps);
    }
  } catch (error) {
    tf.dispose(training.average);
    throw error;
  } finally {
    disposeOptimizers(training);
  }
  return training.average;
}

/** Takes lines away that were written after the snapshot: their steps are made again. */
async function rewindCurve(place: OutputFolder, step: number): Promise<void> {
  let text: string;
  try {
    text = await Deno.readTextFile(join(place.path, CURVE));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw error;
  }
  const kept = rewoundRecords(text, step);
  if (kept !== text) await place.write(CURVE, new TextEncoder().encode(kept));
}

async function makeStep(training: TrainingState, averageDecay: number, curve: Curve): Promise<void> {
  const { step, player, opponent } = training;
  const opponentLoss = opponent && await update(opponent, step);
  const loss = await update(player, step);
  const decay = Math.min(averageDecay, (step + 1) / (step + 10));
  training.average = follow(training.average, player.learner.weights, decay);
  training.step++;
  curve.add(loss, opponentLoss);
}

/** One update of a player's weights; the loss before it. */
async function update(player: Player, step: number): Promise<number> {
  const { weights, optimizer, batch } = player.learner;
  const { tensors, loss } = await batch(step);
  const { value, grads } = tf.variableGrads(loss, Object.values(weights));
  const named = Object.fromEntries(
    Object.entries(weights).flatMap(([name, variable]) => {
      const gradient = grads[variable.name];
      return gradient ? [[name, gradient]] : [];
    }),
  );
  player.state = applyUpdate(optimizer, weights, named, player.state, step);
  const [number] = await value.data();
  tf.dispose([value, ...Object.values(grads), ...tensors]);
  if (!Number.isFinite(number)) {
    throw new Failure(
      `The loss became ${number} at step ${step}: the training diverged. Begin again from another seed, or lower ` +
        "the recipe's learning rate",
    );
  }
  return number!;
}

/** Means over the steps since the last snapshot. */
class Curve {
  #count = 0;
  #loss = 0;
  #opponentLoss: number | undefined;
  readonly #since = performance.now();

  add(loss: number, opponentLoss: number | undefined): void {
    this.#count++;
    this.#loss += loss;
    if (opponentLoss !== undefined) this.#opponentLoss = (this.#opponentLoss ?? 0) + opponentLoss;
  }

  means(): { loss: number; opponentLoss?: number; secondsPerStep: number } {
    const mean = (sum: number, digits: number) => Number((sum / this.#count).toFixed(digits));
    return {
      loss: mean(this.#loss, 4),
      ...(this.#opponentLoss !== undefined && { opponentLoss: mean(this.#opponentLoss, 4) }),
      secondsPerStep: mean((performance.now() - this.#since) / 1000, 3),
    };
  }

  toString(): string {
    const { loss, opponentLoss, secondsPerStep } = this.means();
    const opponent = opponentLoss === undefined ? "" : `, opponent's ${opponentLoss}`;
    return `loss ${loss}${opponent}, ${secondsPerStep} s a step`;
  }
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
