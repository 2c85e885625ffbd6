import * as tf from "@tensorflow/tfjs";
import {
  asRgb,
  definePlugin,
  drawLatents,
  type Encoder,
  type Generator,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  type RunContext,
  text,
  truncation,
  unitRows,
  whole,
} from "../pipeline/mod.ts";
import { inEachSpace } from "./_feature_rows.ts";
import { type Estimate, pairwiseDistances, spreadRatio } from "./_spread.ts";

/** What `collapseWatch` takes. */
export interface CollapseWatchOptions {
  /** Needed only to use the plugin twice; it names the file. */
  readonly name?: string;
  /** Steps between two looks. @default {50} */
  readonly every?: number;
  /** Images that are compared, the same at each look. @default {16} */
  readonly count?: number;
  /** Truncation ψ of their latents. @default {1} none */
  readonly truncation?: number;
  /** Below this part of the source's spread images count as collapsed. @default {0.5} */
  readonly least?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<CollapseWatchOptions> = {
  name: text,
  every: whole(1),
  count: whole(3),
  truncation,
  least: number({ above: 0 }),
};

/**
 * Watches whether images come to look alike, every `every` steps and after the last.
 *
 *   spread = mean_{i<j} [1 − cos(f_tⁱ, f_tʲ)] / mean_{i<j} [1 − cos(f_sⁱ, f_sʲ)],   target = mean_i cos(f_tⁱ, E(target))
 *
 * of the same latents in both generators, with stored noise. Appends both to `collapse-watch.jsonl` with the spread's standard
 * error, which is the jackknife's over images, and tells them to other plugins: `checkpoint({ best })` can go by them. Warns once,
 * when the spread lies below `least` by more than two standard errors: the number of images then bears the conclusion.
 *
 * The encoder that trains is also the one that judges, so that what pleases it alone is not seen; `evaluate` judges by others.
 */
export function collapseWatch(given: CollapseWatchOptions = {}): Plugin {
  const { name = "collapse-watch", every = 50, count = 16, truncation = 1, least = 0.5 } = optionsIn(given);
  let target: Float32Array | undefined, before: Float64Array | undefined, warned = false;
  const look = async (run: RunContext, generator: Generator) => {
    const rows: number[] = [];
    for (let begin = 0; begin < count; begin++) { // one at a time: a batch of large images would not fit
      const row = tf.tidy(() => {
        const w = drawLatents(run.source, run.seed, 1, { begin, truncation });
        return unitOf(run.encoder, run.encoder.encodeImage(asRgb(generator.synthesize(w, "stored"))));
      });
      rows.push(...await row.data());
      row.dispose();
    }
    return rows;
  };
  return definePlugin({
    name,
    options: { every, count, truncation, least },
    made: madeBy(collapseWatch, given, OPTIONS),
    async prepare({ prompts, encoder, encodePrompt }) {
      const feature = encodePrompt(prompts.target, { normalise: true });
      const unit = unitOf(encoder, feature);
      target = (await unit.data<"float32">()).slice();
      tf.dispose([feature, unit]);
    },
    stepEnd: {
      every,
      async handler({ step }, run) {
        before ??= pairwiseDistances(await look(run, run.source), count);
        const rows = await look(run, run.adapted);
        const spread = spreadRatio(pairwiseDistances(rows, count), before, count);
        const towards = rows.reduce((sum, value, i) => sum + value * target![i % target!.length]!, 0) / count;
        run.observe("spread", spread.value);
        run.observe("target", towards);
        const numbers = { spread: spread.value, spread_error: spread.error, target: towards, images: count };
        await run.appendRecord(`${name}.jsonl`, { step, ...numbers });
        if (warned || spread.value + 2 * spread.error >= least) return;
        warned = true;
        run.warn(collapse(step, spread, count));
      },
    },
  });
}

/** Features at length 1 in each of the encoder's spaces; cosines are then the weighted means of theirs. */
function unitOf(encoder: Encoder, features: tf.Tensor2D): tf.Tensor2D {
  return inEachSpace(encoder, (part) => unitRows(part(features)));
}

function collapse(step: number, { value, error }: Estimate, count: number): string {
  return `The images have come to look alike: at step ${step} their mean distance is ${value.toFixed(2)} ± ${
    error.toFixed(2)
  } of the source's, by ${count} images. The run goes on; checkpoint({ best }) keeps an earlier generator, and fewer steps, ` +
    "a lower learning rate, relationConsistency() or inDomain() hold images apart";
}
