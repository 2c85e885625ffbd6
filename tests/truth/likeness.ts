/** How like pictures are to the true ones. */
import type { Encoder } from "../../mod.ts";
import { type Matrix, matrix, normalizeRows } from "../../models/metrics/mod.ts";
import { squaredDistance } from "../../models/metrics/distances.ts";
import { row } from "../../models/metrics/matrix.ts";
import { encodeImages } from "../../tasks/images/encode_images.ts";
import type { HostImages } from "../../tasks/images/host_images.ts";
import { psnrOf } from "../../tasks/photos/distance.ts";

/** Pictures, and what the judge sees in them. */
export interface Seen extends HostImages {
  /** Of unit length [count, dim]. */
  readonly features: Matrix;
}

/** How like a picture is to its truth. */
export interface Likeness {
  /** In dB. */
  readonly psnr: number;
  /** 1 − cos of the judge's features. */
  readonly judge: number;
  /** Whether its own truth is, to the judge, the nearest of all. */
  readonly own: boolean;
}

/** Shows pictures to the judge. */
export async function seenBy(judge: Encoder, images: HostImages): Promise<Seen> {
  const { count, height, width, data } = images;
  const features = await encodeImages(judge, images, async () => {});
  return { count, height, width, data, features: normalizeRows(matrix(count, judge.dim, features)) };
}

/** How like each picture is to its truth: the first picture to the first, of as many truths or more. */
export function likenesses(pictures: Seen, truths: Seen): Likeness[] {
  const values = pictures.height * pictures.width * 3;
  return Array.from({ length: pictures.count }, (_, i) => {
    const distances = Array.from(
      { length: truths.count },
      (_, j) => squaredDistance(row(pictures.features, i), row(truths.features, j)) / 2,
    );
    return {
      psnr: psnrOf(truths.data, pictures.data, i * values, values),
      judge: distances[i]!,
      own: distances[i] === Math.min(...distances),
    };
  });
}
