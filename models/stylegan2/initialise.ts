import {
  checkOptions,
  list,
  type OptionTable,
  required,
  seed as aSeed,
  such,
  whole,
} from "../options/mod.ts";
import { Random } from "../random/random.ts";
import type { HostTensor } from "../weights/types.ts";
import { architectureTensors, usualArchitecture } from "./architecture.ts";
import { discriminatorTensors } from "./discriminator_tensors.ts";
import { LEARNING_RATE_MULTIPLIER } from "./settings.ts";
import { blurKernel } from "../ops/resampling_filter.ts";
import { elementCount } from "../shape.ts";

/** What an untrained generator is to be. */
export interface StyleGAN2InitialisationOptions {
  /** Width and height of the images, a power of two from 8 to 1024. */
  size: number;
  /** Channels at 4, 8, 16, ... up to `size` pixels. */
  channels: readonly number[];
  /** Width of z and of w. Default 512. */
  styleDim?: number;
  /** Layers of the mapping network. Default 8. */
  mappingDepth?: number;
  /** The same seed makes the same weights. */
  seed: number | string;
}

const count = whole(1);

/** What they may be. */
export const DISCRIMINATOR_INITIALISATION: OptionTable<DiscriminatorInitialisationOptions> = {
  size: required(such<number>("a power of two from 8 to 1024", isSize)),
  channels: required(list(count, "a list of whole numbers, one for each size from 4 px on", { least: 2 })),
  seed: required(aSeed),
};

/** What they may be. */
export const INITIALISATION: OptionTable<StyleGAN2InitialisationOptions> = {
  ...DISCRIMINATOR_INITIALISATION,
  styleDim: count,
  mappingDepth: count,
};

/**
 * Weights of an untrained generator, by their published names: N(0, 1) everywhere, N(0, 100²) in the mapping
 * network, ones for the modulation's biases, zeros for the other biases and the noise strengths. Without an
 * average latent, which loading computes.
 *
 * Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, appendix B.
 *
 * @throws {TypeError} where an option is unknown, or is not what it must be
 * @throws {RangeError} where the sizes do not make a network
 */
export function initialiseStyleGAN2(options: StyleGAN2InitialisationOptions): Map<string, HostTensor> {
  checkOptions("initialiseStyleGAN2", options, INITIALISATION);
  const { size, channels, styleDim = 512, mappingDepth = 8, seed } = options;
  const architecture = usualArchitecture({ size, styleDim, mappingDepth, channels });
  checkSizes("generator", size, channels);
  const random = new Random(seed);
  return new Map(
    architectureTensors(architecture).map(({ name, shape, role }) => {
      const length = elementCount(shape);
      if (role === "kernel") return [name, { shape, data: Float32Array.from(blurKernel(4).flat()) }];
      if (name.endsWith("modulation.bias")) return [name, { shape, data: new Float32Array(length).fill(1) }];
      if (name.endsWith("bias") || name.endsWith("noise.weight")) {
        return [name, { shape, data: new Float32Array(length) }];
      }
      const data = random.fork(name).normals(length);
      if (!name.startsWith("style.")) return [name, { shape, data }];
      return [name, { shape, data: data.map((value) => value / LEARNING_RATE_MULTIPLIER) }];
    }),
  );
}

/** As for generators; `channels` are those at 4, 8, 16, ... up to `size` pixels. */
export type DiscriminatorInitialisationOptions = Pick<
  StyleGAN2InitialisationOptions,
  "size" | "channels" | "seed"
>;

/**
 * Weights of an untrained discriminator, by their published names: N(0, 1), and zeros for the biases.
 *
 * @throws {TypeError} where an option is unknown, or is not what it must be
 * @throws {RangeError} where the sizes do not make a network
 */
export function initialiseDiscriminator(
  options: DiscriminatorInitialisationOptions,
): Map<string, HostTensor> {
  checkOptions("initialiseDiscriminator", options, DISCRIMINATOR_INITIALISATION);
  const { size, channels, seed } = options;
  checkSizes("discriminator", size, channels);
  const random = new Random(seed);
  return new Map(
    discriminatorTensors(size, channels).map(({ name, shape, role }) => {
      const length = elementCount(shape);
      if (role === "kernel") return [name, { shape, data: Float32Array.from(blurKernel().flat()) }];
      const data = name.endsWith("bias") ? new Float32Array(length) : random.fork(name).normals(length);
      return [name, { shape, data }];
    }),
  );
}

function checkSizes(kind: string, size: number, channels: readonly number[]): void {
  const levels = Math.log2(size) - 1;
  if (channels.length !== levels) {
    throw new RangeError(
      `Cannot make a StyleGAN2 ${kind} of ${size} px with channels [${channels}]: expected ${levels} positive integers, for 4 to ${size} px`,
    );
  }
}

function isSize(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(Math.log2(value)) && value >= 8 && value <= 1024;
}
