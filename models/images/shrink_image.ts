import type { RgbImage } from "./png.ts";

/**
 * An image no wider than so many pixels: each pixel is the mean of a square of the image's, the smallest that does it;
 * what is left over on the right and below is cut off. The image itself where it is narrow enough.
 */
export function shrinkImage(image: RgbImage, widest: number): RgbImage {
  const side = Math.ceil(image.width / widest);
  if (side <= 1) return image;
  const width = Math.floor(image.width / side), height = Math.max(1, Math.floor(image.height / side));
  const data = new Uint8Array(width * height * 3), sums = new Float64Array(width * 3);
  const rows = Math.min(side, image.height);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = y * side; row < y * side + rows; row++) {
      for (let x = 0, from = row * image.width * 3; x < width * side; x++, from += 3) {
        const to = Math.floor(x / side) * 3;
        for (let colour = 0; colour < 3; colour++) sums[to + colour]! += image.data[from + colour]!;
      }
    }
    for (let i = 0; i < sums.length; i++) data[y * width * 3 + i] = Math.round(sums[i]! / (side * rows));
  }
  return { width, height, data };
}
