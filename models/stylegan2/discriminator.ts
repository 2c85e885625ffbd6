import * as tf from "@tensorflow/tfjs";
import type { HostTensor } from "../weights/types.ts";
import { convolve, type Resampling } from "../ops/resampling_convolution.ts";
import { blockCount, discriminatorTensors } from "./discriminator_tensors.ts";
import { equalLinear } from "./equal_linear.ts";
import { fusedLeakyRelu } from "../ops/fused_leaky_relu.ts";
import { toFile } from "./layouts.ts";
import { DEVIATION_GROUP, minibatchDeviation } from "./minibatch_deviation.ts";
import { blurKernel } from "../ops/resampling_filter.ts";

/** What a discriminator is made of. It takes ownership of the parameters. */
export interface DiscriminatorParts {
  /** Width and height of the images it judges. */
  readonly size: number;
  /** At 4, 8, 16, ... up to `size` pixels. */
  readonly channels: readonly number[];
  /** By rosinality's names, in memory order. */
  readonly parameters: ReadonlyMap<string, tf.Variable>;
  /** How many images of a batch are compared with each other: see minibatchDeviation(). @default {4} */
  readonly deviationGroup?: number;
}

/** What gives images logits [batch, 1], and is differentiable in them. */
export interface ImageScorer {
  /** @param images [batch, size, size, 3] in [-1, 1] */
  score(images: tf.Tensor4D): tf.Tensor2D;
}

/** StyleGAN2's residual discriminator: how real an image looks, as a logit. */
export class StyleGAN2Discriminator implements ImageScorer {
  /** Width and height of the images it judges. */
  readonly size: number;
  /** At 4, 8, 16, ... up to `size` pixels. */
  readonly channels: readonly number[];
  /** Trained weights by rosinality's names. Owned by the discriminator. */
  readonly parameters: ReadonlyMap<string, tf.Variable>;
  readonly #deviationGroup: number;

  /** Takes ownership of the parameters. `loadDiscriminator()` is the usual way to one. */
  constructor({ size, channels, parameters, deviationGroup = DEVIATION_GROUP }: DiscriminatorParts) {
    this.size = size;
    this.channels = channels;
    this.parameters = parameters;
    this.#deviationGroup = deviationGroup;
  }

  /**
   * Images [batch, size, size, 3] in [-1, 1] to logits [batch, 1]. Those of a batch depend on each other: see
   * minibatchDeviation().
   */
  score(images: tf.Tensor4D): tf.Tensor2D {
    if (String(images.shape.slice(1)) !== String([this.size, this.size, 3])) {
      throw new TypeError(
        `Cannot score images of shape [${images.shape}]: expected [batch, ${this.size}, ${this.size}, 3]`,
      );
    }
    return tf.tidy(() => {
      let x = this.#activated(this.#convolution(images, "convs.0.0", "none"), "convs.0.1");
      for (let block = 1; block <= blockCount(this.size); block++) {
        x = this.#residualBlock(x, `convs.${block}`);
      }
      x = tf.concat([x, minibatchDeviation(x, this.#deviationGroup)], 3);
      x = this.#activated(this.#convolution(x, "final_conv.0", "none"), "final_conv.1");
      const all = tf.conv2d(x, this.#scaled("final_linear.0"), 1, "valid"); // [batch, 1, 1, channels]
      const features = this.#activated(all, "final_linear.0");
      const [weight, bias] = [this.#get("final_linear.1.weight"), this.#get("final_linear.1.bias")];
      return equalLinear(
        tf.reshape(features, [images.shape[0], -1]),
        weight as tf.Tensor2D,
        bias as tf.Tensor1D,
      );
    });
  }

  /** Everything rosinality's strict loading wants, in its names, shapes and memory order. */
  async exportWeights(): Promise<ReadonlyMap<string, HostTensor>> {
    const exported = new Map<string, HostTensor>();
    for (const spec of discriminatorTensors(this.size, this.channels)) {
      const values = spec.role === "kernel"
        ? Float32Array.from(blurKernel().flat())
        : await this.#get(spec.name).data() as Float32Array;
      exported.set(spec.name, toFile(spec, values));
    }
    return exported;
  }

  /** Frees the parameters. */
  dispose(): void {
    tf.dispose([...this.parameters.values()]);
  }

  /** (main(x) + skip(x)) / √2, at half the resolution. */
  #residualBlock(x: tf.Tensor4D, name: string): tf.Tensor4D {
    return tf.tidy(() => {
      const first = this.#activated(this.#convolution(x, `${name}.conv1.0`, "none"), `${name}.conv1.1`);
      const main = this.#activated(this.#convolution(first, `${name}.conv2.1`, "down"), `${name}.conv2.2`);
      const skip = this.#convolution(x, `${name}.skip.1`, "down");
      return tf.mul(tf.add(main, skip), Math.SQRT1_2);
    });
  }

  #convolution(x: tf.Tensor4D, name: string, resampling: Resampling): tf.Tensor4D {
    return convolve(x, this.#scaled(name), resampling);
  }

  /** Equalised learning rate: weights are stored at unit variance and scaled by 1 / √fan-in when used. */
  #scaled(name: string): tf.Tensor4D {
    const weight = this.#get(`${name}.weight`) as tf.Tensor4D;
    const [height, width, inputs] = weight.shape;
    return tf.mul(weight, 1 / Math.sqrt(height * width * inputs));
  }

  #activated(x: tf.Tensor4D, name: string): tf.Tensor4D {
    return fusedLeakyRelu(x, this.#get(`${name}.bias`) as tf.Tensor1D);
  }

  #get(name: string): tf.Variable {
    return this.parameters.get(name)!;
  }
}

/**
 * R1, the penalty on the discriminator's slope at real images, or that of whatever changes images before it:
 *
 *   mean over images of ‖∂ Σ score / ∂ image‖²
 *
 * Mescheder et al., "Which Training Methods for GANs do actually Converge?", ICML 2018.
 *
 * @param images [batch, size, size, 3]
 */
export function r1Penalty(discriminator: ImageScorer, images: tf.Tensor4D): tf.Scalar {
  return tf.tidy(() => {
    const slope = tf.grad((images) => tf.sum(discriminator.score(images as tf.Tensor4D)))(images);
    return tf.div(tf.sum(tf.square(slope)), images.shape[0]);
  });
}
