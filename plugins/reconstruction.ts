import * as tf from "@tensorflow/tfjs";
import {
  asRgb,
  cubicReduction,
  definePlugin,
  LANCZOS,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  smoothedResize,
  such,
  type Tensor1D,
  type Tensor4D,
  termWeight,
  text,
  type Weight,
  whole,
} from "../pipeline/mod.ts";
import { referenceImage } from "./artifacts.ts";

/** A distance of images that has a gradient, such as LPIPS. */
export interface PerceptualDistance {
  /** d(xᵢ, yᵢ) of images [n, height, width, 3] in [-1, 1], [n]. */
  distance(x: Tensor4D, y: Tensor4D): Tensor1D;
  /** Frees its tensors. */
  dispose(): void;
}

/** Where one comes from, e.g. `lpips({ … })`. */
export interface PerceptualSource {
  /** For people, and for the run's record. */
  readonly label: string;
  /** Makes a new one at each call. */
  load(): Promise<PerceptualDistance>;
}

/** What `reconstruction` takes. */
export interface ReconstructionOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {10} Mind the Gap's, of either distance */
  readonly weight?: Weight;
  /** What is compared: pixels by the mean of their squared differences, or e.g. `lpips({ … })`. @default {"pixels"} */
  readonly distance?: "pixels" | PerceptualSource;
  /** Images are halved as long as their shorter side stays at least this long. @default {256} */
  readonly side?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<ReconstructionOptions> = {
  name: text,
  weight: termWeight,
  distance: such<"pixels" | PerceptualSource>(
    '"pixels", or a distance that can be loaded, e.g. lpips({ trunk, trunkWeights, weights })',
    (value) => value === "pixels" || typeof (value as Partial<PerceptualSource> | null)?.load === "function",
  ),
  side: whole(1),
};

/**
 * Makes of the reference's latents the reference, by its pixels or as people see them.
 *
 *   L = mean (D(G_adapted(w*)) − y)²   or   LPIPS(D(G_adapted(w*)), y)
 *
 * with D a reduction by a power of two (`cubicReduction`) and y the reference, brought to that size by Pillow's LANCZOS. Zhu et
 * al., 2021 (Mind the Gap), https://arxiv.org/abs/2110.08398, equation 7, which has both, each with a weight of 10: list the
 * plugin twice, under two names. Differs: the image is made with stored noise, and y is resized without rounding to bytes.
 */
export function reconstruction(given: ReconstructionOptions = {}): Plugin {
  const { name = "reconstruction", weight = 10, distance = "pixels", side = 256 } = optionsIn(given);
  let perceptual: PerceptualDistance | undefined;
  return definePlugin({
    name,
    weight,
    options: { weight, distance: distance === "pixels" ? distance : distance?.label, side },
    requires: { reference: referenceImage },
    made: madeBy(reconstruction, given, OPTIONS),
    async prepare() {
      if (distance !== "pixels") perceptual = await distance.load();
    },
    loss({ render }, { reference: { image, latents } }) {
      const made = reduced(asRgb(render(latents).images), side), [, height, width] = made.shape;
      const wanted = smoothedResize(image, height, width, LANCZOS);
      return perceptual
        ? tf.mean(perceptual.distance(made, wanted))
        : tf.mean(tf.squaredDifference(made, wanted));
    },
    runEnd: () => perceptual?.dispose(),
  });
}

function reduced(images: tf.Tensor4D, side: number): tf.Tensor4D {
  const [, height, width] = images.shape;
  let factor = 1;
  while (
    Math.min(height, width) >= 2 * factor * side && height % (2 * factor) === 0 && width % (2 * factor) === 0
  ) {
    factor *= 2;
  }
  return cubicReduction(images, factor);
}
