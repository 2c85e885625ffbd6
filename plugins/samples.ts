import * as tf from "@tensorflow/tfjs";
import {
  type Context,
  definePlugin,
  drawLatents,
  encodePng,
  flag,
  type Generator,
  gridSize,
  type Latents,
  madeBy,
  type Noise,
  optionsIn,
  type OptionTable,
  type Outcome,
  placeImage,
  type Plugin,
  type RunContext,
  text,
  truncate,
  truncation,
  whole,
} from "../pipeline/mod.ts";
import { type LatentsFile, readLatentsFile } from "./_latents_file.ts";
import { stripOf } from "./_strip.ts";

/** What `samples` takes. */
export interface SamplesOptions {
  /**
   * Needed only to use the plugin twice: grids of another name than the usual go to `samples/NAME`, and pages and films show
   * those in `samples`. @default {"samples"}
   */
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
  /**
   * Whether the run's end brings all grids together in `samples/strip.png`, an animated PNG: at most 120 of them, spread over
   * the run, and made at most 1,280 pixels wide. @default {false}
   */
  readonly strip?: boolean;
}

/** What it is called, and where it writes. */
const SAMPLES = "samples";

/** What they may be. */
export const OPTIONS: OptionTable<SamplesOptions> = {
  name: text,
  every: whole(1),
  count: whole(1),
  truncation,
  latents: text,
  columns: whole(1),
  strip: flag,
};

/**
 * Draws what the generators make of the same latents, every `every` steps and after the last:
 * `samples/000100.png`, a row of source images above a row of adapted ones, `columns` at a time. Latents are
 * the same in all grids: drawn from the seed, or those of a file, with the noise that it gives; else both generators use
 * their stored noise. Under another name than its own it writes to `samples/NAME/000100.png`.
 *
 *   samples({ latents: "me.safetensors" }) // of deno task invert: photographs over training
 */
export function samples(given: SamplesOptions = {}): Plugin {
  const options = optionsIn(given),
    { name = SAMPLES, every = 100, columns = 8, strip = false, latents } = options;
  const { count = latents === undefined ? 8 : undefined, truncation = latents === undefined ? 0.7 : 1 } =
    options;
  const folder = name === SAMPLES ? SAMPLES : `${SAMPLES}/${name}`;
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
      ...(strip && { strip }),
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
      handler: async ({ step }, run) => {
        await run.write(gridPath(folder, step), await drawGrid(await shown(run), columns, run));
      },
    },
    ...(strip &&
      { runEnd: (outcome: Outcome, run: RunContext) => drawStrip(outcome, { folder, every }, run) }),
  });
}

/** Brings the grids of a run that came to its end together. */
async function drawStrip(
  { kind, step: last }: Outcome,
  { folder, every }: { readonly folder: string; readonly every: number },
  run: RunContext,
): Promise<void> {
  if (kind !== "completed") return;
  const steps = Array.from({ length: Math.ceil(last / every) }, (_, i) => Math.min((i + 1) * every, last));
  const strip = await stripOf(steps, (step) => run.read(gridPath(folder, step)));
  if (strip) await run.write(`${folder}/strip.png`, strip);
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
  run: RunContext,
): Promise<Uint8Array> {
  const across = Math.min(columns, count);
  const { height, width, channels } = run.adapted, layout = { height, width, channels, columns: across };
  const size = gridSize(2 * Math.ceil(count / across) * across, layout);
  const grid = { ...size, data: new Uint8Array(size.width * size.height * 3).fill(255) };
  for (let i = 0; i < count; i++) {
    const { latents, noise } = picture(i);
    const above = 2 * Math.floor(i / across) * across + i % across; // of the source image, in images
    placeImage(grid, above, await render(run.source, latents, noise), layout);
    placeImage(grid, above + across, await render(run.adapted, latents, noise), layout);
    tf.dispose([latents, ...Array.isArray(noise) ? noise as tf.Tensor4D[] : []]);
  }
  return encodePng(grid);
}

function gridPath(folder: string, step: number): string {
  return `${folder}/${String(step).padStart(6, "0")}.png`;
}

/** One image at a time: a batch of large ones would not fit into a GPU's buffers. */
async function render(generator: Generator, latents: Latents, noise: Noise): Promise<Float32Array> {
  const images = tf.tidy(() => generator.synthesize(latents, noise));
  const values = await images.data<"float32">();
  images.dispose();
  return values;
}
