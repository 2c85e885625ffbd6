import * as tf from "@tensorflow/tfjs";
import { drawNoise, type Generator, type Latents, type Noise, noiseMapShapes, Random } from "../../mod.ts";
import type { LatentRows } from "./latent_rows.ts";

/** Which noise to draw with: of one's own choice, given, or by a seed. */
export interface NoiseChoice {
  readonly kind: "random" | "stored" | "none" | "given";
  readonly seed: number;
}

/** Pixels that go through a generator at a time: what a GPU's buffers bear at full channel width. */
const PIXELS = 2 ** 19, MOST_IMAGES = 16;

/** Told how many images are done; may wait, and may throw to give up. */
type Done = (done: number) => Promise<void>;
/** What draws images: a generator, or one some of whose weights are others. */
export type Synthesis = Pick<Generator, "height" | "width" | "channels" | "noiseShapes" | "synthesize">;

/** Which of the latents' images: from the first to the one before the second. */
export interface ImageRange {
  readonly begin: number;
  readonly end: number;
}

/**
 * Images of latents, a few at a time, each batch [batch, height, width, channels] on the host. Random noise is each
 * image's own.
 *
 * @param range Which of them. Default: all
 */
export async function* renderBatches(
  generator: Synthesis,
  { latents, noise }: LatentRows,
  choice: NoiseChoice,
  progress: Done,
  range: ImageRange = { begin: 0, end: latents.shape[0] },
): AsyncGenerator<Float32Array> {
  const { height, width } = generator;
  const rows = Math.max(1, Math.min(MOST_IMAGES, Math.floor(PIXELS / (height * width))));
  for (let { begin } = range; begin < range.end; begin += rows) {
    const length = Math.min(rows, range.end - begin);
    const batch = tf.tidy(() => {
      const maps = noiseOf(generator, choice, noise, begin, length);
      return generator.synthesize(slice(latents, begin, length), maps);
    });
    const images = await batch.data<"float32">();
    batch.dispose();
    yield images;
    await progress(begin + length);
  }
}

/** As `renderBatches`, all of them: [n, height, width, channels]. */
export async function render(
  generator: Synthesis,
  rows: LatentRows,
  choice: NoiseChoice,
  progress: Done,
): Promise<Float32Array> {
  const { height, width, channels } = generator;
  const images = new Float32Array(rows.latents.shape[0] * height * width * channels);
  let offset = 0;
  for await (const batch of renderBatches(generator, rows, choice, progress)) {
    images.set(batch, offset);
    offset += batch.length;
  }
  return images;
}

function noiseOf(
  generator: Synthesis,
  { kind, seed }: NoiseChoice,
  given: readonly tf.Tensor4D[] | undefined,
  begin: number,
  length: number,
): Noise {
  if (kind === "given") return given!.map((map) => map.shape[0] === 1 ? map : tf.slice(map, begin, length));
  if (kind !== "random") return kind;
  const shapes = noiseMapShapes(generator, 1);
  const images = Array.from(
    { length },
    (_, i) => drawNoise(new Random(seed).fork("noise").fork(begin + i), shapes),
  );
  return shapes.map((_, layer) => tf.concat(images.map((maps) => maps[layer]!)));
}

function slice(latents: Latents, begin: number, length: number): Latents {
  return tf.slice(latents as tf.Tensor, begin, length) as Latents;
}
