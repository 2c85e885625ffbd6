/** From pictures to latents by an encoder: in one pass, or in ReStyle's several. */
import * as tf from "@tensorflow/tfjs";
import type { Generator } from "../../generator.ts";
import { adaptiveMean } from "../../ops/adaptive_mean.ts";
import { drawLatents } from "../../random/draw_latents.ts";
import { Random } from "../../random/random.ts";
import type { Tensor2D, Tensor3D, Tensor4D } from "../../tensors.ts";
import type { LatentEncoder } from "./latent_encoder.ts";

/** Latents whose mean stands in for an average that a checkpoint lacks, as in e4e, and their seed. */
const AVERAGED = 10_000, AVERAGE_SEED = new Random("inversion/latent-average");

/** Passes of ReStyle's authors. */
const PASSES = 5;

/**
 * Latents of pictures, as the generator that the encoder was trained with takes them: no truncation, its stored noise.
 *
 *   w = [w̄ +] E(x);   ReStyle:  w₀ = w̄,  y₀ = G(w̄),  w_i = w_{i−1} + E([x, y_{i−1}]),  y_i = G(w_i)
 *
 * with y brought to the encoder's size by the mean over areas, cut to its shape first. Rows beyond the generator's are
 * left out: encoders of cars give 18 for a generator of 16.
 *
 * @param images [batch, height, width, 3] in [-1, 1], any size
 * @param passes Of ReStyle's encoders; others take one. @default {5}
 * @returns w_plus [batch, latentCount, dim] after each pass. The caller owns them
 * @throws {RangeError} where encoder and generator do not go together
 */
export async function invertByEncoder(
  encoder: LatentEncoder,
  generator: Generator,
  images: Tensor4D,
  passes = PASSES,
): Promise<Tensor3D[]> {
  checkPair(encoder, generator);
  const pictures = encoder.prepare(images), average = await averageRows(encoder, generator);
  try {
    if (encoder.description.channels === 3) {
      return [await onePass(encoder, generator, pictures, average)];
    }
    return await iterate(encoder, generator, pictures, average, passes);
  } finally {
    tf.dispose([pictures, average]);
  }
}

function checkPair(
  { label, description: { rows, heads, latentDim } }: LatentEncoder,
  generator: Generator,
): void {
  const fits = latentDim === generator.latentDim && (heads === "w" || rows >= generator.latentCount);
  if (fits) return;
  throw new RangeError(
    `The encoder "${label}" gives ${rows} rows of ${latentDim}, and "${generator.label}" takes ${generator.latentCount} of ` +
      `${generator.latentDim}: give the generator that it was trained with`,
  );
}

async function onePass(
  encoder: LatentEncoder,
  generator: Generator,
  pictures: Tensor4D,
  average: Tensor3D,
): Promise<Tensor3D> {
  const codes = await encoder.encode(pictures);
  const latents = tf.tidy(() => {
    const rows = asRows(codes, generator.latentCount);
    return encoder.description.addsAverage ? tf.add<Tensor3D>(rows, average) : tf.clone(rows);
  });
  codes.dispose();
  return latents;
}

async function iterate(
  encoder: LatentEncoder,
  generator: Generator,
  pictures: Tensor4D,
  average: Tensor3D,
  passes: number,
): Promise<Tensor3D[]> {
  const found: Tensor3D[] = [], [batch] = pictures.shape;
  let latents = average, made = tf.tidy(() => tf.tile(seen(encoder, generator, average), [batch, 1, 1, 1]));
  try {
    for (let pass = 0; pass < passes; pass++) {
      if (pass > 0) {
        made.dispose();
        made = seen(encoder, generator, latents);
      }
      const both = tf.concat([pictures, made], 3) as Tensor4D, codes = await encoder.encode(both);
      latents = tf.tidy(() => tf.add<Tensor3D>(latents, asRows(codes, generator.latentCount)));
      found.push(latents);
      tf.dispose([both, codes]);
    }
    return found;
  } finally {
    made.dispose();
  }
}

/** What the generator makes of latents, as the encoder is shown it. */
function seen(
  { description: { inputSize: [height, width] } }: LatentEncoder,
  generator: Generator,
  latents: Tensor3D,
) {
  return tf.tidy(() => {
    const image = generator.synthesize(latents, "stored"), [, rows] = image.shape;
    const kept = Math.min(rows, Math.round(generator.width * height / width));
    const middle = tf.slice(image, [0, Math.floor((rows - kept) / 2), 0, 0], [-1, kept, -1, -1]);
    return adaptiveMean(middle as Tensor4D, height, width);
  });
}

/** One row for all layers, or the rows that the generator has. */
function asRows(codes: Tensor3D, count: number): Tensor3D {
  return codes.shape[1] === 1 ? tf.tile(codes, [1, count, 1]) : tf.slice(codes, [0, 0, 0], [-1, count, -1]);
}

/** The checkpoint's average, or else the generator's mean, [1, latentCount, dim]. */
async function averageRows(encoder: LatentEncoder, generator: Generator): Promise<Tensor3D> {
  const own = await encoder.average();
  return tf.tidy(() => {
    const rows: Tensor2D = own ?? tf.mean(drawLatents(generator, AVERAGE_SEED, AVERAGED), 0, true);
    const latents = asRows(tf.expandDims(rows, 0) as Tensor3D, generator.latentCount);
    own?.dispose();
    return tf.clone(latents);
  });
}
