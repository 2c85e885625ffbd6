import { encodePng, imageGrid } from "../../mod.ts";
import type { RenderedSet } from "../measures/image_set.ts";
import type { Picture } from "./report.ts";

/** Images in a grid, and in a row of it; and the largest side that a page shows them at. */
const COUNT = 16, COLUMNS = 8, MOST_PIXELS = 128;

/** Grids for the report: the same latents before and after, and the image in the middle of each cluster. */
export function pictures(
  size: number,
  adapted: RenderedSet,
  source: RenderedSet | undefined,
  truth: RenderedSet | undefined,
): Picture[] {
  const first = Array.from({ length: Math.min(COUNT, adapted.features.rows) }, (_, i) => i);
  const grids = [
    ...(source ? [grid("Source", source.images, size, first)] : []),
    grid(source ? "Adapted, of the same latents" : "Adapted", adapted.images, size, first),
    ...(truth ? [grid("The truth: the same latents drawn as the target", truth.images, size, first)] : []),
    grid("The medoid of each cluster, adapted", adapted.images, size, adapted.clusters.medoids),
  ];
  return grids;
}

function grid(caption: string, images: Float32Array, size: number, chosen: readonly number[]): Picture {
  const factor = Math.ceil(size / MOST_PIXELS), shown = Math.floor(size / factor);
  const stride = size * size * 3, data = new Float32Array(chosen.length * shown * shown * 3);
  for (const [place, i] of chosen.entries()) {
    const image = images.subarray(i * stride, (i + 1) * stride);
    data.set(shrunk(image, size, factor, shown), place * shown * shown * 3);
  }
  const picture = imageGrid(data, { width: shown, height: shown, columns: COLUMNS });
  const scale = Math.max(1, Math.floor(96 / shown)); // small images are shown larger
  return { caption, png: encodePng(picture) as Uint8Array<ArrayBuffer>, width: picture.width * scale };
}

/** The mean of each square of `factor` by `factor` pixels. */
function shrunk(image: Float32Array, size: number, factor: number, shown: number): Float32Array {
  const means = new Float32Array(shown * shown * 3);
  for (let y = 0; y < shown * factor; y++) {
    for (let x = 0; x < shown * factor; x++) {
      const target = (Math.floor(y / factor) * shown + Math.floor(x / factor)) * 3;
      for (let c = 0; c < 3; c++) means[target + c]! += image[(y * size + x) * 3 + c]! / factor ** 2;
    }
  }
  return means;
}
