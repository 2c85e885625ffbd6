import { decodePng, encodePng } from "../../mod.ts";

/** Strips of pictures, PNG files of one size, one below the other. */
export function sheet(strips: readonly Uint8Array[]): Uint8Array {
  const pictures = strips.map((strip) => decodePng(strip));
  const { width, height } = pictures[0]!;
  const data = new Uint8Array(pictures.length * width * height * 3);
  pictures.forEach((picture, i) => data.set(picture.data, i * width * height * 3));
  return encodePng({ width, height: height * pictures.length, data });
}
