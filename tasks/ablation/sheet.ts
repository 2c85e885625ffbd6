import { decodePng, encodePng, imageGrid } from "../../mod.ts";

/** Pictures in a strip. */
const SHOWN = 12;

/** The first of some images [n, size, size, 3] in a row, as a PNG file. */
export function strip(images: Float32Array, size: number): Uint8Array {
  const data = images.subarray(0, SHOWN * size * size * 3);
  const picture = imageGrid(data, { width: size, height: size, columns: SHOWN });
  return encodePng(picture);
}

/** Strips of pictures, PNG files of one size, one below the other. */
export function sheet(strips: readonly Uint8Array[]): Uint8Array {
  const pictures = strips.map((strip) => decodePng(strip));
  const { width, height } = pictures[0]!;
  const data = new Uint8Array(pictures.length * width * height * 3);
  pictures.forEach((picture, i) => data.set(picture.data, i * width * height * 3));
  return encodePng({ width, height: height * pictures.length, data });
}

/** Whether a strip of pictures is in a file, whole. */
export async function isStrip(file: string): Promise<boolean> {
  try {
    const { width, height } = decodePng(await Deno.readFile(file));
    return height > 0 && width >= height * SHOWN;
  } catch {
    return false; // it is not there, or cut short
  }
}
