import * as tf from "@tensorflow/tfjs";
import { type Domain, Random, SPECIES, STYLES } from "../../mod.ts";
import { type Matrix, matrix } from "../../models/metrics/mod.ts";
import { type AttributeReadout, fitAttributeReadout } from "../../models/world/attribute_readout.ts";
import { ATTRIBUTES } from "../../models/world/attributes.ts";
import { drawInto } from "../../models/world/draw.ts";
import { drawZ } from "../../models/random/draw_latents.ts";
import { LATENT_DIM, latentAttributes } from "../../models/world/latent_attributes.ts";
import { encodeImages } from "../images/encode_images.ts";
import { latentSeed } from "../images/latent_rows.ts";
import type { Progress } from "../shell/progress.ts";
import { imageSet, type Judges, type Reference, type RenderedSet } from "./image_set.ts";

/** What the bundled world knows of a target domain, which nobody knows of any other: its true pictures. */
export interface Truth {
  /** E.g. `"cat, photo"`. */
  readonly label: string;
  /** The true pictures of the same latents. */
  readonly set: RenderedSet;
  /** Features of as many true pictures of other latents [n, dim]. */
  readonly others: Matrix;
  /** The latents' attributes [n, attributes]. */
  readonly attributes: Matrix;
  /** What the readout reads off the true pictures: its own limits. */
  readonly read: Matrix;
  readonly readout: AttributeReadout;
  /** Every domain that a picture could be taken for, in words and features, and which one is right. */
  readonly classes: {
    readonly texts: readonly string[];
    readonly features: Matrix;
    readonly wanted: number;
  };
}

/** Draws the true pictures of a seed's latents in the target domain, and sees them as the judges do. */
export async function drawTruth(
  { source, target: domain }: { readonly source: Domain; readonly target: Domain },
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
  const readout = fitAttributeReadout({ source, target: domain }, random.fork("readout"));
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
    attributes: matrix(
      count,
      ATTRIBUTES.length,
      Float64Array.from(latents.flatMap((z) => [...latentAttributes(z)])),
    ),
    read: matrix(count, ATTRIBUTES.length, readout.read(images, size)),
    readout,
    classes: { texts, features: wordFeatures, wanted: texts.indexOf(captionOf(domain)) },
  };
}

/** The true pictures of other latents, as what the target looks like at large. */
export function othersOf({ label, others }: Truth): Reference {
  return { label: `true pictures of ${label}`, features: others };
}

/** What a truth's readout reads off images [n, attributes]. */
export function readAttributes({ readout }: Truth, images: Float32Array, size: number): Matrix {
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
