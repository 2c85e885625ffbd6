/**
 * Scores for the model cards, on pictures that no training has seen:
 *
 *   deno run --allow-read tasks/pretrain/score.ts --generator FILE --encoder FILE
 *
 * Each defaults to the weights in the repository.
 */
import * as tf from "@tensorflow/tfjs";
import { parseArgs } from "@std/cli";
import { startBackend } from "../../models/backend/mod.ts";
import { type Clip, clip } from "../../models/encoders/mod.ts";
import { frechetDistance, type Matrix, matrix, normalizeRows } from "../../models/metrics/mod.ts";
import { Random } from "../../models/random/random.ts";
import { type StyleGAN2, stylegan2 } from "../../models/stylegan2/mod.ts";
import { readSafetensors } from "../../models/weights/safetensors.ts";
import { drawAttributes } from "../../models/world/attributes.ts";
import { LATENT_DIM, latentAttributes, mappingNetwork } from "../../models/world/latent_attributes.ts";
import { WORLD_WEIGHTS } from "../../models/world/mod.ts";
import { type Picture, SPECIES, STYLES } from "../../models/world/picture.ts";
import { pictureTensor } from "./pictures.ts";

const CHUNK = 50;

/** Features of length 1, a row for each picture. */
async function featuresOf(
  encoder: Clip,
  count: number,
  images: (from: number) => tf.Tensor4D,
): Promise<Matrix> {
  const rows: number[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const features = tf.tidy(() => encoder.encodeImage(images(from)));
    rows.push(...await features.data());
    features.dispose();
  }
  return normalizeRows(matrix(count, encoder.dim, Float32Array.from(rows)));
}

/** How often the right one of `texts` scores highest. */
async function accuracy(
  encoder: Clip,
  pictures: readonly Picture[],
  texts: readonly string[],
  right: readonly number[],
) {
  const features = await featuresOf(
    encoder,
    pictures.length,
    (from) => pictureTensor(pictures.slice(from, from + CHUNK), 64),
  );
  const encoded = encoder.encodeText(texts);
  const words = normalizeRows(matrix(texts.length, encoder.dim, await encoded.data<"float32">()));
  encoded.dispose();
  const dim = encoder.dim;
  const correct = right.filter((wanted, i) => {
    const scores = texts.map((_, t) => {
      let sum = 0;
      for (let k = 0; k < dim; k++) sum += features.data[i * dim + k]! * words.data[t * dim + k]!;
      return sum;
    });
    return scores.indexOf(Math.max(...scores)) === wanted;
  });
  return correct.length / right.length;
}

function draw(
  count: number,
  random: Random,
  domain: (i: number) => Pick<Picture, "species" | "style">,
): Picture[] {
  return Array.from(
    { length: count },
    (_, i) => ({ ...domain(i), attributes: drawAttributes(random.fork(i)) }),
  );
}

/** Zero-shot accuracy for each species among photos, and for each style. */
async function scoreEncoder(encoder: Clip, random: Random, count = 200): Promise<Record<string, number>> {
  const scores: Record<string, number> = {};
  for (const [right, species] of SPECIES.entries()) {
    const photos = draw(count, random.fork(species), () => ({ species, style: "photo" }));
    const texts = SPECIES.map((name) => `a photo of a ${name}`);
    scores[species] = await accuracy(encoder, photos, texts, photos.map(() => right));
  }
  for (const [right, style] of STYLES.entries()) {
    const pictures = draw(
      count,
      random.fork(style),
      (i) => ({ species: SPECIES[i % SPECIES.length]!, style }),
    );
    scores[style] = await accuracy(
      encoder,
      pictures,
      STYLES.map((name) => `a ${name}`),
      pictures.map(() => right),
    );
  }
  return scores;
}

/** How well a generator draws what its latents say, and how near its pictures are to rendered ones as a whole. */
async function scoreGenerator(
  path: string,
  encoder: Clip,
  random: Random,
  count = 500,
): Promise<Record<string, number>> {
  const domain = { species: "dog", style: "photo" } as const;
  const weights = new Map([...await readSafetensors(path), ...mappingNetwork(domain)]);
  const generator = await stylegan2({ weights, label: path }).load("scored");
  const latents = (from: number, label: string) =>
    Array.from({ length: CHUNK }, (_, i) => random.fork(label).fork(from + i).normals(LATENT_DIM));
  const truth = (rows: readonly Float32Array[]) =>
    pictureTensor(rows.map((z): Picture => ({ ...domain, attributes: latentAttributes(z) })), generator.size);
  const { psnr, l1 } = await reconstruction(generator, latents(0, "z"), truth);
  const made = await featuresOf(encoder, count, (from) => generate(generator, latents(from, "z")));
  const drawn = await featuresOf(encoder, count, (from) => truth(latents(from, "other")));
  generator.dispose();
  return { psnr, l1, "frechet distance in encoder features": frechetDistance(made, drawn) };
}

async function reconstruction(
  generator: StyleGAN2,
  rows: readonly Float32Array[],
  truth: (rows: readonly Float32Array[]) => tf.Tensor4D,
) {
  const errors = tf.tidy(() => {
    const d = tf.sub(generate(generator, rows), truth(rows));
    return tf.stack([tf.mean(tf.square(d)), tf.mean(tf.abs(d))]);
  });
  const [squared, l1] = await errors.data<"float32">() as unknown as [number, number];
  errors.dispose();
  return { psnr: -10 * Math.log10(squared / 4), l1 }; // pictures span 2
}

function generate(generator: StyleGAN2, rows: readonly Float32Array[]): tf.Tensor4D {
  const z = tf.tensor2d(Float32Array.from(rows.flatMap((row) => [...row])), [rows.length, LATENT_DIM]);
  return tf.clipByValue(generator.synthesize(generator.map(z), "none"), -1, 1);
}

const flags = parseArgs(Deno.args, { string: ["generator", "encoder"] });
await startBackend({ backend: "wasm" });
const random = new Random("score");
const encoder = await clip(String(flags["encoder"] ?? `${WORLD_WEIGHTS}clip.safetensors`)).load();
console.log(await scoreEncoder(encoder, random.fork("encoder")));
const file = String(flags["generator"] ?? `${WORLD_WEIGHTS}generator.safetensors`);
console.log(await scoreGenerator(file, encoder, random.fork("generator")));
encoder.dispose();
