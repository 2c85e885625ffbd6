import * as tf from "@tensorflow/tfjs";
import type { Random } from "../random/random.ts";
import type { Encoder, EncoderSource } from "../encoder.ts";
import { cubicBand } from "../ops/cubic_band.ts";
import { digestOfJson } from "./digest.ts";
import { anEncoderSource } from "./encoder_source.ts";
import { interpolate, type InterpolatedAxis, interpolatedAxis } from "../ops/interpolation.ts";
import { checkArgument, checkOptions, flag, number, type OptionTable, whole } from "../options/mod.ts";
import { unitRows } from "../ops/unit_rows.ts";

/** How views differ from the picture. Each is drawn evenly from its range. */
export interface AugmentedViewsOptions {
  /** Views of each picture, by default 4. */
  readonly count?: number;
  /** Shift to each side, as a part of width and height; by default up to 0.05. */
  readonly translation?: number;
  /** Enlargement or reduction, by default up to 0.1: between 0.9 and 1.1 times. */
  readonly scale?: number;
  /** Whether half of the views are mirrored, by default true. */
  readonly flip?: boolean;
  /** Brightening or darkening of the values in [0, 1], by default up to 0.1: between 0.9 and 1.1 times. */
  readonly brightness?: number;
}

const part = number({ least: 0, below: 1 });

/** What they may be. */
export const AUGMENTED_VIEWS_OPTIONS: OptionTable<AugmentedViewsOptions> = {
  count: whole(1),
  translation: part,
  scale: part,
  flip: flag,
  brightness: part,
};

/**
 * An encoder that looks at every picture several times, each time a little differently, and averages:
 *
 *   f(x) = (1/count) Σ_v E(view_v(x)) / ‖E(view_v(x))‖
 *
 * A generator then finds it harder to please the encoder by a pattern that nobody sees. The views are drawn
 * from the `random` given with the pictures and are the same for all of a batch: the same seed shows the source's
 * and the adapted pictures alike, and a batch cut into chunks sees what the whole one sees. What lies outside the picture
 * repeats its edge. Without `random` there is one view, the picture itself. Texts are encoded as they are.
 *
 * @throws {TypeError} where an option is unknown, or out of range
 */
export function augmentedViews(source: EncoderSource, options: AugmentedViewsOptions = {}): EncoderSource {
  checkArgument("augmentedViews", "source", source, anEncoderSource);
  checkOptions("augmentedViews", options, AUGMENTED_VIEWS_OPTIONS);
  const { count = 4, translation = 0.05, scale = 0.1, flip = true, brightness = 0.1 } = options;
  const settings = { count, translation, scale, flip, brightness };
  const label = `${settings.count} views by ${source.label}`;
  return { label, load: async () => withViews(await source.load(), label, settings) };
}

type Settings = Required<AugmentedViewsOptions>;

function withViews(encoder: Encoder, label: string, settings: Settings): Encoder {
  return {
    label,
    dim: encoder.dim,
    ...(encoder.spaces && { spaces: encoder.spaces }),
    notes: encoder.notes ?? [],
    encodeImage(images, random) {
      if (!random) return tf.tidy(() => unitRows(encoder.encodeImage(images)));
      return tf.tidy(() => {
        const views = drawViews(random, settings).map((view) => look(images, view));
        const features = unitRows(encoder.encodeImage(tf.concat(views, 0), random));
        return tf.mean<tf.Tensor2D>(tf.reshape(features, [views.length, images.shape[0], encoder.dim]), 0);
      });
    },
    encodeText: (texts) => encoder.encodeText(texts),
    logitScale: encoder.logitScale,
    ...(encoder.embedTexts && encoder.encodeEmbedded && {
      embedTexts: (texts) => encoder.embedTexts!(texts),
      encodeEmbedded: (tokens, positions) => encoder.encodeEmbedded!(tokens, positions),
    }),
    ...(encoder.encodeTokens && { // views would not lie one over the other: of the picture itself
      encodeTokens: (images, block, options) => encoder.encodeTokens!(images, block, options),
    }),
    readText: (text) => encoder.readText?.(text) ?? [],
    digest: async () => digestOfJson({ views: await encoder.digest(), settings }),
    dispose: () => encoder.dispose(),
  };
}

/** One way to look at a picture. */
interface View {
  readonly scale: number;
  /** As parts of height and width. */
  readonly down: number;
  readonly right: number;
  readonly mirrored: boolean;
  readonly brightness: number;
}

function drawViews(random: Random, { count, translation, scale, flip, brightness }: Settings): View[] {
  return Array.from({ length: count }, (_, i) => {
    const draw = (purpose: string) => random.fork("view").fork(i).fork(purpose).uniforms(1)[0]!;
    const between = (purpose: string, range: number) => (2 * draw(purpose) - 1) * range;
    return {
      scale: 1 + between("scale", scale),
      down: between("down", translation),
      right: between("right", translation),
      mirrored: flip && draw("flip") < 0.5,
      brightness: 1 + between("brightness", brightness),
    };
  });
}

/** The view of images in [-1, 1], by bicubic interpolation. */
function look(images: tf.Tensor4D, { scale, down, right, mirrored, brightness }: View): tf.Tensor4D {
  const [, height, width] = images.shape;
  return interpolate(
    images,
    axisOf(height, scale, down, false),
    axisOf(width, scale, right, mirrored),
    { scale: [brightness], shift: [brightness - 1] }, // ((x + 1) / 2 · brightness) · 2 − 1
  );
}

/** What each place on an axis shows: the axis scaled about its middle, shifted, and perhaps mirrored. */
function axisOf(size: number, scale: number, shift: number, mirrored: boolean): InterpolatedAxis {
  const centres = Array.from({ length: size }, (_, i) => {
    const place = (mirrored ? size - i - 0.5 : i + 0.5) - size / 2;
    return place / scale - shift * size + size / 2;
  });
  return interpolatedAxis(cubicBand(centres, size, { a: -0.75, stretch: 1, edge: "replicate" }));
}
