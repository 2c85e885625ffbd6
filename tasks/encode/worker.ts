import type * as tf from "@tensorflow/tfjs";
import { clip, type Encoder, type HostTensor, WeightsError, writeSafetensors } from "../../mod.ts";
import { type Progress, showProgress } from "../shell/progress.ts";
import { serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import { encodeImages } from "../images/encode_images.ts";
import type { Background } from "../images/pictures/background.ts";
import { readHostImages } from "../images/pictures/host_images.ts";

/** What `encode` hands to its worker. */
export interface EncodeInput {
  readonly encoder: string;
  readonly images: readonly string[];
  /** What transparent pixels show. */
  readonly over: Background;
  readonly texts: readonly string[];
  readonly antialias: boolean;
  readonly heads: number | undefined;
  readonly out: string;
}

/** Texts that go through the encoder at a time. */
const ROWS = 8;

serve<EncodeInput>(async (input, context) => {
  const { out, antialias, heads, texts } = input;
  const device = (await startComputing(context)).describe();
  const encoder = await clip({
    weights: input.encoder,
    ...(antialias && { antialias }),
    ...(heads !== undefined && { heads: { image: heads, text: heads } }),
  }).load();
  const progress = showProgress(context);
  const features = new Map<string, HostTensor>();
  const notes: string[] = [];
  if (input.images.length > 0) {
    const rows: Float32Array[] = [];
    for (const path of input.images) {
      const { images, notes: said } = await readHostImages(path, { over: input.over });
      notes.push(...said.map((note) => `${path}: ${note}`));
      rows.push(await encodeImages(encoder, images, progress));
    }
    features.set("image_features", stacked(rows, encoder.dim));
  }
  if (texts.length > 0) {
    features.set("text_features", stacked(await encodeTexts(encoder, input, progress), encoder.dim));
  }
  encoder.dispose();
  await writeSafetensors(out, features);
  const counts = [...features].map(([name, { shape }]) => `${name} [${shape}]`).join(" and ");
  for (const note of notes) context.terminal.log(note);
  context.terminal.log(`Wrote ${counts} to ${out}`);
  const shapes = Object.fromEntries([...features].map(([name, { shape }]) => [name, shape]));
  if (context.common.json) print(JSON.stringify({ out, ...shapes, notes, device }));
});

async function encodeTexts(
  encoder: Encoder,
  { texts, encoder: path }: EncodeInput,
  progress: Progress,
): Promise<Float32Array[]> {
  const parts: Float32Array[] = [];
  for (let begin = 0; begin < texts.length; begin += ROWS) {
    let rows: tf.Tensor2D;
    try {
      rows = encoder.encodeText(texts.slice(begin, begin + ROWS));
    } catch (cause) {
      throw new WeightsError(path, `cannot encode the texts. ${(cause as Error).message}`, { cause });
    }
    parts.push(await rows.data<"float32">());
    rows.dispose();
    await progress(Math.min(begin + ROWS, texts.length), "texts");
  }
  return parts;
}

function stacked(parts: readonly Float32Array[], dim: number): HostTensor {
  const data = Float32Array.from(parts.flatMap((part) => [...part]));
  return { shape: [data.length / dim, dim], data };
}
