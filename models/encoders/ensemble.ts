import * as tf from "@tensorflow/tfjs";
import type { Encoder, EncoderSource, FeatureSpace, ImageTokenOptions } from "../encoder.ts";
import { featureSpaces } from "../feature_spaces.ts";
import { digestOfJson } from "./digest.ts";
import { anEncoderSource } from "./encoder_source.ts";
import {
  type Check,
  checkArgument,
  list,
  members,
  number,
  type OptionTable,
  required,
} from "../options/mod.ts";
import { unitRows } from "../ops/unit_rows.ts";

/** One of several encoders, and how much it counts. */
export interface EnsembleMember {
  /** Where it comes from. */
  readonly encoder: EncoderSource;
  /** Relative to the others'; by default 1. */
  readonly weight?: number;
}

/** What a member may be. */
export const MEMBER: OptionTable<EnsembleMember> = {
  encoder: required(anEncoderSource),
  weight: number({ above: 0 }),
};

/** What they may be together. */
export const ENSEMBLE: Check<readonly EnsembleMember[]> = list(
  members(MEMBER),
  'a list with at least one member, e.g. [{ encoder: clip("ViT-B-32.safetensors"), weight: 1 }]',
  { least: 1 },
);

/**
 * Several encoders as one. Its features are the members' unit features side by side,
 *
 *   f(x) = [√a₁ f₁(x)/‖f₁(x)‖, √a₂ f₂(x)/‖f₂(x)‖, ...],   aₖ = weightₖ / Σ weights
 *
 * so that they have length 1 and the cosine of two is the weighted mean of the members' cosines:
 *
 *   cos(f(x), f(y)) = Σ aₖ cos(fₖ(x), fₖ(y))
 *
 * Members may be of any families: each has its own preprocessing, tokens and width of features. Features of different
 * members are never mixed: in a run the losses of each member alone are summed, Σ aₖ Lₖ, as StyleGAN-NADA sums over several
 * CLIPs, since `spaces` says which columns are whose. In their own space members' features have length 1.
 *
 * @throws {TypeError} where there is no member, one is no encoder source, or a weight is not above 0
 */
export function ensemble(given: readonly EnsembleMember[]): EncoderSource {
  checkArgument("ensemble", "members", given, ENSEMBLE);
  const weights = given.map(({ weight = 1 }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight);
  const shares = weights.map((weight) => weight / total);
  const label = given.map(({ encoder }) => encoder.label).join(" + ");
  return { label, load: async () => joined(label, await loadAll(given), shares) };
}

/** All or none: those that loaded are freed where one fails. */
async function loadAll(members: readonly EnsembleMember[]): Promise<readonly Encoder[]> {
  const encoders: Encoder[] = [];
  try {
    for (const { encoder } of members) encoders.push(await encoder.load());
    return encoders;
  } catch (error) {
    encoders.forEach((encoder) => encoder.dispose());
    throw error;
  }
}

function joined(label: string, encoders: readonly Encoder[], shares: readonly number[]): Encoder {
  const spaces = spacesOf(encoders, shares);
  const join = (encode: (encoder: Encoder) => tf.Tensor2D): tf.Tensor2D =>
    tf.tidy(() =>
      tf.concat(encoders.map((encoder, i) => tf.mul(unitRows(encode(encoder)), Math.sqrt(shares[i]!))), 1)
    );
  return {
    label,
    dim: encoders.reduce((sum, { dim }) => sum + dim, 0),
    spaces,
    notes: encoders.flatMap(({ notes = [] }) => notes),
    encodeImage: (images, random) => join((encoder) => encoder.encodeImage(images, random)),
    encodeText: (texts) => join((encoder) => encoder.encodeText(texts)),
    ...(encoders.some((encoder) => encoder.encodeTokens) && {
      encodeTokens: (images, block, options) => tokensOf(encoders, images, block, options),
    }),
    readText: (text) => encoders.flatMap((encoder) => encoder.readText?.(text) ?? []),
    async digest() {
      const digests = await Promise.all(encoders.map((encoder) => encoder.digest()));
      return digestOfJson({ ensemble: digests, shares });
    },
    dispose: () => encoders.forEach((encoder) => encoder.dispose()),
  };
}

/** Those of all members: of an ensemble among them again its members'. */
function spacesOf(encoders: readonly Encoder[], shares: readonly number[]): readonly FeatureSpace[] {
  let before = 0;
  return encoders.flatMap((encoder, i) => {
    const begin = before;
    before += encoder.dim;
    return featureSpaces(encoder).map((space) => ({
      ...space,
      begin: begin + space.begin,
      share: shares[i]! * space.share,
    }));
  });
}

/** The tokens of the member whose space is asked for. */
function tokensOf(
  encoders: readonly Encoder[],
  images: tf.Tensor4D,
  block: number,
  { space = 0, ...options }: ImageTokenOptions = {},
): tf.Tensor3D {
  let begin = 0;
  for (const encoder of encoders) {
    const { length } = featureSpaces(encoder);
    if (space < begin + length) {
      if (encoder.encodeTokens) {
        return encoder.encodeTokens(images, block, { ...options, space: space - begin });
      }
      throw new RangeError(`"${encoder.label}" has no tokens: a vision transformer has`);
    }
    begin += length;
  }
  throw new RangeError(`There is no space ${space}: there are ${begin}, from 0 on`);
}
