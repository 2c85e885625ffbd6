import * as tf from "@tensorflow/tfjs";
import { type BatchNorm, channelMap, foldBatchNorm } from "../../batch_norm.ts";
import { prelu } from "../../ops/prelu.ts";
import { readFloats } from "../../stylegan2/read_floats.ts";
import { type HostTensor, type WeightFile, WeightsError } from "../../weights/types.ts";
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from "../../tensors.ts";

/** What features pass through. */
export type Layer = (x: Tensor4D) => Tensor4D;

/** A convolution as it is used. */
export interface Convolution {
  /** [height, width, inputs, outputs] */
  readonly weight: Tensor4D;
  /** [outputs] */
  readonly bias: Tensor1D | undefined;
}

/**
 * Reads the layers of a published network onto the device, by their names in its state dict, and owns what it has read.
 */
export class NetworkReader {
  readonly #file: WeightFile;
  readonly #prefix: string;
  readonly #owned: Tensor[];

  /** @param prefix with its final dot, if it is not empty */
  constructor(file: WeightFile, prefix: string, owned: Tensor[] = []) {
    this.#file = file;
    this.#prefix = prefix;
    this.#owned = owned;
  }

  /** The module of that name. What it reads belongs to this reader. */
  under(module: string | number): NetworkReader {
    return new NetworkReader(this.#file, `${this.#prefix}${module}.`, this.#owned);
  }

  /** Whether there is such a tensor. */
  has(name: string): boolean {
    return this.#file.tensors.has(this.#prefix + name);
  }

  /** A convolution, with a bias where it has one. */
  async convolution(module: string): Promise<Convolution> {
    const weight = await this.#read(`${module}.weight`, 4);
    const bias = this.has(`${module}.bias`) ? await this.#read(`${module}.bias`, 1) : undefined;
    return this.#convolution(weight, bias);
  }

  /** A convolution without bias and the batch normalisation behind it, as one. */
  async normalisedConvolution(module: string, norm: string): Promise<Convolution> {
    const { weight, bias } = foldBatchNorm(await this.#read(`${module}.weight`, 4), await this.#norm(norm));
    return this.#convolution(weight, bias);
  }

  /** A batch normalisation by itself: in front of a convolution, zeros that pad are not normalised. */
  async norm(module: string): Promise<Layer> {
    const { scale, shift } = channelMap(await this.#norm(module));
    const [s, t] = [scale, shift].map((values) => this.#own(tf.tensor1d(Float32Array.from(values))));
    return (x) => tf.add(tf.mul(x, s!), t!);
  }

  /** max(0, x) + a min(0, x), with a slope a of each channel. */
  async prelu(module: string): Promise<Layer> {
    const slope = await this.vector(`${module}.weight`);
    return (x) => prelu(x, slope);
  }

  /** A vector. */
  async vector(name: string): Promise<Tensor1D> {
    return this.#own(tf.tensor1d(await this.#floats(name, 1)));
  }

  /** The weights of a linear layer [outputs, inputs], or of a 1 × 1 convolution, times `gain`, as [inputs, outputs]. */
  async matrix(name: string, gain = 1): Promise<Tensor2D> {
    const isConvolution = this.#file.tensors.get(this.#prefix + name)?.shape.length === 4;
    const { shape: [outputs, inputs], data } = await this.#read(name, isConvolution ? 4 : 2);
    const scaled = (data as Float32Array).map((value) => value * gain);
    return this.#own(tf.tidy(() => tf.transpose(tf.tensor2d(scaled, [outputs!, inputs!]))));
  }

  /** A linear layer whose weights are kept at N(0, 1) and scaled when used: x (W / √inputs)ᵀ + b. */
  async equalLinear(module: string): Promise<(x: Tensor2D) => Tensor2D> {
    const [, inputs] = this.shape(`${module}.weight`, 2);
    const weight = await this.matrix(`${module}.weight`, 1 / Math.sqrt(inputs!));
    const bias = await this.vector(`${module}.bias`);
    return (x) => tf.add(tf.matMul(x, weight), bias);
  }

  /** A tensor's shape. @throws {WeightsError} where it is missing, or of another rank */
  shape(name: string, rank: number): readonly number[] {
    const shape = this.#file.tensors.get(this.#prefix + name)?.shape;
    if (shape?.length === rank) return shape;
    throw new WeightsError(
      this.#file.path,
      shape
        ? `holds ${this.#prefix}${name} of shape [${shape.join(", ")}], expected ${rank} axes`
        : `lacks ${this.#prefix}${name}: its encoder is not complete`,
    );
  }

  /** Frees all that was read. */
  dispose(): void {
    tf.dispose(this.#owned.splice(0));
  }

  async #norm(module: string): Promise<BatchNorm> {
    const part = (name: string) => this.#read(`${module}.${name}`, 1);
    return {
      weight: await part("weight"),
      bias: await part("bias"),
      mean: await part("running_mean"),
      variance: await part("running_var"),
    };
  }

  #convolution(weight: HostTensor, bias: HostTensor | undefined): Convolution {
    const shape = weight.shape as [number, number, number, number];
    return {
      weight: this.#own(
        tf.tidy(() => tf.transpose(tf.tensor4d(weight.data as Float32Array, [...shape]), [2, 3, 1, 0])),
      ),
      bias: bias && this.#own(tf.tensor1d(bias.data as Float32Array)),
    };
  }

  #own<T extends Tensor>(tensor: T): T {
    this.#owned.push(tf.keep(tensor));
    return tensor;
  }

  async #read(name: string, rank: number): Promise<HostTensor> {
    return { shape: this.shape(name, rank), data: await this.#floats(name, rank) };
  }

  async #floats(name: string, rank: number): Promise<Float32Array> {
    this.shape(name, rank);
    return await readFloats(this.#file, this.#prefix + name);
  }
}

/** x ∗ weight + bias, padded by half the filter's size on all sides. */
export function convolve(x: Tensor4D, { weight, bias }: Convolution, stride = 1): Tensor4D {
  const y = tf.conv2d(x, weight, stride, (weight.shape[0] - 1) / 2);
  return bias ? tf.add(y, bias) : y;
}
