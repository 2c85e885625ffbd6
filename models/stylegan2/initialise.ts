import { Random } from "../random/random.ts";
import type { HostTensor } from "../weights/types.ts";
import { architectureTensors, usualArchitecture } from "./architecture.ts";
import { discriminatorTensors } from "./discriminator_tensors.ts";
import { LEARNING_RATE_MULTIPLIER } from "./mapping.ts";
import { blurKernel } from "../ops/upfirdn2d.ts";
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

/**
 * Weights of an untrained generator, by their published names: N(0, 1) everywhere, N(0, 100²) in the mapping
 * network, ones for the modulation's biases, zeros for the other biases and the noise strengths. Without an
 * average latent, which loading computes.
 *
 * Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, appendix B.
 *
 * @throws {RangeError} where the sizes do not make a network
 */
export function initialiseStyleGAN2(options: StyleGAN2InitialisationOptions): Map<string, HostTensor> {
  const { size, channels, styleDim = 512, mappingDepth = 8, seed } = options;
  const architecture = usualArchitecture({ size, styleDim, mappingDepth, channels });
  checkSizes("generator", size, channels);
  if (!isCount(styleDim) || !isCount(mappingDepth)) {
    throw new RangeError(
      `Cannot make a StyleGAN2 generator with w of ${styleDim} and mapping depth ${mappingDepth}: expected positive integers`,
    );
  }
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
 * @throws {RangeError} where the sizes do not make a network
 */
export function initialiseDiscriminator(
  options: DiscriminatorInitialisationOptions,
): Map<string, HostTensor> {
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
  if (!Number.isInteger(Math.log2(size)) || size < 8 || size > 1024) {
    throw new RangeError(
      `Cannot make a StyleGAN2 ${kind} of ${size} px: expected a power of two from 8 to 1024`,
    );
  }
  const levels = Math.log2(size) - 1;
  if (channels.length !== levels || !channels.every(isCount)) {
    throw new RangeError(
      `Cannot make a StyleGAN2 ${kind} of ${size} px with channels [${channels}]: expected ${levels} positive integers, for 4 to ${size} px`,
    );
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}
