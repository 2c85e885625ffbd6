import * as tf from "@tensorflow/tfjs";
import {
  type Context,
  definePlugin,
  drawLatents,
  encodePng,
  type Generator,
  imageGrid,
  type Latents,
  madeBy,
  type Noise,
  optionsIn,
  type OptionTable,
  type Plugin,
  type RunContext,
  text,
  truncate,
  truncation,
  whole,
} from "../pipeline/mod.ts";
import { type LatentsFile, readLatentsFile } from "./_latents_file.ts";

/** What `samples` takes. */
export interface SamplesOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Steps between two grids. @default {100} */
  readonly every?: number;
  /** How many latents to show. @default {8, or all of the file} */
  readonly count?: number;
  /** Truncation ψ, from -2 to 2: below 1 shows more typical images. @default {0.7, or 1 for those of a file} */
  readonly truncation?: number;
  /** A file of latents, as `deno task invert` writes it, so as to follow photographs. @default {drawn from the seed} */
  readonly latents?: string;
  /** Images in a row. @default {8} */
  readonly columns?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<SamplesOptions> = {
  name: text,
  every: whole(1),
  count: whole(1),
  truncation,
  latents: text,
  columns: whole(1),
};

/**
 * Draws what the generators make of the same latents, every `every` steps and after the last:
 * `samples/000100.png`, a row of source images above a row of adapted ones, `columns` at a time. Latents are
 * the same in all grids: drawn from the seed, or those of a file, with the noise that it gives; else both generators use
 * their stored noise.
 *
 *   samples({ latents: "me.safetensors" }) // of deno task invert: photographs over training
 */
export function samples(given: SamplesOptions = {}): Plugin {
  const options = optionsIn(given), { name = "samples", every = 100, columns = 8, latents } = options;
  const { count = latents === undefined ? 8 : undefined, truncation = latents === undefined ? 0.7 : 1 } =
    options;
  let file: Promise<LatentsFile> | undefined; // a resumed run prepares nothing
  const shown = async (run: Context): Promise<Shown> => {
    const { seed, source } = run;
    if (latents === undefined) {
      return {
        count: count!,
        picture: (begin) => ({
          latents: drawLatents(source, seed, 1, { begin, truncation }),
          noise: "stored",
        }),
      };
    }
    const { count: all, picture } = await (file ??= readLatentsFile(latents, source));
    if (count !== undefined && count > all) {
      run.log(`"${latents}" holds latents of ${all} pictures, not of ${count}: all are shown`);
    }
    return {
      count: Math.min(count ?? all, all),
      picture: (i) => {
        const { latents, noise } = picture(i);
        if (truncation === 1) return { latents, noise };
        const truncated = truncate(latents, source.latentAverage, truncation);
        latents.dispose();
        return { latents: truncated, noise };
      },
    };
  };
  return definePlugin({
    name,
    options: {
      every,
      ...(count !== undefined && { count }),
      truncation,
      columns,
      ...(latents !== undefined && { latents }),
    },
    made: madeBy(samples, given, OPTIONS),
    ...(latents !== undefined && {
      async prepare(context: Context) {
        await shown(context); // what is wrong with the file is said before the first step
      },
    }),
    stepEnd: {
      every,
      handler: async ({ step }, run) => await drawGrid(await shown(run), columns, step, run),
    },
  });
}

/** What a grid shows. */
interface Shown {
  readonly count: number;
  /** Of one image. Whoever asks owns the tensors. */
  picture(index: number): { readonly latents: Latents; readonly noise: Noise };
}

async function drawGrid(
  { count, picture }: Shown,
  columns: number,
  step: number,
  run: RunContext,
): Promise<void> {
  const across = Math.min(columns, count);
  const { height, width, channels } = run.adapted, values = height * width * channels;
  const grid = new Float32Array(2 * Math.ceil(count / across) * across * values).fill(1);
  for (let i = 0; i < count; i++) {
    const { latents, noise } = picture(i);
    const above = 2 * Math.floor(i / across) * across + i % across; // of the source image, in images
    grid.set(await render(run.source, latents, noise), above * values);
    grid.set(await render(run.adapted, latents, noise), (above + across) * values);
    tf.dispose([latents, ...Array.isArray(noise) ? noise as tf.Tensor4D[] : []]);
  }
  const image = encodePng(imageGrid(grid, { height, width, channels, columns: across }));
  await run.write(`samples/${String(step).padStart(6, "0")}.png`, image);
}

/** One image at a time: a batch of large ones would not fit into a GPU's buffers. */
async function render(generator: Generator, latents: Latents, noise: Noise): Promise<Float32Array> {
  const images = tf.tidy(() => generator.synthesize(latents, noise));
  const values = await images.data<"float32">();
  images.dispose();
  return values;
}
