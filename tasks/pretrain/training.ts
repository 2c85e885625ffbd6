import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { disposeTree, type GradientTransform, type Tree } from "../../pipeline/mod.ts";
import { applyUpdate } from "../../pipeline/optimizer.ts";
import { fromHost, toHost } from "../../pipeline/tree.ts";
import { encodeTreeFile, readTreeFile } from "../../pipeline/tree_file.ts";

export type Weights = Readonly<Record<string, tf.Variable>>;

/** One step's data, which the loop frees, and the loss on it. */
export interface Batch {
  readonly tensors: readonly tf.Tensor[];
  /** Runs inside the gradient tape. */
  loss(): tf.Scalar;
}

export interface TrainingOptions {
  /** Where the snapshot and the curve are kept; a snapshot found there is continued. */
  readonly folder: string;
  readonly steps: number;
  readonly weights: Weights;
  readonly optimizer: GradientTransform;
  /** Everything random in a batch follows from the step, so that a resumed training is the same one. */
  batch(step: number): Batch | Promise<Batch>;
  /** Decay of the weights' running average. @default {0.99} */
  readonly averageDecay?: number;
  /** Steps between snapshots. @default {50} */
  readonly saveEvery?: number;
  readonly log?: (line: string) => void;
}

/**
 * Trains until `steps`, from wherever the last snapshot stands, and returns the weights' running average.
 * The caller owns it.
 */
export async function train(options: TrainingOptions): Promise<Record<string, tf.Tensor>> {
  const { folder, steps, weights, optimizer, averageDecay = 0.99, saveEvery = 50, log = console.log } =
    options;
  await Deno.mkdir(folder, { recursive: true });
  const file = join(folder, "snapshot.safetensors");
  let { step, state, average } = await resume(file, weights) ?? begin(weights, optimizer);
  if (step > 0) log(`Goes on at step ${step} of ${steps}`);
  let sum = 0, count = 0, since = performance.now();
  while (step < steps) {
    const loss = await update(options, step, state, (next) => state = next);
    average = follow(average, weights, Math.min(averageDecay, (step + 1) / (step + 10)));
    step++;
    sum += loss;
    count++;
    if (step % saveEvery === 0 || step === steps) {
      const seconds = (performance.now() - since) / 1000 / count;
      const line = {
        step,
        loss: Number((sum / count).toFixed(4)),
        secondsPerStep: Number(seconds.toFixed(3)),
      };
      log(`step ${step}/${steps}, loss ${line.loss}, ${line.secondsPerStep} s a step`);
      await Deno.writeTextFile(join(folder, "curve.jsonl"), JSON.stringify(line) + "\n", { append: true });
      await save(file, { step, weights: { ...weights }, state, average });
      sum = count = 0;
      since = performance.now();
    }
  }
  disposeTree(state);
  return average;
}

/** One update of the weights; the loss before it. */
async function update(
  { weights, optimizer, batch }: TrainingOptions,
  step: number,
  state: Tree,
  keep: (state: Tree) => void,
): Promise<number> {
  const { tensors, loss } = await batch(step);
  const { value, grads } = tf.variableGrads(loss, Object.values(weights));
  const named = Object.fromEntries(
    Object.entries(weights).flatMap(([name, variable]) => {
      const gradient = grads[variable.name];
      return gradient ? [[name, gradient]] : [];
    }),
  );
  keep(applyUpdate(optimizer, weights, named, state, step));
  const [number] = await value.data();
  tf.dispose([value, ...Object.values(grads), ...tensors]);
  if (!Number.isFinite(number)) {
    throw new Error(`The loss became ${number} at step ${step}. Lower the learning rate`);
  }
  return number!;
}

interface State {
  readonly step: number;
  readonly state: Tree;
  readonly average: Record<string, tf.Tensor>;
}

function begin(weights: Weights, optimizer: GradientTransform): State {
  const state = tf.tidy(() => optimizer.init(weights));
  const average = Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, tf.clone(weight)]),
  );
  return { step: 0, state, average };
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

async function save(file: string, tree: Tree): Promise<void> {
  await writeAtomically(file, [encodeTreeFile(await toHost(tree))]);
}

async function resume(file: string, weights: Weights): Promise<State | undefined> {
  try {
    await Deno.stat(file);
  } catch {
    return undefined;
  }
  const saved = fromHost(await readTreeFile(file)) as unknown as State & {
    weights: Record<string, tf.Tensor>;
  };
  for (const [name, variable] of Object.entries(weights)) {
    variable.assign(saved.weights[name]!);
    saved.weights[name]!.dispose();
  }
  return { step: saved.step, state: saved.state, average: saved.average };
}
