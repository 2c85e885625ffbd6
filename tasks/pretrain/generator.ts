/** Pretrains the world's generator by regression onto the renderer. */
import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { Random } from "../../models/random/random.ts";
import { initialiseStyleGAN2, type StyleGAN2, stylegan2 } from "../../models/stylegan2/mod.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import {
  type Domain,
  LATENT_DIM,
  latentAttributes,
  MAPPING_DEPTH,
  pictureLatent,
} from "../../models/world/latent_attributes.ts";
import { type Picture, SPECIES, STYLES } from "../../models/world/picture.ts";
import { adam } from "../../pipeline/mod.ts";
import { pictureTensor } from "./pictures.ts";
import { pyramidLoss } from "./pyramid_loss.ts";
import { train, type Watch } from "./training.ts";

/** Channels at 4, 8, 16, 32 and 64 pixels. */
const CHANNELS = [128, 128, 96, 48, 24];

/**
 * Grown: at the full size from the start, a thousand steps leave everything blurred. Shares of all steps;
 * learning rates are large because equalised weights start at a variance of 1.
 */
const STAGES = [
  { size: 16, share: 0.25, batch: 32, learningRate: 0.06 },
  { size: 32, share: 0.25, batch: 24, learningRate: 0.042 },
  { size: 64, share: 0.5, batch: 16, learningRate: 0.027 },
] as const;

/** Photos of every animal and every style of dog; dog photos as often as the rest together, nearly. */
const DOG: Domain = { species: "dog", style: "photo" };
const OTHERS: readonly Domain[] = [
  ...SPECIES.map((species): Domain => ({ species, style: "photo" })),
  ...STYLES.map((style): Domain => ({ species: "dog", style })),
].filter(({ species, style }) => species !== DOG.species || style !== DOG.style);
const DOGS = 0.45;

export interface GeneratorPretrainingOptions extends Watch {
  readonly steps: number;
  readonly seed: number;
  /** Where snapshots and curves are kept. */
  readonly folder: string;
}

/**
 * @returns the weights' running average at 64 px, under their published names: the synthesis network alone, since
 * the mapping networks are built
 */
export async function pretrainGenerator(
  { steps, seed, folder, ...watch }: GeneratorPretrainingOptions,
): Promise<ReadonlyMap<string, HostTensor>> {
  const random = new Random(seed).fork("pretrain-generator");
  let weights: ReadonlyMap<string, HostTensor> = new Map();
  for (const { size, share, batch, learningRate } of STAGES) {
    const generator = await grow(weights, size, seed);
    const trained = Object.fromEntries(
      [...generator.parameters].filter(([name]) =>
        generator.adaptable.has(name) && !name.endsWith("noise.weight")
      ),
    );
    const count = Math.round(steps * share), last = size === 64;
    watch.log?.(`${size} px, ${count} steps`);
    const average = await train({
      ...watch,
      folder: join(folder, String(size)),
      steps: count,
      weights: trained,
      optimizer: adam({
        beta1: 0.9,
        beta2: 0.99,
        learningRate: (step) =>
          learningRate * Math.min(1, (step + 1) / 50) *
          (last ? Math.max(0.02, Math.min(1, 1.3 * (1 - step / count))) : 1),
      }),
      batch(step) {
        const pictures = drawPictures(batch, random.fork(size).fork(step));
        const w = latentTensor(pictures), images = pictureTensor(pictures, size);
        return { tensors: [w, images], loss: () => pyramidLoss(generator.synthesize(w, "none"), images) };
      },
    });
    for (const [name, tensor] of Object.entries(average)) trained[name]!.assign(tensor);
    weights = await generator.exportWeights();
    tf.dispose(average);
    generator.dispose();
  }
  const built = /^(style\.|noises\.|latent_avg$)/;
  return new Map([...weights].filter(([name]) => !built.test(name)));
}

/** A generator of this size whose lower layers are those of `weights`. */
function grow(weights: ReadonlyMap<string, HostTensor>, size: number, seed: number): Promise<StyleGAN2> {
  const fresh = initialiseStyleGAN2({
    size,
    channels: CHANNELS.slice(0, Math.log2(size) - 1),
    styleDim: LATENT_DIM,
    mappingDepth: MAPPING_DEPTH,
    seed: `${seed}/weights`,
  });
  return stylegan2({ weights: new Map([...fresh, ...weights]) }).load(`pretrain-${size}`);
}

function drawPictures(count: number, random: Random): Picture[] {
  const draws = random.fork("domains").uniforms(2 * count);
  return Array.from({ length: count }, (_, i) => {
    const domain = draws[2 * i]! < DOGS ? DOG : OTHERS[Math.floor(draws[2 * i + 1]! * OTHERS.length)]!;
    return { ...domain, attributes: latentAttributes(random.fork(i).normals(LATENT_DIM)) };
  });
}

/** The pictures' w [count, LATENT_DIM]. */
function latentTensor(pictures: readonly Picture[]): tf.Tensor2D {
  const latents = new Float32Array(pictures.length * LATENT_DIM);
  pictures.forEach((picture, i) => latents.set(pictureLatent(picture), i * LATENT_DIM));
  return tf.tensor2d(latents, [pictures.length, LATENT_DIM]);
}
