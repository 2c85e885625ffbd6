import { extname } from "@std/path";
import { type Generator, stylegan2 } from "../../mod.ts";
import { gridPieces, gridSize } from "../../models/images/pixels.ts";
import { streamPng } from "../../models/images/png.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { streamSafetensors } from "../../models/weights/safetensors.ts";
import type { StreamedTensor } from "../../models/weights/streamed.ts";
import { counted } from "../../models/wording.ts";
import { breathe } from "../shell/breathe.ts";
import { serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import type { Space } from "../images/find_latents.ts";
import { disposeLatents, readLatents, seededLatents } from "../images/latent_rows.ts";
import { toPlanar } from "../images/planar.ts";
import { renderBatches } from "../images/render.ts";

/** What `sample` hands to its worker. */
export interface SampleInput {
  readonly generator: string;
  readonly key: string | undefined;
  readonly parent: string | undefined;
  readonly latents: string | undefined;
  /** What the latents are said to be. */
  readonly space: Space | undefined;
  readonly seed: number;
  readonly count: number;
  readonly truncation: number;
  readonly noise: "random" | "stored" | "none" | undefined;
  readonly class: number | undefined;
  readonly out: string;
}

serve<SampleInput>(async (input, context) => {
  const { common, terminal, signal } = context, { seed, truncation, out } = input;
  const device = (await startComputing(context)).describe();
  const source = stylegan2({
    weights: input.generator,
    ...(input.key !== undefined && { key: input.key }),
    ...(input.parent !== undefined && { parent: input.parent }),
    ...(input.class !== undefined && { class: input.class }),
  });
  const generator = await source.load("sampled");
  for (const note of generator.notes) terminal.log(note);
  const rows = input.latents === undefined
    ? { ...seededLatents(generator, seed, input.count, truncation), space: "z", notes: [] }
    : await readLatents(generator, input.latents, truncation, input.space);
  for (const note of rows.notes) terminal.log(note);
  const kind = input.noise ?? (rows.noise ? "given" : "stored");
  const count = rows.latents.shape[0], { height, width, channels } = generator;
  const batches = renderBatches(generator, rows, { kind, seed }, async (done) => {
    terminal.progress(`${done} of ${counted(count, "image")}`);
    await breathe(signal);
  });
  try {
    await write(out, count, generator, batches);
  } finally {
    disposeLatents(rows);
    generator.dispose();
  }
  terminal.log(`Wrote ${counted(count, "image")} of ${width} x ${height} pixels to ${out}`);
  if (common.json) {
    const { space, notes } = rows;
    const size = { ...(height === width && { size: width }), height, width, channels };
    print(
      JSON.stringify({ out, count, ...size, noise: kind, truncation, latents: space, notes, device }),
    );
  }
});

/** Writes images while they are drawn: as a grid to a .png, else as one tensor. */
async function write(
  out: string,
  count: number,
  { width, height, channels }: Pick<Generator, "width" | "height" | "channels">,
  batches: AsyncIterable<Float32Array>,
): Promise<void> {
  if (extname(out) === ".png") {
    const layout = { width, height, channels, columns: Math.ceil(Math.sqrt(count)) };
    await writeAtomically(out, streamPng(gridSize(count, layout), gridPieces(batches, layout)));
    return;
  }
  const images: StreamedTensor = {
    dtype: "F32",
    shape: [count, channels, height, width],
    async *pieces() {
      for await (const batch of batches) {
        yield toPlanar(batch, batch.length / (height * width * channels), channels);
      }
    },
  };
  await streamSafetensors(out, new Map([["images", images]]));
}
