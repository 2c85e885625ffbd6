/**
 * StyleCLIP's global directions: which styles a text asks to be moved. Patashnik et al., "StyleCLIP: Text-Driven
 * Manipulation of StyleGAN Imagery", ICCV 2021, section 6.
 */
import * as tf from "@tensorflow/tfjs";
import type { Encoder } from "../encoder.ts";
import { unitRows } from "../ops/unit_rows.ts";
import type { StyleGAN2 } from "../stylegan2/mod.ts";
import type { Tensor2D } from "../tensors.ts";
import { heldChannel, type StyleLayer, styleLayers, type Styles } from "./style_space.ts";
import { drawTruncated, type StyleSampling, type StyleStatistics } from "./style_statistics.ts";

/** What moving each channel of the convolutions does to an encoder's features. */
export interface ChannelDirections {
  /** The layers whose channels they are, in the order of synthesis: `fs3` has those of layer 0 first. */
  readonly layers: readonly Pick<StyleLayer, "name" | "channels">[];
  /** [all channels, features], unit rows, row-major: StyleCLIP's fs3.npy. */
  readonly fs3: Float64Array;
}

/**
 * What a channel does to features, from those of the same images with the channel low and high:
 *
 *   unit(mean_i unit(unit(high_i) − unit(low_i)))
 *
 * @param low [images, features]
 * @param high Likewise
 * @returns [features]; zeros where the channel changes nothing
 */
export function channelDirection(low: Tensor2D, high: Tensor2D): tf.Tensor1D {
  return tf.tidy(() => {
    const changes = unitRows(tf.sub(unitRows(high), unitRows(low)));
    return tf.reshape<tf.Rank.R1>(unitRows(tf.mean<Tensor2D>(changes, 0, true)), [-1]);
  });
}

/** How channel directions are measured. */
export interface ChannelDirectionOptions extends StyleSampling {
  /** Of this generator's styles. */
  readonly statistics: StyleStatistics;
  /** On which each channel is tried. @default {100} StyleCLIP's */
  readonly images?: number;
  /** Deviations below and above a channel's mean at which it is held. @default {5} */
  readonly reach?: number;
  /** Images that are made at a time. @default {8} */
  readonly batch?: number;
  /** Told how many channels are done; may wait, and may throw to give up. */
  readonly progress?: (done: number, channels: number) => Promise<void>;
}

/**
 * Measures what each channel of each convolution does, by images in which it is held at mean ± reach · deviation and
 * all else is as it was. It takes 2 · images for each channel: hours for a generator of 1024 pixels.
 */
export async function channelDirections(
  generator: StyleGAN2,
  encoder: Pick<Encoder, "encodeImage" | "dim">,
  options: ChannelDirectionOptions,
): Promise<ChannelDirections> {
  const layers = styleLayers(generator).filter(({ rgb }) => !rgb);
  const total = layers.reduce((sum, { channels }) => sum + channels, 0);
  const fs3 = new Float64Array(total * encoder.dim);
  let done = 0;
  for (const { name, channels } of layers) {
    for (let channel = 0; channel < channels; channel++) {
      const [low, high] = [-1, 1].map((sign) =>
        featuresOf(generator, encoder, { name, channel, sign }, options)
      );
      const direction = tf.tidy(() => channelDirection(low!, high!));
      fs3.set(await direction.data(), done++ * encoder.dim);
      tf.dispose([low!, high!, direction]);
      await options.progress?.(done, total);
    }
  }
  return { layers, fs3 };
}

/** Features of all images with one channel held low or high, [images, features]. */
function featuresOf(
  generator: StyleGAN2,
  encoder: Pick<Encoder, "encodeImage">,
  { name, channel, sign }: { readonly name: string; readonly channel: number; readonly sign: number },
  options: ChannelDirectionOptions,
): Tensor2D {
  const { statistics: { means, deviations }, images = 100, reach = 5, batch = 8 } = options;
  const value = means.get(name)![channel]! + sign * reach * deviations.get(name)![channel]!;
  return tf.tidy(() => {
    const held = heldChannel(generator, name, channel, value), parts: Tensor2D[] = [];
    for (let begin = 0; begin < images; begin += batch) {
      parts.push(tf.tidy(() => {
        const latents = drawTruncated(generator, options, Math.min(batch, images - begin), begin);
        return encoder.encodeImage(generator.synthesizeWith(held, latents, "stored"));
      }));
    }
    return tf.concat(parts, 0);
  });
}

/**
 * The direction of a text: unit(t(target) − t(neutral)), t(x) = unit(mean over templates of unit features), [features].
 *
 * @param templates "{}" stands where the text goes, e.g. `imagenetTemplates`
 */
export async function textDirection(
  encoder: Pick<Encoder, "encodeText">,
  { neutral, target }: { readonly neutral: string; readonly target: string },
  templates: readonly string[],
): Promise<Float64Array> {
  const direction = tf.tidy(() => {
    const [from, to] = [neutral, target].map((text) => {
      const features = encoder.encodeText(templates.map((template) => template.replaceAll("{}", () => text)));
      return unitRows(tf.mean<Tensor2D>(unitRows(features), 0, true));
    });
    return unitRows(tf.sub<Tensor2D>(to!, from!));
  });
  const values = Float64Array.from(await direction.data());
  direction.dispose();
  return values;
}

/**
 * The shift of styles that a text asks for, to be multiplied by a strength α, −10 to 10 in StyleCLIP, and given to
 * `shiftedStyles`:
 *
 *   r = fs3 · t;   r_c ← 0 where |r_c| < β;   shift_c = r_c / max |r| · σ_c
 *
 * @param direction t [features], of length 1
 * @param threshold β: the larger, the fewer channels move; 0.08 to 0.3 in StyleCLIP
 * @returns by layer, convolutions only
 * @throws {RangeError} where sizes differ, or no channel is left
 */
export function globalDirection(
  { layers, fs3 }: ChannelDirections,
  deviations: Styles,
  direction: ArrayLike<number>,
  threshold: number,
): Styles {
  const dim = direction.length, channels = layers.reduce((sum, { channels }) => sum + channels, 0);
  if (fs3.length !== channels * dim) {
    throw new RangeError(
      `The directions of channels hold ${fs3.length} numbers: expected ${channels} channels of ${dim} features`,
    );
  }
  const relevance = Float64Array.from({ length: channels }, (_, channel) => {
    let sum = 0;
    for (let i = 0; i < dim; i++) sum += fs3[channel * dim + i]! * direction[i]!;
    return Math.abs(sum) < threshold ? 0 : sum;
  });
  const largest = relevance.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) {
    throw new RangeError(`No channel says as much about this text as ${threshold}: give a smaller threshold`);
  }
  let begin = 0;
  return new Map(layers.map(({ name, channels }) => {
    const own = relevance.subarray(begin, begin += channels), deviation = deviations.get(name)!;
    return [name, Float64Array.from(own, (value, i) => value / largest * deviation[i]!)];
  }));
}
