import type { CropPlaces, Random, StepView } from "../pipeline/mod.ts";

/**
 * A square in each image of a batch, its corner drawn evenly.
 *
 * @param seed For whom and what
 * @param size Its side, as a part of the images' shorter side
 */
export function randomSquares(seed: Random, { adapted: { images } }: StepView, size: number): CropPlaces {
  const [batch, height, width] = images.shape;
  const side = Math.max(1, Math.round(size * Math.min(height, width)));
  const draws = seed.uniforms(2 * batch);
  const corners = Array.from({ length: batch }, (_, i): [number, number] => [
    Math.floor(draws[2 * i]! * (height - side + 1)),
    Math.floor(draws[2 * i + 1]! * (width - side + 1)),
  ]);
  return { height: side, width: side, corners };
}
