import {
  type CropPlaces,
  type ImageView,
  number,
  oneOf,
  type OptionTable,
  type Random,
  required,
  type StepView,
} from "../pipeline/mod.ts";

/** How to look at a part of each image. */
export interface CropOptions {
  /** The side of the square, as a part of the image's shorter side. */
  readonly size: number;
  /** Whether an image's square lies at the `"same"` place in source and adapted, or each at its `"own"`. @default {"own"} */
  readonly places?: "own" | "same";
}

/** What they may be. */
export const CROPS: OptionTable<CropOptions> = {
  size: required(number({ above: 0, most: 1 })),
  places: oneOf("own", "same"),
};

/** A random square of each image of both generators. */
export function randomCrops(
  step: StepView,
  { size, places = "own" }: CropOptions,
): { readonly source: ImageView; readonly adapted: ImageView } {
  const seed = step.seed.fork("crops");
  const cut = (whose: "source" | "adapted") =>
    step[whose].crops(randomSquares(places === "same" ? seed : seed.fork(whose), step, size));
  return { source: cut("source"), adapted: cut("adapted") };
}

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
