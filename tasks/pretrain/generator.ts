/** Pretrains the world's generator by regression onto the renderer. */
import * as tf from "@tensorflow/tfjs";
import { Random } from "../../models/random/random.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import {
  type Domain,
  LATENT_DIM,
  latentAttributes,
  MAPPING_DEPTH,
  pictureLatent,
} from "../../models/world/latent_attributes.ts";
import { type Picture, SPECIES, STYLES } from "../../models/world/picture.ts";
import { trainGrowing } from "./growing.ts";
import { pictureTensor } from "./pictures.ts";
import { pyramidLoss } from "./pyramid_loss.ts";
import type { Watch } from "./training.ts";

/** Channels at 4, 8, 16, 32 and 64 pixels. */
const CHANNELS = [128, 128, 96, 48, 24];

/** Sizes, and for each the share of all steps. */
const STAGES = [
  { size: 16, share: 0.25, batch: 32, learningRate: 0.06 },
  { size: 32, share: 0.25, batch: 24, learningRate: 0.042 },
  { size: 64, share: 0.5, batch: 16, learningRate: 0.027, settles: true },
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
  const weights = await trainGrowing({
    ...watch,
    folder,
    channels: CHANNELS,
    styleDim: LATENT_DIM,
    mappingDepth: MAPPING_DEPTH,
    seed: `${seed}/weights`,
    stages: STAGES.map(({ share, ...stage }) => ({ ...stage, steps: Math.round(steps * share) })),
    learns: (name, generator) => generator.adaptable.has(name),
    batchOf(generator, { size, batch }, step) {
      const pictures = drawPictures(batch, random.fork(size).fork(step));
      const w = latentTensor(pictures), images = pictureTensor(pictures, size);
      return { tensors: [w, images], loss: () => pyramidLoss(generator.synthesize(w, "none"), images) };
    },
  });
  const built = /^(style\.|noises\.|latent_avg$)/;
  return new Map([...weights].filter(([name]) => !built.test(name)));
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
