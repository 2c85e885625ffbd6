import { encodePng, imageGrid } from "../../mod.ts";
import type { ReferencePictures } from "./reference.ts";
import type { RenderedSet } from "../measures/image_set.ts";
import type { Picture } from "./report.ts";

/** Images in a grid. */
export const COUNT = 16;

/** Of them in a row, and the largest side that a page shows them at. */
const COLUMNS = 8, MOST_PIXELS = 128;

/** Of images, in pixels. */
interface Size {
  readonly height: number;
  readonly width: number;
}

/** What there is to show. */
interface Shown {
  /** Of several runs, the name of this one. */
  readonly name: string | undefined;
  readonly adapted: RenderedSet;
  readonly source: RenderedSet | undefined;
  readonly truth: RenderedSet | undefined;
  readonly reference: ReferencePictures | undefined;
}

/**
 * Grids for the report: the same latents before and after, what they are compared with, and the image in the middle of each
 * cluster.
 */
export function pictures(size: Size, { name, adapted, source, truth, reference }: Shown): Picture[] {
  const first = range(Math.min(COUNT, adapted.features.rows));
  const grids = [
    ...(source ? [grid("source", "Source", source.images, size, first)] : []),
    grid("adapted", captionOfAdapted(name, source !== undefined), adapted.images, size, first),
    ...(truth
      ? [grid("truth", "The truth: the same latents drawn as the target", truth.images, size, first)]
      : []),
    ...(reference
      ? [grid("reference", captionOf(reference), reference.images, size, range(reference.shown))]
      : []),
    grid(
      "medoids",
      `The medoid of each cluster, ${name ?? "adapted"}`,
      adapted.images,
      size,
      adapted.diversity.clusters.medoids,
    ),
  ];
  return grids;
}

function captionOfAdapted(name: string | undefined, isCompared: boolean): string {
  return `${name ?? "Adapted"}${isCompared || name !== undefined ? ", of the same latents" : ""}`;
}

function captionOf({ label, shown, count }: ReferencePictures): string {
  return `The reference, ${label}${shown < count ? `: the first ${shown} of ${count}` : ""}`;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function grid(
  shows: Picture["shows"],
  caption: string,
  images: Float32Array,
  size: Size,
  chosen: readonly number[],
): Picture {
  const factor = Math.ceil(Math.max(size.height, size.width) / MOST_PIXELS);
  const shown = {
    height: Math.max(1, Math.floor(size.height / factor)),
    width: Math.max(1, Math.floor(size.width / factor)),
  };
  const stride = size.height * size.width * 3, shownStride = shown.height * shown.width * 3;
  const data = new Float32Array(chosen.length * shownStride);
  for (const [place, i] of chosen.entries()) {
    data.set(shrunk(images.subarray(i * stride, (i + 1) * stride), size, factor, shown), place * shownStride);
  }
  const picture = imageGrid(data, { ...shown, columns: COLUMNS });
  const scale = Math.max(1, Math.floor(96 / Math.max(shown.height, shown.width))); // small images are shown larger
  return { caption, shows, png: encodePng(picture) as Uint8Array<ArrayBuffer>, width: picture.width * scale };
}

/** The mean of each square of `factor` by `factor` pixels. */
function shrunk(image: Float32Array, size: Size, factor: number, shown: Size): Float32Array {
  const means = new Float32Array(shown.height * shown.width * 3);
  for (let y = 0; y < shown.height * factor; y++) {
    for (let x = 0; x < shown.width * factor; x++) {
      const target = (Math.floor(y / factor) * shown.width + Math.floor(x / factor)) * 3;
      for (let c = 0; c < 3; c++) means[target + c]! += image[(y * size.width + x) * 3 + c]! / factor ** 2;
    }
  }
  return means;
}
