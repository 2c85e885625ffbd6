import {
  type Clip,
  cutNote,
  type HostTensor,
  type StatedOptions,
  WeightsError,
  writeSafetensors,
} from "../../mod.ts";
import { areFinite } from "../../models/weights/finite.ts";
import { type Context, serve } from "../shell/serve.ts";
import { type Progress, showProgress } from "../shell/progress.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import { namedEncoder } from "../images/named_networks.ts";
import { encodeImages } from "../images/encode_images.ts";
import type { Background } from "../images/pictures/background.ts";
import { readHostImages } from "../images/pictures/host_images.ts";
import { readTensorImages } from "../images/tensor_images.ts";
import { encodeTexts, encodeTokenIds } from "./texts.ts";

/** What `encode` hands to its worker. */
export interface EncodeInput {
  readonly encoder: string;
  readonly images: readonly string[];
  /** What transparent pixels show. */
  readonly over: Background;
  /** Whether the images are what the image tower reads. */
  readonly preprocessed: boolean;
  readonly texts: readonly string[];
  /** A file of token ids, in place of texts. */
  readonly tokenIds: string | undefined;
  /** Undefined where the encoder's own way is taken. */
  readonly antialias?: boolean;
  /** What is said of the encoder. */
  readonly stated: StatedOptions;
  readonly key: string | undefined;
  readonly out: string;
}

serve<EncodeInput>(async (input, context) => {
  const { out, antialias, stated, key } = input;
  const device = (await startComputing(context)).describe();
  const encoder = await namedEncoder(input.encoder, {
    ...(antialias !== undefined && { antialias }),
    ...stated,
    ...(key !== undefined && { key }),
  }).load();
  for (const note of encoder.notes ?? []) context.terminal.log(note);
  const features = new Map<string, HostTensor>();
  const notes: string[] = [];
  if (input.images.length > 0) {
    features.set("image_features", await imageFeatures(encoder, input, notes, context));
  }
  const warnings = input.texts.flatMap((text) => cutNote(encoder, text));
  const texts = await textFeatures(encoder, input, showProgress(context));
  if (texts) features.set("text_features", stacked(texts, encoder.dim));
  encoder.dispose();
  const broken = [...features].find(([, { data }]) => !areFinite(data as Float32Array));
  if (broken) {
    throw new WeightsError(
      input.encoder,
      `gives ${broken[0]} that are not finite: it is damaged, or what it reads is too large`,
    );
  }
  await writeSafetensors(out, features);
  const counts = [...features].map(([name, { shape }]) => `${name} [${shape}]`).join(" and ");
  for (const warning of warnings) context.terminal.warn(warning);
  for (const note of notes) context.terminal.log(note);
  context.terminal.log(`Wrote ${counts} to ${out}`);
  const shapes = Object.fromEntries([...features].map(([name, { shape }]) => [name, shape]));
  const { conclusions } = encoder.description, said = { conclusions, notes: [...warnings, ...notes] };
  if (context.common.json) print(JSON.stringify({ out, ...shapes, ...said, device }));
});

/** @param notes takes what was decided about pictures */
async function imageFeatures(
  encoder: Clip,
  { images: paths, over, preprocessed }: EncodeInput,
  notes: string[],
  context: Context,
): Promise<HostTensor> {
  const progress = showProgress(context), rows: Float32Array[] = [];
  for (const path of paths) {
    if (preprocessed) {
      rows.push(await encodePreprocessed(encoder, path, progress));
      continue;
    }
    const { images, notes: said } = await readHostImages(path, { over });
    notes.push(...said.map((note) => `${path}: ${note}`));
    rows.push(await encodeImages(encoder, images, progress));
  }
  return stacked(rows, encoder.dim);
}

/** Images that are handed to the tower as they are. @throws {WeightsError} where they are of another size */
async function encodePreprocessed(
  { dim, imageTower, label }: Clip,
  path: string,
  progress: Progress,
): Promise<Float32Array> {
  const images = await readTensorImages(path), { size } = imageTower.sizes;
  if (images.height !== size || images.width !== size) {
    throw new WeightsError(
      path,
      `holds images of ${images.width} x ${images.height} px, and the image tower of "${label}" reads ${size} x ${size}: ` +
        "prepare them anew, or leave --preprocessed away",
    );
  }
  return await encodeImages({ dim, encodeImage: (pixels) => imageTower.encode(pixels) }, images, progress);
}

/** Undefined where no texts are given. */
async function textFeatures(
  encoder: Clip,
  { texts, tokenIds, encoder: path }: EncodeInput,
  progress: Progress,
): Promise<Float32Array[] | undefined> {
  if (tokenIds !== undefined) return await encodeTokenIds(encoder, tokenIds, progress);
  return texts.length > 0 ? await encodeTexts(encoder, texts, path, progress) : undefined;
}

function stacked(parts: readonly Float32Array[], dim: number): HostTensor {
  const data = Float32Array.from(parts.flatMap((part) => [...part]));
  return { shape: [data.length / dim, dim], data };
}
