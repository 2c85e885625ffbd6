import * as tf from "@tensorflow/tfjs";
import { type Domain, Random, SPECIES, STYLES } from "../../mod.ts";
import { type Matrix, matrix } from "../../models/metrics/mod.ts";
import { type AttributeReadout, fitAttributeReadout } from "../../models/world/attribute_readout.ts";
import { ATTRIBUTES } from "../../models/world/attributes.ts";
import { drawInto } from "../../models/world/draw.ts";
import { drawZ } from "../../models/random/draw_latents.ts";
import { LATENT_DIM, latentAttributes } from "../../models/world/latent_attributes.ts";
import { encodeImages } from "../images/encode_images.ts";
import { latentSeed } from "../../models/random/draw_latents.ts";
import type { Progress } from "../shell/progress.ts";
import { imageSet, type Judges, type Reference, type RenderedSet } from "./image_set.ts";

/** What the bundled world knows of a target domain, which nobody knows of any other: its true pictures. */
export interface Truth {
  /** E.g. `"cat, photo"`. */
  readonly label: string;
  /** True pictures: of the same latents where those have known attributes. */
  readonly set: RenderedSet;
  /** Features of as many true pictures of other latents [n, dim]. */
  readonly others: Matrix;
  /** Undefined where nobody knows what a latent stands for, since the generator has found that out for itself. */
  readonly latents: LatentTruth | undefined;
  /** Every domain that a picture could be taken for, in words and features, and which one is right. */
  readonly classes: {
    readonly texts: readonly string[];
    readonly features: Matrix;
    readonly wanted: number;
  };
}

/** What the latents stand for. */
export interface LatentTruth {
  /** The latents' attributes [n, attributes]. */
  readonly attributes: Matrix;
  /** What the readout reads off the true pictures: its own limits. */
  readonly read: Matrix;
  readonly readout: AttributeReadout;
}

/** Which truth is asked for. */
export interface TruthDomains {
  readonly source: Domain;
  readonly target: Domain;
  /** Whether the generator's latents have known attributes. */
  readonly paired: boolean;
}

/**
 * Draws the true pictures of a seed's latents in the target domain, and sees them as the judges do. Where the latents'
 * attributes are not known, they are pictures of the target all the same, and of no latent in particular.
 */
export async function drawTruth(
  { source, target: domain, paired }: TruthDomains,
  judges: Judges,
  { seed, count, size }: { readonly seed: number; readonly count: number; readonly size: number },
  progress: Progress,
): Promise<Truth> {
  const { encoder } = judges;
  const label = `${domain.species}, ${domain.style}`;
  const latents = Array.from({ length: count }, (_, i) => drawZ(latentSeed(seed), i, LATENT_DIM));
  const random = new Random(seed).fork("truth");
  const others = Array.from({ length: count }, (_, i) => drawZ(random.fork("others"), i, LATENT_DIM));
  const shown: Progress = (done, of) => progress(done, `${of}, true pictures of ${label}`);
  const images = draw(domain, latents, size);
  const texts = classTexts(domain);
  const words = tf.tidy(() => encoder.encodeText(texts));
  const wordFeatures = matrix(texts.length, encoder.dim, await words.data<"float32">());
  words.dispose();
  return {
    label,
    set: await imageSet(images, { height: size, width: size }, judges, shown),
    others: matrix(
      count,
      encoder.dim,
      await encodeImages(
        encoder,
        { data: draw(domain, others, size), count, height: size, width: size },
        (done) => shown(done, `of ${count} others encoded`),
      ),
    ),
    latents: paired ? latentTruth({ source, target: domain }, latents, { images, size, random }) : undefined,
    classes: { texts, features: wordFeatures, wanted: texts.indexOf(captionOf(domain)) },
  };
}

/** @param drawn true pictures of the latents [n, size, size, 3], and draws for what the readout learns from */
function latentTruth(
  domains: { readonly source: Domain; readonly target: Domain },
  latents: readonly Float32Array[],
  { images, size, random }: {
    readonly images: Float32Array;
    readonly size: number;
    readonly random: Random;
  },
): LatentTruth {
  const readout = fitAttributeReadout(domains, random.fork("readout"));
  return {
    attributes: matrix(
      latents.length,
      ATTRIBUTES.length,
      Float64Array.from(latents.flatMap((z) => [...latentAttributes(z)])),
    ),
    read: matrix(latents.length, ATTRIBUTES.length, readout.read(images, size)),
    readout,
  };
}

/** The true pictures of other latents, as what the target looks like at large. */
export function othersOf({ label, others }: Truth): Reference {
  return { label: `true pictures of ${label}`, features: others };
}

/** What a truth's readout reads off images [n, attributes]; undefined where the latents have no known attributes. */
export function readAttributes(
  { latents }: Truth,
  images: Float32Array,
  size: number,
): Matrix | undefined {
  if (!latents) return undefined;
  const { readout } = latents;
  return matrix(images.length / (size * size * 3), readout.attributes.length, readout.read(images, size));
}

function draw(domain: Domain, latents: readonly Float32Array[], size: number): Float32Array {
  const stride = size * size * 3, images = new Float32Array(latents.length * stride);
  latents.forEach((z, i) =>
    drawInto(images, i * stride, { ...domain, attributes: latentAttributes(z) }, size)
  );
  return images;
}

/** Every species in this style, and this species in every style: all that it could be taken for. */
function classTexts({ species, style }: Domain): string[] {
  return [
    ...new Set([
      ...SPECIES.map((name) => captionOf({ species: name, style })),
      ...STYLES.map((name) => captionOf({ species, style: name })),
    ]),
  ];
}

function captionOf({ species, style }: Domain): string {
  return `a ${style} of a ${species}`;
}
