import { type Encoder, type Generator, rgbValues } from "../../mod.ts";
import { type Lpips, lpipsDistances } from "../../models/lpips/mod.ts";
import { type Matrix, matrix } from "../../models/metrics/mod.ts";
import { encodeImages } from "../images/encode_images.ts";
import type { HostImages } from "../images/host_images.ts";
import type { LatentRows } from "../images/latent_rows.ts";
import { render } from "../images/render.ts";
import type { Progress } from "../shell/progress.ts";
import { type Diversity, diversityOf, type GivenDistances } from "./diversity.ts";

/** Images of one generator as measures see them. */
export interface ImageSet {
  /** The encoder's, not normalised [n, dim]. */
  readonly features: Matrix;
  readonly diversity: Diversity;
}

/** Images of the true target domain, or what stands for it. */
export interface Reference {
  /** Where they come from. */
  readonly label: string;
  readonly features: Matrix;
}

/** A generator's images and what measures need of them. */
export interface RenderedSet extends ImageSet {
  /** [n, height, width, 3] in [-1, 1] */
  readonly images: Float32Array;
}

/** What looks at images. */
export interface Judges {
  readonly encoder: Encoder;
  /** Where distances are LPIPS; else they are the encoder's. */
  readonly lpips: Lpips | undefined;
}

/** Draws a generator's images of given latents, with its stored noise, and looks at them as an encoder does: in RGB. */
export async function renderSet(
  generator: Generator,
  rows: LatentRows,
  judges: Judges,
  progress: Progress,
): Promise<RenderedSet> {
  const count = rows.latents.shape[0], { height, width, channels } = generator;
  const images = await render(
    generator,
    rows,
    { kind: "stored", seed: 0 },
    (done) => progress(done, `of ${count} images drawn by ${generator.label}`),
  );
  return await imageSet(
    rgbValues(images, channels),
    { height, width },
    judges,
    (done, of) => progress(done, `${of} by ${generator.label}`),
  );
}

/** Looks at images. */
export async function imageSet(
  images: Float32Array,
  { height, width }: { readonly height: number; readonly width: number },
  judges: Judges,
  progress: Progress,
): Promise<RenderedSet> {
  const count = images.length / (height * width * 3);
  const host = { data: images, count, height, width };
  const encoded = await encodeImages(
    judges.encoder,
    host,
    (done) => progress(done, `of ${count} images encoded`),
  );
  const features = matrix(count, judges.encoder.dim, encoded);
  const given = judges.lpips && await byLpips(judges.lpips, host, progress);
  return { images, features, diversity: diversityOf(features, judges.encoder.label, given) };
}

async function byLpips(lpips: Lpips, images: HostImages, progress: Progress): Promise<GivenDistances> {
  const { count, width, height } = images;
  const shown = (done: number, pairs: number) => progress(done, `of ${pairs} LPIPS distances`);
  return {
    distances: matrix(count, count, await lpipsDistances(lpips, images, shown)),
    label: `LPIPS 0.1 by ${lpips.trunk}, ${width} x ${height} pixels, not resized`,
  };
}
