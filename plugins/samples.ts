import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  drawLatents,
  encodePng,
  type Generator,
  imageGrid,
  optionProblems,
  optionsIn,
  type OptionTable,
  type Plugin,
  type RunContext,
  text,
  truncation,
  whole,
} from "../pipeline/mod.ts";

/** What `samples` takes. */
export interface SamplesOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Steps between two grids. @default {100} */
  readonly every?: number;
  /** How many latents to show. @default {8} */
  readonly count?: number;
  /** Truncation ψ, from -2 to 2: below 1 shows more typical images. @default {0.7} */
  readonly truncation?: number;
  /** Images in a row. @default {8} */
  readonly columns?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<SamplesOptions> = {
  name: text,
  every: whole(1),
  count: whole(1),
  truncation,
  columns: whole(1),
};

/**
 * Draws what the generators make of the same latents, every `every` steps and after the last:
 * `samples/000100.png`, a row of source images above a row of adapted ones, `columns` at a time. Latents are
 * drawn once for all grids; both generators use their stored noise.
 */
export function samples(given: SamplesOptions = {}): Plugin {
  const { name = "samples", every = 100, count = 8, truncation = 0.7, columns = 8 } = optionsIn(given);
  const draw = async (run: RunContext, step: number) => {
    const across = Math.min(columns, count);
    const { height, width, channels } = run.adapted, values = height * width * channels;
    const grid = new Float32Array(2 * Math.ceil(count / across) * across * values).fill(1);
    for (let i = 0; i < count; i++) {
      const w = drawLatents(run.source, run.seed, 1, { begin: i, truncation });
      const above = 2 * Math.floor(i / across) * across + i % across; // of the source image, in images
      grid.set(await render(run.source, w), above * values);
      grid.set(await render(run.adapted, w), (above + across) * values);
      w.dispose();
    }
    const picture = encodePng(imageGrid(grid, { height, width, channels, columns: across }));
    await run.write(`samples/${String(step).padStart(6, "0")}.png`, picture);
  };
  return definePlugin({
    name,
    options: { every, count, truncation, columns },
    validate: () => optionProblems(given, OPTIONS),
    stepEnd: { every, handler: async ({ step }, run) => await draw(run, step) },
  });
}

/** One image at a time: a batch of large ones would not fit into a GPU's buffers. */
async function render(generator: Generator, w: tf.Tensor2D): Promise<Float32Array> {
  const images = tf.tidy(() => generator.synthesize(w, "stored"));
  const values = await images.data<"float32">();
  images.dispose();
  return values;
}
