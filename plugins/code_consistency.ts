import * as tf from "@tensorflow/tfjs";
import {
  asRgb,
  defineArtifact,
  definePlugin,
  disposeTree,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  required,
  type Scalar,
  such,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  type Tensor4D,
  termWeight,
  text,
  type Weight,
  whole,
} from "../pipeline/mod.ts";

/** From images to the latents of which a generator makes such: with a gradient, and at once. */
export interface CodeEncoder {
  /** Codes of images [n, height, width, 3] in [-1, 1], [n, numbers] or [n, rows, dim of w]. */
  encode(images: Tensor4D): Tensor2D | Tensor3D;
  /** Frees its tensors. */
  dispose(): void;
}

/** Where one comes from. */
export interface CodeSource {
  /** For people, and for the run's record. */
  readonly label: string;
  /** Makes a new one at each call. */
  load(): Promise<CodeEncoder>;
}

/** What `codeConsistency` takes. */
export interface CodeConsistencyOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {6} */
  readonly weight?: Weight;
  /** An encoder of latents with a gradient. */
  readonly encoder: CodeSource;
  /** Rows of the codes that count, from the first; all numbers of codes without rows. @default {7} */
  readonly rows?: number;
  /** Steps over which means are taken, and before the term begins. @default {50} */
  readonly window?: number;
  /** α: the share of numbers that are kept, those that have changed least. @default {0.6} */
  readonly share?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<CodeConsistencyOptions> = {
  name: text,
  weight: termWeight,
  encoder: required(
    such<CodeSource>(
      "an encoder of latents that can be loaded, { label, load }",
      (value) => typeof (value as Partial<CodeSource> | null)?.load === "function",
    ),
  ),
  rows: whole(1),
  window: whole(1),
  share: number({ above: 0, most: 1 }),
};

/** c times the ramp, [numbers]. */
const kept = defineArtifact<{ readonly factors: Tensor1D }>("kept-codes", "codeConsistency()");

/** Mean codes of the last steps, the newest last, [steps, numbers] each; and the step of the newest. */
type History = { readonly step: number; readonly source: Tensor2D; readonly adapted: Tensor2D };

/**
 * Keeps of each image's latent what adaptation leaves alone: DiFa's selective consistency.
 *
 *   L = max(0, (i − window)/(steps − window)) · mean |c (e(x_t) − e(x_s))|
 *
 * with e the codes' first rows, and c = 1 for the α of all numbers whose means over the last steps differ least between both
 * generators. Zhang et al., 2022 (DiFa), https://arxiv.org/abs/2209.01960, and its published code, where e is e4e's. Differs: means
 * are of a second rendering with stored noise, before the step. Encoders that `inversion` loads have no gradient: bring one.
 */
export function codeConsistency(given: CodeConsistencyOptions): Plugin {
  const { name = "code-consistency", weight = 6, encoder: from, rows = 7, window = 50, share = 0.6 } =
    optionsIn(
      given,
    );
  let encoder: CodeEncoder | undefined, history: History | null = null;
  const codes = (images: Tensor4D) => firstRows(encoder!.encode(asRgb(images)), rows);
  return definePlugin({
    name,
    weight,
    options: { weight, encoder: from?.label, rows, window, share },
    provides: { kept },
    made: madeBy(codeConsistency, given, OPTIONS),
    prepare: () => ({ kept: { factors: tf.zeros<tf.Rank.R1>([1]) } }), // nothing, until there are steps to compare
    async prepareStep({ step, steps, source, adapted, latents }) {
      encoder ??= await from!.load(); // a resumed run prepares nothing else
      if (history?.step !== step) {
        const [before, now] = [source, adapted].map((generator) =>
          tf.tidy(() => tf.mean<Tensor2D>(codes(generator.synthesize(latents, "stored")), 0, true))
        );
        const next = {
          step,
          source: appended(history?.source, before!, window),
          adapted: appended(history?.adapted, now!, window),
        };
        disposeTree(history);
        tf.dispose([before, now]);
        history = next;
      }
      const ramp = steps > window ? Math.max(0, (step - window) / (steps - window)) : 0;
      const { source: then, adapted: since } = history;
      return { kept: { factors: tf.tidy(() => tf.mul<Tensor1D>(keptCodes(then, since, share), ramp)) } };
    },
    loss: ({ source, adapted }, { kept: { factors } }) =>
      codeDistance(codes(adapted.images), codes(source.images), factors),
    runEnd() {
      encoder?.dispose();
      disposeTree(history);
      encoder = undefined;
      history = null;
    },
    state: { save: () => history, load: (state) => void (history = state as History | null) },
  });
}

/** [n, rows, dim] to the first rows side by side; codes without rows as they are. */
function firstRows(codes: Tensor2D | Tensor3D, rows: number): Tensor2D {
  if (codes.rank === 2) return codes as Tensor2D;
  const [n, count] = codes.shape;
  return tf.reshape(tf.slice(codes as Tensor3D, [0, 0, 0], [n, Math.min(rows, count), -1]), [n, -1]);
}

function appended(rows: Tensor2D | undefined, row: Tensor2D, most: number): Tensor2D {
  if (!rows) return tf.clone(row);
  return tf.tidy(() => {
    const all = tf.concat2d([rows, row], 0), surplus = Math.max(0, all.shape[0] - most);
    return tf.slice(all, [surplus, 0], [-1, -1]);
  });
}

/** c: 1 for the share of numbers whose means differ least, 0 for the others, [numbers]. @param source [steps, numbers] */
export function keptCodes(source: Tensor2D, adapted: Tensor2D, share: number): Tensor1D {
  return tf.tidy((): Tensor1D => {
    const change = tf.abs<Tensor1D>(tf.sub(tf.mean<Tensor1D>(adapted, 0), tf.mean<Tensor1D>(source, 0)));
    const count = Math.floor(share * change.size);
    if (count === 0) return tf.zerosLike<Tensor1D>(change);
    const { values } = tf.topk(tf.neg(change), count);
    return tf.cast<Tensor1D>(tf.lessEqual(change, tf.neg(tf.min(values))), "float32");
  });
}

/** mean |factors (adapted − source)|, over images and all numbers. Where both are the same its gradient is 0. */
export function codeDistance(adapted: Tensor2D, source: Tensor2D, factors: Tensor1D): Scalar {
  const difference = tf.mul(tf.sub(adapted, source), factors);
  return tf.mean(tf.mul(difference, tf.sign(difference)));
}
