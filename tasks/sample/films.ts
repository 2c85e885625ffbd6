/** Pictures that move: through latents, or through the weights of generators. */
import * as tf from "@tensorflow/tfjs";
import { blendWeights, type HostTensor, type Latents, stylegan2 } from "../../mod.ts";
import { disposeLatents } from "../images/latent_rows.ts";
import { type NoiseChoice, renderBatches } from "../images/render.ts";
import { type SheetLayout, sheetPieces, type SheetRow, sheetSize, wholeImage } from "../images/sheet.ts";
import { UsageError } from "../shell/command.ts";
import { breathe } from "../shell/breathe.ts";
import type { Context } from "../shell/serve.ts";
import type { DrawingInput, Film } from "./input.ts";
import { type Drawn, type Labelled, latentsOf } from "./load.ts";
import { isSheet } from "./stills.ts";

/** Frames of one size, drawn one after the other. */
export interface Frames {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** Pixels of a frame each, [height, width, 3]. */
  pictures(): AsyncIterable<Uint8Array>;
}

/** Pictures in a row of a film of several generators, where nobody says how many: their names need room. */
const COLUMNS = 4;

/** Progress inside a frame is not shown. */
const silently = () => Promise.resolve();

/**
 * A walk through latents, and from the last back to the first: at frame f of n between two stations, the picture in column i
 * shows, of m stations,
 *
 *   w = (1 − t) w_k + t w_{k+1 mod m},   k = ⌊f / n⌋ + i mod m,   t = f / n − ⌊f / n⌋
 *
 * Each column keeps its noise.
 */
export function walkThroughLatents(
  drawn: readonly Drawn[],
  choice: NoiseChoice,
  input: DrawingInput & { readonly film: Film },
): Frames {
  const [{ generator: { width, height, channels }, rows: { latents } }] = drawn as [Drawn];
  const [stations] = latents.shape, { frames: steps } = input.film, frames = stations * steps;
  const columns = Math.min(input.columns ?? (drawn.length > 1 ? COLUMNS : 1), stations);
  const layout: SheetLayout = { width, height, channels, count: columns, columns };
  const rowsAt = (frame: number) =>
    drawn.map(({ label, generator, rows }): SheetRow => ({
      caption: isSheet(input, drawn.length) ? label : undefined,
      async *draw(range) {
        const here = latentsAt(rows.latents, frame / steps, columns);
        yield* renderBatches(generator, { latents: here, noise: rows.noise }, choice, silently, range);
        here.dispose();
      },
    }));
  return {
    ...sheetSize(layout, rowsAt(0)),
    frames,
    async *pictures() {
      for (let frame = 0; frame < frames; frame++) yield await pixelsOf(layout, rowsAt(frame));
    },
  };
}

/** The latents of some columns, the first of which has come so far, in stations. The caller frees them. */
function latentsAt(latents: Latents, place: number, columns: number): Latents {
  const [stations] = latents.shape, k = Math.floor(place), t = place - k;
  const at = (offset: number) =>
    tf.gather(
      latents as tf.Tensor,
      Array.from({ length: columns }, (_, i) => (k + i + offset) % stations),
    );
  return tf.tidy(() => tf.add(tf.mul(at(0), 1 - t), tf.mul(at(1), t))) as Latents;
}

/**
 * A walk through weights, from the first of some generators to the last: frame f of n between two of them is what
 * `blend --weights` makes, 1 − f / n of one and f / n of the next, of the same latents.
 *
 * @param labelled they are freed
 * @throws {UsageError} where they have nothing between them
 */
export async function walkThroughWeights(
  labelled: readonly Labelled[],
  input: DrawingInput & { readonly film: Film },
  noise: (rows: Drawn["rows"]) => NoiseChoice,
): Promise<Frames> {
  const { width, height, channels } = labelled[0]!.generator, { frames: steps } = input.film;
  const { latents, noise: maps } = await latentsOf(labelled[0]!.generator, input), [count] = latents.shape;
  disposeLatents({ latents, noise: maps });
  const columns = Math.min(input.columns ?? 8, count), layout = { width, height, channels, count, columns };
  const stations: { readonly label: string; readonly tensors: ReadonlyMap<string, HostTensor> }[] = [];
  for (const { label, generator } of labelled) {
    stations.push({ label, tensors: await generator.exportWeights() });
    generator.dispose();
  }
  const frames = (stations.length - 1) * steps + 1;
  async function frameAt(frame: number): Promise<Uint8Array> {
    const k = Math.min(Math.floor(frame / steps), stations.length - 2), t = frame / steps - k;
    const [from, to] = [stations[k]!, stations[k + 1]!];
    const parts = [{ tensors: from.tensors, weight: 1 - t }, { tensors: to.tensors, weight: t }];
    const generator = await stylegan2({ weights: mixtureOf(parts) }).load(`frame-${frame}`);
    const rows = await latentsOf(generator, input), choice = noise(rows);
    const percent = Math.round(100 * t);
    try {
      return await pixelsOf(layout, [{
        caption: `${from.label} ${100 - percent} %, ${to.label} ${percent} %`,
        draw: (range) => renderBatches(generator, rows, choice, silently, range),
      }]);
    } finally {
      disposeLatents(rows);
      generator.dispose();
    }
  }
  return {
    ...sheetSize(layout, [{ caption: "some" }]),
    frames,
    async *pictures() {
      for (let frame = 0; frame < frames; frame++) yield await frameAt(frame);
    },
  };
}

function mixtureOf(parts: Parameters<typeof blendWeights>[0]): ReadonlyMap<string, HostTensor> {
  try {
    return blendWeights(parts);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

async function pixelsOf(layout: SheetLayout, rows: readonly SheetRow[]): Promise<Uint8Array> {
  return (await wholeImage(sheetSize(layout, rows), sheetPieces(layout, rows))).data;
}

/** Frames as they are drawn, with a line for each; Ctrl-C is let in between them. */
export async function* shown(
  { frames, pictures }: Frames,
  { terminal, signal }: Context,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const pixels of pictures()) {
    yield pixels;
    terminal.progress(`${++done} of ${frames} frames`);
    await breathe(signal);
  }
}
