/** Scores of the bundled world's networks for their model cards, on pictures that no training has seen. */
import * as tf from "@tensorflow/tfjs";
import type { Clip } from "../../models/encoders/mod.ts";
import {
  frechetDistance,
  type Matrix,
  matrix,
  normalizeRows,
  notesOnFrechet,
  zeroShotAccuracy,
} from "../../models/metrics/mod.ts";
import { Random } from "../../models/random/random.ts";
import { type StyleGAN2, stylegan2 } from "../../models/stylegan2/mod.ts";
import { readSafetensors } from "../../models/weights/safetensors.ts";
import { drawAttributes } from "../../models/world/attributes.ts";
import { LATENT_DIM, latentAttributes, mappingNetwork } from "../../models/world/latent_attributes.ts";
import { type Picture, SPECIES, STYLES } from "../../models/world/picture.ts";
import { namedEncoder } from "../images/named_networks.ts";
import type { Progress } from "../shell/progress.ts";
import type { Network } from "./networks.ts";
import { pictureTensor } from "./pictures.ts";

/** Numbers by their names. */
export type Scores = Readonly<Record<string, number>>;

/** Pictures that go through a network at a time. */
const CHUNK = 50;

/** Pictures whose features are compared for a generator's score. */
const COMPARED = 500;

/** A tensor of the mapping network, which files of the world's shared synthesis network are without. */
const MAPPING_KEY = "style.1.weight";

/** Scores the network of the world that is in a file. @param judge file of the encoder that compares a generator's pictures */
export async function scoreNetwork(
  network: Network,
  file: string,
  judge: string,
  progress: Progress,
): Promise<{ readonly scores: Scores; readonly notes: readonly string[] }> {
  const encoder = await namedEncoder(network === "generator" ? judge : file).load();
  try {
    if (network !== "generator") return { scores: await scoreEncoder(encoder, progress), notes: [] };
    const sizes = { images: COMPARED, reference: COMPARED, dimensions: encoder.dim };
    return { scores: await scoreGenerator(file, encoder, progress), notes: notesOnFrechet(sizes) };
  } finally {
    encoder.dispose();
  }
}

/** Zero-shot accuracy for each species among photos, and for each style. @param count pictures of each */
export async function scoreEncoder(encoder: Clip, progress: Progress, count = 200): Promise<Scores> {
  const random = new Random("score").fork("encoder"), scores: Record<string, number> = {};
  const score = async (name: string, right: number, texts: readonly string[], pictures: Picture[]) => {
    const images = (from: number) => pictureTensor(pictures.slice(from, from + CHUNK), 64);
    const labelled: Progress = (done, of) => progress(done, `${of} of ${name}`);
    const features = await featuresOf(encoder, pictures.length, images, labelled);
    scores[name] = zeroShotAccuracy(features, await textFeatures(encoder, texts), right);
  };
  for (const [right, species] of SPECIES.entries()) {
    const photos = drawWith(random.fork(species), count, () => ({ species, style: "photo" }));
    await score(species, right, SPECIES.map((name) => `a photo of a ${name}`), photos);
  }
  for (const [right, style] of STYLES.entries()) {
    const domain = (i: number) => ({ species: SPECIES[i % SPECIES.length]!, style });
    await score(style, right, STYLES.map((name) => `a ${name}`), drawWith(random.fork(style), count, domain));
  }
  return scores;
}

/**
 * How near a generator's pictures are to rendered ones as a whole; and, for a synthesis network whose mapping network is
 * built for each domain, how well it draws what its latents say, in decibels and mean distance. Of one that has learned
 * its own mapping network nobody knows what its latents stand for.
 *
 * @param count pictures whose features are compared, a multiple of 50
 */
export async function scoreGenerator(
  path: string,
  encoder: Clip,
  progress: Progress,
  count = COMPARED,
): Promise<Scores> {
  const random = new Random("score").fork("generator");
  const domain = { species: "dog", style: "photo" } as const;
  const own = await readSafetensors(path), isPaired = !own.has(MAPPING_KEY);
  const weights = isPaired ? new Map([...own, ...mappingNetwork(domain)]) : own;
  const generator = await stylegan2({ weights, label: path }).load("scored");
  const latents = (from: number, label: string) =>
    Array.from({ length: CHUNK }, (_, i) => random.fork(label).fork(from + i).normals(LATENT_DIM));
  const rendered = (rows: readonly Float32Array[]) =>
    pictureTensor(
      rows.map((z): Picture => ({ ...domain, attributes: latentAttributes(z) })),
      generator.width,
    );
  try {
    const paired = isPaired ? await reconstruction(generator, latents(0, "z"), rendered) : {};
    const made = await featuresOf(
      encoder,
      count,
      (from) => generate(generator, latents(from, "z")),
      progress,
    );
    const drawn = await featuresOf(encoder, count, (from) => rendered(latents(from, "other")), progress);
    return {
      ...paired,
      "frechet distance in encoder features": frechetDistance(normalizeRows(made), normalizeRows(drawn)),
    };
  } finally {
    generator.dispose();
  }
}

/** Features of pictures, a row for each. @param images from a number on, at most 50 of them */
async function featuresOf(
  encoder: Clip,
  count: number,
  images: (from: number) => tf.Tensor4D,
  progress: Progress,
): Promise<Matrix> {
  const rows: number[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const features = tf.tidy(() => encoder.encodeImage(images(from)));
    rows.push(...await features.data());
    features.dispose();
    await progress(Math.min(from + CHUNK, count), `of ${count} pictures`);
  }
  return matrix(count, encoder.dim, Float32Array.from(rows));
}

async function textFeatures(encoder: Clip, texts: readonly string[]): Promise<Matrix> {
  const encoded = encoder.encodeText(texts);
  const features = matrix(texts.length, encoder.dim, await encoded.data<"float32">());
  encoded.dispose();
  return features;
}

function drawWith(
  random: Random,
  count: number,
  domain: (i: number) => Pick<Picture, "species" | "style">,
): Picture[] {
  return Array.from(
    { length: count },
    (_, i) => ({ ...domain(i), attributes: drawAttributes(random.fork(i)) }),
  );
}

async function reconstruction(
  generator: StyleGAN2,
  rows: readonly Float32Array[],
  rendered: (rows: readonly Float32Array[]) => tf.Tensor4D,
): Promise<{ psnr: number; l1: number }> {
  const errors = tf.tidy(() => {
    const d = tf.sub(generate(generator, rows), rendered(rows));
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
