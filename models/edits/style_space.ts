/**
 * StyleSpace: the numbers by which each layer scales its channels, s = A w + b, all layers behind each other. Wu et al.,
 * "StyleSpace Analysis", CVPR 2021.
 *
 * A shift of styles that is the same for every image is a shift of b, and a channel that is held fast has no row in A:
 * so images of edited styles are images of a generator with other modulations.
 */
import * as tf from "@tensorflow/tfjs";
import { equalLinear } from "../stylegan2/equal_linear.ts";
import type { StyleGAN2 } from "../stylegan2/mod.ts";
import { synthesisModules } from "../stylegan2/tensors.ts";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "../tensors.ts";

/** A layer that styles drive. */
export interface StyleLayer {
  /** As its published code names the module, e.g. `convs.0`. */
  readonly name: string;
  /** Numbers of its style: the channels that it reads. */
  readonly channels: number;
  /** The row of w_plus that drives it. */
  readonly row: number;
  /** Whether it makes an image: global directions leave those alone. */
  readonly rgb: boolean;
}

/** Numbers for each layer's style [channels], by the layer's name; layers that are left out are not meant. */
export type Styles = ReadonlyMap<string, Float64Array>;

/** The layers in the order in which they run. */
export function styleLayers(generator: StyleGAN2): StyleLayer[] {
  return synthesisModules(generator.architecture).map(({ name, kind, latent }) => ({
    name,
    channels: weightsOf(generator, name).bias.shape[0],
    row: latent,
    rgb: kind === "rgb",
  }));
}

/** The styles of latents w_plus [batch, rows, dim]: [batch, channels] by layer. The caller owns them. */
export function readStyles(generator: StyleGAN2, latents: Tensor3D): Map<string, Tensor2D> {
  return new Map(
    styleLayers(generator).map(({ name, row }) => {
      const { weight, bias } = weightsOf(generator, name);
      return [
        name,
        tf.tidy(() => {
          const w = tf.slice(latents, [0, row, 0], [-1, 1, -1]);
          return equalLinear(tf.reshape<tf.Rank.R2>(w, [latents.shape[0], -1]), weight, bias);
        }),
      ];
    }),
  );
}

/**
 * The modulations whose images have shifted styles, for `synthesizeWith`: b + shift. The caller owns them.
 *
 * @throws {RangeError} where a layer does not exist or has another number of channels
 */
export function shiftedStyles(generator: StyleGAN2, shift: Styles): Map<string, Tensor> {
  const channels = new Map(styleLayers(generator).map(({ name, channels }) => [name, channels]));
  return new Map([...shift].map(([name, values]) => {
    if (channels.get(name) !== values.length) {
      throw new RangeError(
        `A shift of ${values.length} styles in layer ${name}: "${generator.label}" has ${
          channels.get(name) ?? "none"
        } there`,
      );
    }
    const added = tf.tidy(() => tf.add(weightsOf(generator, name).bias, Float32Array.from(values)));
    return [`${name}.conv.modulation.bias`, added];
  }));
}

/** The modulations with which a channel's style is `value` whatever the latents, for `synthesizeWith`. */
export function heldChannel(
  generator: StyleGAN2,
  layer: string,
  channel: number,
  value: number,
): Map<string, Tensor> {
  const { weight, bias } = weightsOf(generator, layer);
  const [held, heldBias] = tf.tidy(() => {
    const others = tf.tensor1d(Array.from({ length: bias.shape[0] }, (_, i) => i === channel ? 0 : 1));
    return [tf.mul(weight, others), tf.add(tf.mul(bias, others), tf.mul(tf.sub(1, others), value))];
  }) as [Tensor, Tensor];
  return new Map([
    [`${layer}.conv.modulation.weight`, held],
    [`${layer}.conv.modulation.bias`, heldBias],
  ]);
}

function weightsOf(
  generator: StyleGAN2,
  layer: string,
): { readonly weight: Tensor2D; readonly bias: Tensor1D } {
  const part = (name: string) =>
    generator.parameters.get(`${layer}.conv.modulation.${name}`) as unknown as Tensor;
  return { weight: part("weight") as Tensor2D, bias: part("bias") as Tensor1D };
}
